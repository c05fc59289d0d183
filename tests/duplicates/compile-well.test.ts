import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { SETTING } from '../../scripts/compile-well.ts';

describe('compiling well', () => {
  it.runIf(process.versions.v8.startsWith('14.'))('is a setting that the engine knows', () => {
    expect(execFileSync(process.execPath, ['--v8-options'], { encoding: 'utf8' })).toMatch(
      new RegExp(`--${SETTING} \\(`, 'u'),
    );
  });
});
