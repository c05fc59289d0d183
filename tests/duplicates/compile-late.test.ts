import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { SETTING } from '../../scripts/compile-late.ts';

describe('compiling late', () => {
  it.runIf(process.versions.v8.startsWith('14.'))('is a setting that the engine knows', () => {
    expect(execFileSync(process.execPath, ['--v8-options'], { encoding: 'utf8' })).toContain(`${SETTING} (`);
  });
});
