/** A step of the build: plain scripts without WXT's wrapper, which catches errors only to throw them again. */
import type { Plugin } from 'vite';

/** The plugin. What a script returns is still its result for `scripting.executeScript`. */
export function bareScripts(): Plugin {
  return {
    name: 'bare-scripts',
    apply: 'build',
    enforce: 'post',
    transform(_, id) {
      const script = /virtual:wxt-unlisted-script-entrypoint\?(.+)$/u.exec(id)?.[1];
      if (script === undefined) return undefined;
      return { code: `import script from ${JSON.stringify(script)};\nexport default script.main();\n`, map: null };
    },
  };
}
