/** Random feedback about a random world, and its way into the database: through parse and import. */
import fc from 'fast-check';
import { expect } from 'vitest';
import type { Db } from '#db/open.js';
import { openDossierStore } from '#dossier/store.js';
import { writeFeedback } from '#feedback/commands/write-feedback.js';
import { FEEDBACK_FORMATS } from '#feedback/format.js';
import { KINDS, type Kind, LEVELS, PETITION_CHANNELS, TOPICS } from '#feedback/model.js';
import type { Known } from '#feedback/place-row.js';
import { siftTable } from '#feedback/sift.js';
import { recordChange } from '#journal/change.js';
import { type Day, dayNumberOfMinute, fromDayNumber } from '#kit/dates.js';
import { STAMP } from '../dossier/world.js';
import type { RawFeedback, RawRow } from '../oracle/feedback.js';
import { dayAfter, type RawWorld } from '../oracle/volume.js';

const START = '2025-01-01';
const points = fc.constantFrom('', '', '0', '1', '2');
const yesNo = fc.constantFrom('', 'yes', 'no');

const ballot = fc.record({
  about: fc.constantFrom('dossier', 'unit', 'both', 'code', 'other'),
  dossier: fc.nat(45),
  unit: fc.nat(30),
  day: fc.integer({ min: 0, max: 200 }),
  overall: fc.constantFrom('', ...LEVELS, ...LEVELS),
  isOwn: fc.boolean(),
  points: fc.array(points, { minLength: 9, maxLength: 9 }),
});
const survey = fc.record({
  unit: fc.nat(30),
  span: fc.constantFrom(
    ['2025-01-01', '2025-03-31'],
    ['2025-03-01', '2025-03-31'],
    ['2025-01-01', '2025-12-31'],
  ),
  level: fc.constantFrom(...LEVELS),
  count: fc.integer({ min: 0, max: 40 }),
});
const petition = fc.record({
  code: fc.nat(25),
  dossier: fc.option(fc.nat(45), { nil: null }),
  unit: fc.option(fc.nat(30), { nil: null, freq: 3 }),
  day: fc.integer({ min: 0, max: 200 }),
  due: fc.option(fc.integer({ min: 0, max: 30 }), { nil: null, freq: 4 }),
  answered: fc.option(fc.integer({ min: 0, max: 60 }), { nil: null, freq: 3 }),
  channel: fc.constantFrom('', ...PETITION_CHANNELS),
  topic: fc.constantFrom('', ...TOPICS),
  upheld: yesNo,
  satisfied: yesNo,
});

/** Indices only: the world says what they mean. */
export const feedbackArbitrary = fc.record({
  ballots: fc.array(ballot, { maxLength: 40 }),
  survey: fc.array(survey, { maxLength: 12 }),
  petitions: fc.array(petition, { maxLength: 25 }),
});
type Drawn = typeof feedbackArbitrary extends fc.Arbitrary<infer One> ? One : never;

export function toFeedback(world: RawWorld, drawn: Drawn): RawFeedback {
  const units = [...new Set(world.units.map(({ code }) => code)), 'MC-LA'];
  const unitAt = (i: number | null) => (i === null ? '' : (units[i % units.length] ?? ''));
  return {
    ballots: drawn.ballots.map((one, i) => toBallot(one, i, unitAt)),
    survey: drawn.survey.map(({ unit, span: [first = '', last = ''], level, count }) => ({
      ...{ unit: unitAt(unit), period: `${first}..${last}`, first, last },
      ...{ question: 'overall', level, count: String(count) },
    })),
    petitions: drawn.petitions.map((one) => {
      const received = dayAfter(START, one.day);
      return {
        ...{ code: `PA-${one.code}`, unit: unitAt(one.unit), received_on: received },
        dossier: one.dossier === null ? '' : `H-${one.dossier}`,
        due_on: one.due === null ? '' : dayAfter(received, one.due),
        answered_on: one.answered === null ? '' : dayAfter(received, one.answered),
        ...{ channel: one.channel, topic: one.topic, upheld: one.upheld, satisfied: one.satisfied },
      };
    }),
  };
}

function toBallot(one: Drawn['ballots'][number], i: number, unitAt: (i: number) => string): RawRow {
  const isOwn = one.isOwn && one.about === 'unit';
  const shown = (k: number) => (isOwn ? [5, 8, 9].includes(k) : true);
  return {
    code: one.about === 'code' ? `P-${one.dossier % 20}` : one.about === 'unit' ? '' : `Q-${i}`,
    dossier: one.about === 'dossier' || one.about === 'both' ? `H-${one.dossier}` : '',
    unit: one.about === 'dossier' ? '' : unitAt(one.unit),
    answered_on: dayAfter(START, one.day),
    channel: '',
    overall: isOwn ? '' : one.overall,
    ...Object.fromEntries(one.points.map((cell, k) => [`indicator_${k + 1}`, shown(k + 1) ? cell : ''])),
  };
}

export function importFeedback(db: Db, world: RawWorld, feedback: RawFeedback): void {
  for (const kind of KINDS) importKind(db, world, kind, feedback[kind]);
}

/** As one file of one kind; undefined: nothing changed. */
export function importKind(db: Db, world: RawWorld, kind: Kind, raw: readonly RawRow[]) {
  const columns = FEEDBACK_FORMATS[kind].columns.map(({ key }) => key);
  const rows = raw.map((cells, i) => ({ line: i + 2, cells }));
  const table = { file: 'f.csv', rows, present: new Set(columns), read: rows.length, blank: 0 };
  const sifted = siftTable(table, kind, { known: knownIn(db, world), scale: undefined });
  expect(sifted.accepted.length + sifted.rejected.length).toBe(rows.length);
  const seen = { read: rows.length, rejected: sifted.rejected.length, blank: 0 };
  const { value, change } = recordChange(db, STAMP, (id) =>
    writeFeedback(db, { change: id, kind, files: ['f.csv'], rows: sifted.accepted, seen }),
  );
  return { ...value, change: change?.id };
}

function knownIn(db: Db, world: RawWorld): Known {
  const { findDossier } = openDossierStore(db);
  const units = new Set<string>(world.units.map(({ code }) => code));
  return {
    unknown: 'keep',
    hasUnit: (code) => units.has(code),
    findDossier: (code) => {
      const found = findDossier(code);
      if (found === undefined) return undefined;
      const receivedOn: Day = fromDayNumber(dayNumberOfMinute(found.receivedAt));
      return { unit: found.unit, procedure: found.procedure, channel: found.channel, receivedOn };
    },
  };
}
