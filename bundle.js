// @ts-check
/**
 * The second step of `npm run build`: puts what tsc made of `src`, file by file, in `build` together into few files in
 * `dist`, which is what runs; Node takes a third of a millisecond to find and load each. Nothing is made unreadable: names
 * stay, and each module has its path above it. What is loaded by `await import()` stays a file of its own.
 */
import { readFileSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { build } from 'rolldown';

const pkg = JSON.parse(readFileSync('package.json', 'utf8'));

/**
 * Modules that go into one file with all that they import: what people wait for. What two of them need is in the first.
 * @type {[name: string, modules: RegExp][]}
 */
const TOGETHER = [
  ['start', /build[\\/]run\.js$/],
  ['read', /build[\\/]io[\\/]read[\\/]read-(table|flags)\.js$/],
  ['limits', /build[\\/]calendar[\\/]time-limit\.js$/],
  ['catalogue', /build[\\/]catalogue[\\/](words|commands[\\/](catalogue|run-validate))\.js$/],
];

/** They stay where npm puts them, but for the one that every command needs. */
const packages = Object.keys(pkg.dependencies).filter((name) => name !== 'commander');

/**
 * `reorg/commands/run-plan.js` → `reorg.commands.run-plan`
 * @param {string} module
 */
const toName = (module) =>
  relative('build', module).replace(/\.js$/, '').replaceAll(sep, '.');

await build({
  input: { main: 'build/main.js', 'worker.hot': 'build/dossier/import/worker.hot.js' },
  platform: 'node',
  external: new RegExp(`^(${packages.join('|')})(/|$)`),
  logLevel: 'warn',
  checks: { ineffectiveDynamicImport: false },
  output: {
    dir: 'dist',
    cleanDir: true,
    // In one folder: what looks for its files by import.meta.url (run.ts, row-source.hot.ts) counts on it.
    chunkFileNames: ({ facadeModuleId, name }) =>
      `${facadeModuleId === null ? name : toName(facadeModuleId)}.js`,
    minifyInternalExports: false,
    codeSplitting: { groups: TOGETHER.map(([name, test]) => ({ name, test })) },
  },
});
