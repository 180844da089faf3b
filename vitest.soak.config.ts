/** `npm run soak`: the hard tests in large doses, and those that are too long for every day. Takes hours. */
import { defineConfig } from 'vitest/config';

process.env.MOTCUA_SOAK = '1'; // read by the tests that know two doses

const HOUR_MS = 3_600_000;

export default defineConfig({
  resolve: { conditions: ['house-src'] },
  ssr: { resolve: { conditions: ['house-src'] } },
  test: {
    include: [
      'test/hard/**/*.test.ts',
      'test/dossier/batches.property.test.ts',
      'test/dossier/signals/honest.test.ts',
      'test/journal/undo.test.ts',
      'test/reorg/**/*.property.test.ts',
      'test/reorg/document/sub-plans.test.ts',
      'test/reorg/after/*.test.ts',
      'test/reorg/allocate/*.test.ts',
    ],
    pool: 'forks',
    testTimeout: 6 * HOUR_MS,
    hookTimeout: HOUR_MS,
  },
});
