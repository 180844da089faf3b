/** Fair comparison on a shared machine: two things timed in turns, their ratio taken pair by pair, the median told. */
import { spawnSync } from 'node:child_process';

export const median = (numbers) => {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

/** Milliseconds of a fresh Node process with these arguments; its output is thrown away. */
export function timeNode(args, options = {}) {
  const started = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    ...options,
  });
  const elapsedMs = Number(process.hrtime.bigint() - started) / 1e6;
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}: ${stderr}`);
  return elapsedMs;
}

/** Times `ours` and `other` (functions that return milliseconds) in `pairs` pairs, the first of each in turns. */
export async function compareInPairs({ ours, other, pairs }) {
  await other(); // warm caches of the disk, counted for nobody
  await ours();
  const taken = [];
  for (let i = 0; i < pairs; i += 1) {
    const [first, second] = i % 2 === 0 ? [other, ours] : [ours, other];
    const a = await first();
    const b = await second();
    taken.push(i % 2 === 0 ? { other: a, ours: b } : { ours: a, other: b });
  }
  return {
    ratio: median(taken.map((pair) => pair.ours / pair.other)),
    oursMs: median(taken.map((pair) => pair.ours)),
    otherMs: median(taken.map((pair) => pair.other)),
  };
}
