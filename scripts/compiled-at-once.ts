/** A step of the build: asks the browser to compile a content script at once. */
import type { Plugin } from 'vite';

/** The scripts of which nearly every function is called in nearly every visit. */
const SCRIPTS = ['mila.js', 'profile.js'];
/**
 * Chrome compiles a function when it is called first, and reads the script twice for that. With this line it compiles all
 * at once, which takes a visit 5 to 10 ms less (https://v8.dev/blog/explicit-compile-hints). Others read a comment.
 */
const HINT = '//# allFunctionsCalledOnLoad\n';

/** The plugin. */
export function compiledAtOnce(): Plugin {
  return {
    name: 'compiled-at-once',
    apply: 'build',
    enforce: 'post',
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === 'chunk' && SCRIPTS.includes(file.fileName)) file.code = HINT + file.code;
      }
    },
  };
}
