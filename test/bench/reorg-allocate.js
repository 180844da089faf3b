/**
 * `motcua reorg plan` of Hà Nội in miniature: 677 one-stop units into 30 branches, 5,000 people allocated by three
 * objectives to proven optimality, as a whole process, against the solver alone. The solver alone is given the same people,
 * bounds and objectives as whole-number models one after the other, each kept by a row: what it is told of by its manual.
 * Told beside it: against just the (easier) models that the plan asks for, by the solver as it comes and with the settings
 * and the start that the plan gives it; the memory; and `reorg apply` and `undo` of that plan against a second each.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serialize } from 'node:v8';
import { allocationScenario, hanoiFiles } from '../sample/hanoi.js';
import { compareInPairs, median } from './pairs.js';

export const name = 'reorg-allocate';

const SOLVER = new URL('../../build/reorg/solver.js', import.meta.url).href;
const HIGHS = import.meta.resolve('highs');
const BIN = fileURLToPath(new URL('../../bin/motcua.js', import.meta.url));
const PAIRS = 3;
const PEOPLE = 5000;
const GOAL = 1.5;
const MEMORY_GOAL_MIB = 1024;
const SECOND_MS = 1000;
/** What the solver alone is waited for; it would take longer. */
const PLAIN_LIMIT_S = 120;

/** Tells the most memory that the process held, in KiB, and its processor time, in microseconds, as its last words. */
const WATCH = `data:text/javascript,process.on('exit',()=>{const u=process.resourceUsage();process.stderr.write('maxRSS='+u.maxRSS+' cpu='+(u.userCPUTime+u.systemCPUTime))})`;

function motcua(db, ...args) {
  const started = process.hrtime.bigint();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', WATCH, BIN, ...args, '--db', db, '--no-input'],
    { encoding: 'utf8', maxBuffer: 1 << 28 },
  );
  const elapsedMs = Number(process.hrtime.bigint() - started) / 1e6;
  if (status !== 0)
    throw new Error(`motcua ${args.join(' ')} ended with ${status}: ${stderr.slice(0, 2000)}`);
  return { stdout, elapsedMs, maxMib: tell(stderr, 'maxRSS') / 1024, cpuMs: cpuIn(stderr) };
}

const tell = (stderr, what) => Number(new RegExp(`${what}=(\\d+)`).exec(stderr)?.[1]);
const cpuIn = (stderr) => tell(stderr, 'cpu') / 1000;

function prepare(folder) {
  const files = { ...hanoiFiles(PEOPLE), 'kich-ban.yaml': allocationScenario(undefined, PEOPLE) };
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
  const db = join(folder, 'ha-noi.db');
  motcua(db, 'init', '--centre', 'HPASC', '--name', 'Trung tâm', '--level', 'province');
  motcua(db, 'org', 'apply', join(folder, 'don-vi.csv'), '--areas', join(folder, 'dia-ban.csv'), '--yes');
  motcua(db, 'staff', 'import', join(folder, 'can-bo.csv'), '--yes');
  return db;
}

/** The objectives as whole-number models, each kept by a row of its own: milliseconds of one run, and the values. */
async function solvePlainly([{ model }, ...others]) {
  const { openSolver } = await import('../../build/reorg/solver.js');
  const { costOf, withLimit } = await import('../../build/reorg/allocate/linear.js');
  const started = process.hrtime.bigint();
  const solver = await openSolver(PLAIN_LIMIT_S);
  let [left, values] = [model, []];
  for (const { cost } of [model, ...others.map((one) => one.model)]) {
    const answer = solver.solveWhole({ ...left, cost });
    if (answer.status !== 'optimal') break; // its time is more than it took
    const value = Math.round(costOf(cost, answer.values));
    values = [...values, value];
    left = { ...withLimit(left, cost, value), known: answer.values };
  }
  return { elapsedMs: Number(process.hrtime.bigint() - started) / 1e6, values };
}

