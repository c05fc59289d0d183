import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    exclude: ['tests/e2e/**', 'tests/bench/**'],
    env: { TZ: 'UTC' },
    // A busy machine is no defect of the code; what hangs is found all the same.
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
