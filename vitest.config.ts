import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

const PURE = ['publication', 'duplicates', 'decisions', 'extract', 'formats', 'site-rules'].map(
  (folder) => `tests/${folder}/**/*.test.ts`,
);
const shared = {
  env: { TZ: 'UTC' },
  // A busy machine is no defect of the code; what hangs is found all the same.
  testTimeout: 30_000,
  hookTimeout: 30_000,
};

export default defineConfig({
  test: {
    // Vitest by itself leaves one core idle, and most machines that run these have two.
    maxWorkers: '100%',
    projects: [
      // What is tested here keeps no state and touches no global: its files may share their workers.
      { test: { ...shared, name: 'pure', include: PURE, isolate: false } },
      {
        plugins: [WxtVitest()],
        test: {
          ...shared,
          name: 'browser parts',
          include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
          exclude: ['tests/e2e/**', 'tests/bench/**', ...PURE],
        },
      },
    ],
  },
});
