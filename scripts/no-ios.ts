/** A step of the build: virtual lists without what they do for Safari on a telephone, where extensions of ours do not run. */
import type { Plugin } from 'vite';

/** The file of `@tanstack/virtual-core` that watches fingers on iOS; everything that it exports has its like below. */
const GESTURES = /[\\/]virtual-core[\\/]dist[\\/]esm[\\/]ios-gesture\.js$/u;
const NONE = `
export const isIOSWebKit = () => false;
export const momentumOverridesWrites = () => true;
export const _resetIOSDetectionForTests = () => {};
export class IosGesture {
  dragging() { return false; }
  inMotion() { return false; }
  tail() { return null; }
  onScroll() { return false; }
  listen() { return () => {}; }
  end() {}
}
`;

/** The plugin. For builds alone; saves the popup a kilobyte. */
export function noIos(): Plugin {
  return {
    name: 'no-ios',
    apply: 'build',
    transform: (_code, id) => (GESTURES.test(id) ? { code: NONE, map: null } : undefined),
  };
}
