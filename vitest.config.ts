/** The tests of every day: pure files, stores on real SQLite, transcripts, small doses of the hard tests. */

import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes longest begins first, so that no worker is left alone with it at the end. */
const LONGEST = [
  'hard/kill',
  'hard/fuzz',
  'hard/same-bytes',
  'hard/full-disk',
  'reorg/whole.property',
  'report/dashboard-page',
  'report/volume.property',
  'transcripts',
  'real-job',
];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rankOf = ({ moduleId }: TestSpecification): number => {
      const rank = LONGEST.findIndex((name) => moduleId.endsWith(`/test/${name}.test.ts`));
      return rank === -1 ? LONGEST.length : rank;
    };
    return (await super.sort(files)).sort((a, b) => rankOf(a) - rankOf(b));
  }
}

export default defineConfig({
  resolve: { conditions: ['house-src'] },
  ssr: { resolve: { conditions: ['house-src'] } },
  test: {
    include: ['test/**/*.test.ts'],
    pool: 'forks', // transcripts change the working folder, which worker threads may not
    maxWorkers: 2, // vitest leaves one processor of two idle, and the hard tests mostly wait
    sequence: { sequencer: LongestFirst },
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
