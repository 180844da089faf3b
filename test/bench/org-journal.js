/**
 * `org apply` of 10,000 units: what the journal costs. The same file goes through the same reading, planning and store into
 * two databases of the same schema: one with triggers, digests and chain, one with the triggers dropped and a bare
 * transaction. The goal is the command's (issue 2: at most twice); the writing alone, commit included, is told beside it.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compareInPairs } from './pairs.js';

export const name = 'org-journal';

const UNITS = 10_000;
const PAIRS = 9;
const GOAL = 2;

const STAMP = {
  recordedAt: '2025-07-01T00:00:00.000Z',
  actor: 'bench',
  osUser: 'bench',
  host: 'host',
  command: 'org apply',
};
const REQUEST = { today: '2025-07-01', correction: false, prune: false, decision: '29/KH-UBND' };

const HEADER = 'code,kind,name,parent,level,address,longitude,latitude,quota,opens_on,fields,areas';

/** A centre, a branch for every hundred units, points beneath; each with what a real file says of it. */
function writeUnits(file) {
  const centre = 'TT,centre,Trung tâm,,province,Số 1 Võ Chí Công,105.8,21.05,60,2025-07-01,,';
  const others = Array.from({ length: UNITS - 1 }, (_, i) => declareUnit(i + 1));
  writeFileSync(file, `${[HEADER, centre, ...others].join('\n')}\n`);
}

function declareUnit(number) {
  const isBranch = number % 100 === 1;
  const branch = `CN-${String(Math.ceil(number / 100)).padStart(3, '0')}`;
  const code = isBranch ? branch : `${branch}-${String(number % 100).padStart(2, '0')}`;
  const kind = isBranch ? 'branch,Chi nhánh' : 'point,Điểm tiếp nhận';
  const place = `Số ${number} đường Võ Chí Công,105.${100_000 + number},21.${100_000 + number}`;
  const scope = `Hộ tịch; Chứng thực; Đất đai,${10_000 + number}`;
  return `${code},${kind} số ${number},${isBranch ? 'TT' : branch},commune,${place},5,2025-07-01,${scope}`;
}

/** Makes one fresh database file after the other. */
async function openMaker(folder) {
  const { createDatabase, openDatabase } = await import('../../build/db/open.js');
  const { bringUp } = await import('../../build/journal/bring-up.js');
  const options = { access: 'write', busyTimeoutMs: 0, storage: 'local' };
  let made = 0;
  return () => {
    made += 1;
    const file = join(folder, `${made}.db`);
    createDatabase(file, options, (db) => bringUp(db, STAMP));
    return openDatabase(file, options).db;
  };
}

function dropTriggers(db) {
  const triggers = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck().all();
  for (const trigger of triggers) db.exec(`DROP TRIGGER ${trigger}`);
}

/** Reads and plans as the command does; gives what writes the changes. */
async function openPlanner(file) {
  const { readDeclarations } = await import('../../build/org/commands/declarations.js');
  const { planPart } = await import('../../build/org/commands/part.js');
  const { parseUnits } = await import('../../build/org/parse.js');
  const { unitNature } = await import('../../build/org/unit-nature.js');
  const { openOrgStore } = await import('../../build/org/store.js');
  return async (db) => {
    const { units } = await readDeclarations({ file });
    const part = planPart(units, parseUnits, unitNature, openOrgStore(db), REQUEST);
    if (part.rows.inserted !== UNITS) throw new Error(JSON.stringify(part.diagnostics[0]));
    return part.save;
  };
}

const nowMs = () => Number(process.hrtime.bigint()) / 1e6;

/** Milliseconds of planning and of writing on a fresh database. */
async function timeOn(db, plan, write) {
  const started = nowMs();
  const save = await plan(db);
  const planned = nowMs();
  write(db, save);
  const written = nowMs();
  db.close();
  return { whole: written - started, writing: written - planned };
}

export async function run() {
  const { recordChange } = await import('../../build/journal/change.js');
  const folder = mkdtempSync(join(tmpdir(), 'motcua-bench-'));
  try {
    const file = join(folder, 'don-vi.csv');
    writeUnits(file);
    const makeDatabase = await openMaker(folder);
    const plan = await openPlanner(file);
    const ours = () => timeOn(makeDatabase(), plan, (db, save) => recordChange(db, STAMP, save));
    const other = () => {
      const db = makeDatabase();
      dropTriggers(db);
      return timeOn(db, plan, (_, save) => db.transaction(save).immediate());
    };
    return [
      tell('org apply of 10,000 units with / without the journal', GOAL, await compare(ours, other, 'whole')),
      tell('… the writing alone', undefined, await compare(ours, other, 'writing')),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const compare = (ours, other, part) =>
  compareInPairs({
    ours: async () => (await ours())[part],
    other: async () => (await other())[part],
    pairs: PAIRS,
  });

const tell = (what, goal, { ratio, oursMs, otherMs }) => ({
  what,
  ratio,
  goal,
  detail: `${oursMs.toFixed(0)} ms with, ${otherMs.toFixed(0)} ms without, median of ${PAIRS} pairs`,
});