/** Every model that the plan asks the solver, in order. */
async function recordModels(db, scenario) {
  const { openDatabase } = await import('../../build/db/open.js');
  const { readWorld } = await import('../../build/reorg/commands/world.js');
  const { readDrafts } = await import('../../build/reorg/commands/scenario-file.js');
  const { foldPhases } = await import('../../build/reorg/phases/fold.js');
  const { openSolver } = await import('../../build/reorg/solver.js');
  const opened = openDatabase(db, { access: 'read', busyTimeoutMs: 0, storage: 'local' });
  const { value: drafts } = await readDrafts(scenario, { note: () => {} });
  const solver = await openSolver();
  const asked = [];
  const record = (how) => (model) => {
    asked.push({ how, model });
    return solver[how](model);
  };
  const recorder = { solveWhole: record('solveWhole'), solveRelaxed: record('solveRelaxed') };
  foldPhases(readWorld(opened.db), drafts, { solver: recorder, dossiers: [] });
  opened.db.close();
  return asked;
}

/** The solver alone as a process of its own, as the plan is one: it reads the models, solves them and ends. */
const SOLVE = `
  import { readFileSync } from 'node:fs';
  import { deserialize } from 'node:v8';
  const [solverModule, models] = process.argv.slice(1);
  const { openSolver } = await import(solverModule);
  const solver = await openSolver();
  for (const { how, model } of deserialize(readFileSync(models))) {
    if (solver[how](model).status !== 'optimal') throw new Error('a model was not solved to optimality');
  }`;

/** The same, with the solver as it comes: without what the plan tells it of how to go about, and where to begin. */
const SOLVE_PLAINLY = `
  import { readFileSync } from 'node:fs';
  import { deserialize } from 'node:v8';
  const [highsModule, models] = process.argv.slice(1);
  const highs = await (await import(highsModule)).default();
  const finite = (values) => values.map((value) => (Number.isFinite(value) ? value : Math.sign(value) * highs.infinity));
  for (const { how, model } of deserialize(readFileSync(models))) {
    const size = { numCols: model.cost.length, numRows: model.rowLower.length };
    const whole = how === 'solveWhole' ? { integrality: new Int32Array(size.numCols).fill(1) } : {};
    const { starts, indices, values } = model;
    const data = {
      ...size, ...whole, colCost: model.cost,
      colLower: finite(model.colLower), colUpper: finite(model.colUpper),
      rowLower: finite(model.rowLower), rowUpper: finite(model.rowUpper),
      matrix: { format: 'csc', ...size, starts, indices, values },
    };
    highs.withModel(data, (solver) => {
      solver.options.set({ output_flag: false });
      solver.run();
      solver.getSolution();
      const isOptimal = solver.getModelStatus() === highs.constants.modelStatus.optimal;
      if (!isOptimal) throw new Error('a model was not solved to optimality');
    });
  }`;

function solveAlone(script, module, models) {
  const started = process.hrtime.bigint();
  const args = ['--import', WATCH, '--input-type=module', '-e', script, module, models];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`the solver ended with ${status}: ${stderr.slice(0, 2000)}`);
  return { elapsedMs: Number(process.hrtime.bigint() - started) / 1e6, cpuMs: cpuIn(stderr) };
}

/** Applying the plan to a copy of the database, and undoing it there: whole processes. */
function applyAndUndo(db, folder, plan, hash) {
  const copy = join(folder, 'copy.db');
  copyFileSync(db, copy);
  const applied = motcua(copy, 'reorg', 'apply', plan, '--confirm', hash, '--json');
  const { change } = JSON.parse(applied.stdout).data;
  const undone = motcua(copy, 'undo', String(change), '--yes', '--json');
  rmSync(copy);
  return { apply: applied, undo: undone };
}

