/** The tests of every day: pure files, stores on real SQLite, transcripts, small doses of the hard tests. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { conditions: ['house-src'] },
  ssr: { resolve: { conditions: ['house-src'] } },
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/soak/**'],
    pool: 'forks', // transcripts change the working folder, which worker threads may not
    maxWorkers: 2, // vitest leaves one processor of two idle, and the hard tests mostly wait
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
