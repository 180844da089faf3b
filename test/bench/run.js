/**
 * `npm run bench [piece…]`: runs the pieces of this folder, one after the other, and prints one table in Markdown.
 * Ratios count, not times: each piece compares two things in pairs and in turns (pairs.js) on the machine at hand.
 *
 * A piece is a file of this folder that exports
 *     name                  what it is called in the table and on the command line
 *     async run()           → [{ what, ratio, goal, detail }]
 * `ratio` is a number, `goal` the greatest that passes (undefined: told only), `detail` how it came about.
 * Exits with 1 when a goal was missed.
 */
import { readdirSync } from 'node:fs';
import { availableParallelism, cpus, platform, totalmem } from 'node:os';
import { pathToFileURL } from 'node:url';

const HERE = import.meta.dirname;

async function loadPieces(wanted) {
  const files = readdirSync(HERE).filter((file) => file.endsWith('.js') && file !== 'run.js');
  const modules = await Promise.all(
    files.sort().map((file) => import(pathToFileURL(`${HERE}/${file}`).href)),
  );
  const pieces = modules.filter(({ name, run }) => typeof name === 'string' && typeof run === 'function');
  for (const name of wanted.filter((word) => !pieces.some((piece) => piece.name === word))) {
    throw new Error(`no piece is called ${name}; there are: ${pieces.map((piece) => piece.name).join(', ')}`);
  }
  return pieces.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
}

function describeMachine() {
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  const day = new Date().toISOString().slice(0, 10);
  return `${day} · Node ${process.version} · ${platform()} · ${availableParallelism()} × ${cpus()[0]?.model ?? '?'} · ${gigabytes} GiB`;
}

const hasMissed = ({ ratio, goal }) => goal !== undefined && !(ratio <= goal);

const toLine = (name, result) => {
  const { what, ratio, goal, detail } = result;
  const verdict = goal === undefined ? '' : hasMissed(result) ? 'MISSED' : 'met';
  return `| ${name} | ${what} | ${ratio.toFixed(2)} | ${goal === undefined ? '' : `≤ ${goal}`} | ${verdict} | ${detail} |`;
};

/** Names of pieces; what comes with a flag, such as `--rows 2000000`, is for the pieces themselves. */
const wanted = process.argv
  .slice(2)
  .filter((word, i, all) => !word.startsWith('--') && !all[i - 1]?.startsWith('--'));
const pieces = await loadPieces(wanted);
console.log(`${describeMachine()}\n`);
console.log('| piece | what | ratio | goal | | detail |\n|---|---|---|---|---|---|');
for (const { name, run } of pieces) {
  for (const result of await run()) {
    console.log(toLine(name, result));
    if (hasMissed(result)) process.exitCode = 1;
  }
}