export async function run() {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-bench-'));
  try {
    const db = prepare(folder);
    const [scenario, plan] = [join(folder, 'kich-ban.yaml'), join(folder, 'plan.json')];
    const asked = await recordModels(db, scenario);
    const models = join(folder, 'models');
    writeFileSync(models, serialize(asked));
    const [planning, solving, plainly] = [[], [], []];
    const timed = (runs, once) => async () => {
      const told = once();
      runs.push(told);
      return told.elapsedMs;
    };
    const { ratio, oursMs, otherMs } = await compareInPairs({
      ours: timed(planning, () => motcua(db, 'reorg', 'plan', scenario, '-o', plan, '-q')),
      other: timed(solving, () => solveAlone(SOLVE, SOLVER, models)),
      pairs: PAIRS,
    });
    for (let i = 0; i < PAIRS; i += 1) plainly.push(solveAlone(SOLVE_PLAINLY, HIGHS, models));
    const [planCpuMs, solveCpuMs, plainCpuMs] = [planning, solving, plainly].map((runs) =>
      median(runs.map(({ cpuMs }) => cpuMs)),
    );
    const plainMs = median(plainly.map(({ elapsedMs }) => elapsedMs));
    const plain = await solvePlainly(asked);
    const { hash, allocation } = JSON.parse(readFileSync(plan, 'utf8'));
    const reached = allocation.objectives.slice(0, 2).map(({ value }) => value);
    const isSame = plain.values.slice(0, 2).every((value, i) => value === reached[i]);
    if (!allocation.optimal || !isSame) throw new Error('the plan is not as good as the solver alone');
    const times = Array.from({ length: PAIRS }, () => applyAndUndo(db, folder, plan, hash));
    const values = allocation.objectives.map((one) => `${one.name} ${one.value}`).join(', ');
    return [
      {
        what: 'plan of 5,000 people into 30 branches / the solver alone',
        ...{ ratio: oursMs / plain.elapsedMs, goal: GOAL },
        detail: `${oursMs.toFixed(0)} ms, solver ${plain.elapsedMs.toFixed(0)} ms (once, at most ${PLAIN_LIMIT_S} s); proved best: ${values}`,
      },
      {
        what: '… / the models that it asks for alone, the solver as it comes',
        ...{ ratio: oursMs / plainMs, goal: undefined },
        detail: `${plainMs.toFixed(0)} ms, median of ${PAIRS}; processor time ${planCpuMs.toFixed(0)} / ${plainCpuMs.toFixed(0)} ms`,
      },
      {
        what: '… / the same models, told how to go about them as the plan tells it',
        ...{ ratio, goal: undefined },
        detail: `${otherMs.toFixed(0)} ms, median of ${PAIRS} pairs; processor time ${planCpuMs.toFixed(0)} / ${solveCpuMs.toFixed(0)} ms`,
      },
      tellAgainst(
        '… its memory / 1 GiB',
        median(planning.map(({ maxMib }) => maxMib)),
        MEMORY_GOAL_MIB,
        'MiB',
      ),
      tellProcess(
        'reorg apply of it',
        times.map(({ apply }) => apply),
      ),
      tellProcess(
        'its undo',
        times.map(({ undo }) => undo),
      ),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The processor's time counts where others use the machine too; what the clock says is told beside it. */
function tellProcess(what, runs) {
  const [cpuMs, elapsedMs] = ['cpuMs', 'elapsedMs'].map((key) => median(runs.map((one) => one[key])));
  const { detail, ...told } = tellAgainst(`${what}, processor time / a second`, cpuMs, SECOND_MS, 'ms');
  return {
    ...told,
    detail: `${detail}; ${elapsedMs.toFixed(0)} ms by the clock, load ${loadavg()[0].toFixed(1)}`,
  };
}

const tellAgainst = (what, value, most, unit) => ({
  what,
  ratio: value / most,
  goal: 1,
  detail: `${value.toFixed(0)} ${unit}, median of ${PAIRS} or more`,
});
