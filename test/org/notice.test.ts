/** What is posted at a unit, and what changed of it, against a slow recomputation; hostile names; the same bytes. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diffCatalogues } from '#catalogue/diff/diff.js';
import { stateOfVersions } from '#catalogue/diff/state.js';
import { BLANK_ATTRIBUTES, type ProcedureVersion } from '#catalogue/model.js';
import { inflateWhole, listEntries } from '#io/workbook/zip.js';
import { type FileFormat, renderSheets } from '#io/write/render.js';
import type { ProcedureCode } from '#kit/brand.js';
import { addDays, type Day } from '#kit/dates.js';
import type { Sheet } from '#kit/sheet.js';
import type { Unit, UnitKind, UnitVersion } from '#org/model.js';
import { listChanges } from '#org/notice/changes.js';
import { changesSheet } from '#org/notice/changes-sheet.js';
import type { Passage } from '#org/notice/model.js';
import { makeNotice } from '#org/notice/notice.js';
import { publishNotice } from '#org/notice/publish.js';
import { noticeSheet } from '#org/notice/sheet.js';
import { viewNotice } from '#org/notice/view.js';
import { HOSTILE_TEXTS } from '../io/write/sheets.js';
import { day, org as orgOf, unit, version } from './state.js';

/** Spellings of a field: those of one line are one field. */
const SPELLINGS = [['Hòa giải', 'Hoà giải', 'HÒA GIẢI', 'hoà  giải'], ['Đất đai', 'đất đai'], ['Hộ tịch']];
const field = fc.constantFrom(...SPELLINGS.flat());
const codes = ['1.000001', '1.000002', '2.000003', '3.000004', '5.000005', '6.000006'];
const START = '2025-01-01';
const at = (days: number): Day => addDays(START as Day, days);

const RECEIVERS: UnitKind[] = ['branch', 'point', 'one-stop', 'agent', 'centre'];

const unitVersions = fc.array(
  fc.record({
    days: fc.integer({ min: 5, max: 60 }),
    kind: fc.constantFrom<UnitKind[]>(...RECEIVERS, ...RECEIVERS, 'department', 'agency'),
    fields: fc.array(field, { maxLength: 3 }),
    procedures: fc.array(fc.constantFrom(...codes), { maxLength: 2 }),
    areas: fc.constantFrom([], ['00091']),
  }),
  { minLength: 1, maxLength: 4 },
);

const history = fc.record({
  code: fc.constantFrom(...codes),
  begins: fc.integer({ min: -20, max: 60 }),
  versions: fc.array(
    fc.record({
      days: fc.integer({ min: 3, max: 60 }),
      field: fc.option(field, { nil: '', freq: 6 }),
      name: fc.constantFrom('Cấp phép', 'CẤP PHÉP', 'Cấp lại'),
      timeLimit: fc.constantFrom('5 ngày', '05 ngày', '7 ngày', ''),
      boundaryFree: fc.constantFrom<('yes' | 'no' | '')[]>('yes', 'no', ''),
      decision: fc.constantFrom('', '1/QĐ', '2/QĐ', '3/QĐ'),
    }),
    { minLength: 1, maxLength: 4 },
  ),
  isOpen: fc.boolean(),
});

const toUnit = (drawn: readonly { days: number }[] & Parameters<typeof layVersions>[0]): Unit =>
  unit(1, 'CN-1', {}, layVersions(drawn));

function layVersions(
  drawn: readonly (Pick<UnitVersion, 'kind'> & {
    days: number;
    fields: readonly string[];
    procedures: readonly string[];
    areas: readonly string[];
  })[],
): UnitVersion[] {
  let from = 0;
  return drawn.map(({ days, ...facts }, i) => {
    const until = i === drawn.length - 1 ? null : at(from + days);
    const laid = version({ ...(facts as Partial<UnitVersion>), from: at(from), until });
    from += days;
    return laid;
  });
}

function layHistory({
  code,
  begins,
  versions,
  isOpen,
}: typeof history extends fc.Arbitrary<infer One> ? One : never) {
  let from = begins;
  return versions.map(({ days, ...attributes }, i): ProcedureVersion => {
    const isLast = i === versions.length - 1;
    const laid = {
      ...BLANK_ATTRIBUTES,
      ...attributes,
      code: code as ProcedureCode,
      from: at(from),
      until: isLast && isOpen ? null : at(from + days),
      endedBy: isLast && !isOpen ? '9/QĐ' : '',
    };
    from += days;
    return laid;
  });
}

const world = fc
  .tuple(unitVersions, fc.uniqueArray(history, { selector: ({ code }) => code, minLength: 3, maxLength: 6 }))
  .map(([units, histories]) => ({
    unit: toUnit(units),
    versions: histories.sort((a, b) => (a.code < b.code ? -1 : 1)).flatMap(layHistory),
  }));

/* The slow recomputation: it asks for one procedure, on one day, in the plainest way. */
const canonical = (text: string): string => SPELLINGS.find((line) => line.includes(text))?.[0] ?? text;
const isOn = (from: string, until: string | null, on: string) => from <= on && (until === null || on < until);
function takes(one: Unit, on: string, code: string, ofField: string): boolean {
  const held = one.versions.find(({ from, until }) => isOn(from, until, on));
  if (held === undefined || held.kind === 'department' || held.kind === 'agency') return false;
  if (held.procedures.some((own) => own === code)) return true;
  return held.fields.some((own) => canonical(own) === canonical(ofField));
}
const heldOn = (versions: readonly ProcedureVersion[], code: string, on: string) =>
  versions.find((one) => one.code === code && isOn(one.from, one.until, on));
const isPosted = (one: Unit, versions: readonly ProcedureVersion[], code: string, on: string): boolean => {
  const held = heldOn(versions, code, on);
  return held !== undefined && !/^[56]/.test(code) && takes(one, on, code, held.field);
};

const SEED = { seed: 118_2025, numRuns: 400 };
const moment = fc.integer({ min: 0, max: 90 });

test('exactly those are posted that the unit takes in on the day, whoever’s boundaries they keep', () => {
  let seen = 0;
  fc.assert(
    fc.property(world, moment, (drawn, when) => {
      const on = at(when);
      const posted = drawn.unit.versions.find(({ from, until }) => isOn(from, until, on));
      if (posted === undefined) return;
      const inForce = drawn.versions.filter(({ from, until }) => isOn(from, until, on));
      const notice = makeNotice(orgOf([drawn.unit]), { unit: drawn.unit, version: posted, day: on }, inForce);
      const said = notice.fields.flatMap(({ procedures }) => procedures.map(({ code }) => code));
      expect(said.toSorted()).toEqual(codes.filter((code) => isPosted(drawn.unit, drawn.versions, code, on)));
      expect(notice.total).toBe(said.length);
      for (const group of notice.fields)
        expect(new Set(group.procedures.map((one) => canonical(one.field))).size).toBe(1);
      expect(new Set(notice.fields.map((group) => canonical(group.field))).size).toBe(notice.fields.length);
      seen += said.length;
    }),
    SEED,
  );
  expect(seen).toBeGreaterThan(200);
});

test('what changed is what the comparison of the two catalogues says of those posted, with their decisions', () => {
  const seen: Record<string, number> = {};
  fc.assert(
    fc.property(world, moment, fc.integer({ min: 1, max: 90 }), ({ unit: one, versions }, when, span) => {
      const [since, on] = [at(when), at(when + span)];
      const found = listChanges({ org: orgOf([one]), unit: one, since, day: on }, versions);
      const [before, after] = [since, on].map((then) =>
        codes.filter((code) => isPosted(one, versions, code, then)),
      ) as [string[], string[]];
      const stateOf = (these: string[], then: Day) =>
        stateOfVersions(these.flatMap((code) => heldOn(versions, code, then) ?? []));
      const diff = diffCatalogues(stateOf(before, since), stateOf(after, on));
      const codesOf = (...kinds: string[]) =>
        diff.filter(({ kind }) => kinds.includes(kind)).map(({ code }) => code);
      expect(found.added.map(({ procedure }) => procedure.code)).toEqual(codesOf('added'));
      expect(found.removed.map(({ procedure }) => procedure.code)).toEqual(codesOf('removed'));
      expect(found.amended.map(({ code }) => code)).toEqual(codesOf('renamed', 'amended'));
      expect(found.spelling).toBe(codesOf('spelling').length);
      for (const { code, decisions } of found.amended) {
        const later = versions.filter((v) => v.code === code && v.from > since && v.from <= on);
        expect(decisions).toEqual(
          [...new Set(later.map(({ decision }) => decision))].filter((d) => d !== ''),
        );
      }
      for (const passage of [...found.added, ...found.removed]) {
        expectPassage(passage, { one, versions, since, on });
        seen[passage.cause] = (seen[passage.cause] ?? 0) + 1;
      }
      seen.amended = (seen.amended ?? 0) + found.amended.length;
    }),
    SEED,
  );
  for (const kind of ['scope', 'field', 'catalogue', 'amended'])
    expect([kind, (seen[kind] ?? 0) > 15]).toEqual([kind, true]);
});

interface Told {
  readonly one: Unit;
  readonly versions: readonly ProcedureVersion[];
  readonly since: Day;
  readonly on: Day;
}

/** Why one came or went, since when, and by which decision. */
function expectPassage({ procedure, cause, on: first, decision }: Passage, told: Told): void {
  const { one, versions, since, on } = told;
  const [was, is] = [since, on].map((then) => heldOn(versions, procedure.code, then));
  const isSame = was !== undefined && is !== undefined && canonical(was.field) === canonical(is.field);
  expect(cause).toBe(isSame ? 'scope' : was === undefined || is === undefined ? 'catalogue' : 'field');
  if (cause === 'scope') expect(first).toBe(turnOf(one, procedure, on));
  else if (is === undefined) expect([decision, first]).toEqual(endOf(versions, procedure.code, on));
  else {
    const began = versions.find(({ code, from }) => code === procedure.code && from === first);
    expect(began?.decision).toBe(decision);
    expect(first > since && first <= on).toBe(true);
  }
}

/** The last day on which the unit began, or ceased, to take it in: one day back after the other. */
function turnOf(one: Unit, { code, field: ofField }: ProcedureVersion, on: Day): Day {
  const is = takes(one, on, code, ofField);
  let first = on;
  const opens = one.versions[0]?.from ?? on;
  while (first > opens && takes(one, addDays(first, -1), code, ofField) === is) first = addDays(first, -1);
  return first;
}

/** Of the last version that began by then. */
function endOf(versions: readonly ProcedureVersion[], code: string, on: string) {
  const last = versions.filter((one) => one.code === code && one.from <= on).at(-1);
  return [last?.endedBy, last?.until];
}

describe('names that would act', () => {
  const hostile = HOSTILE_TEXTS.map(
    (text, i): ProcedureVersion => ({
      ...BLANK_ATTRIBUTES,
      ...{
        code: `1.${String(i).padStart(6, '0')}` as ProcedureCode,
        from: day('2025-01-01'),
        until: null,
        endedBy: '',
      },
      ...{ name: text, timeLimit: text, fee: text, decision: text, field: 'Hộ tịch' },
    }),
  );
  const facts = version({
    ...{
      kind: 'branch',
      name: '"}</style><script>alert(1)</script>\u001b[31m\u202e',
      from: day('2025-01-01'),
    },
    ...{ fields: ['Hộ tịch'], address: '=1+1', openingHours: '<b>' },
  });
  const one = unit(1, 'CN-1', {}, [facts]);
  const notice = makeNotice(orgOf([one]), { unit: one, version: facts, day: day('2025-11-22') }, hostile);
  const setting = { parent: '<i>&', basis: '=HYPERLINK("x")', signer: '@SUM(A1)', lang: 'vi' as const };
  const earlier = hostile.map((each) => ({ ...each, until: day('2025-06-01') }));
  const later = hostile.map((each) => ({ ...each, from: day('2025-06-01'), fee: '-1', decision: '=2' }));
  const changes = listChanges(
    { org: orgOf([one]), unit: one, since: day('2025-02-01'), day: day('2025-11-22') },
    [...earlier, ...later].sort((a, b) => (a.code < b.code ? -1 : 1)),
  );
  const sheets: readonly (readonly [string, Sheet])[] = [
    ['notice', noticeSheet(notice, setting)],
    ['changes', changesSheet(notice, changes, setting)],
  ];

  test.each(sheets)('are text in the page of the %s', async (_, sheet) => {
    const html = (await renderSheets([sheet], 'html', { lang: 'vi' })).toString();
    expect(html).not.toMatch(/<script|<b>|<i>/);
    expect(html.match(/<\/style>/g)).toHaveLength(1);
  });

  test.each(sheets)('are text in the workbook of the %s', async (_, sheet) => {
    const bytes = await renderSheets([sheet], 'xlsx', { lang: 'vi' });
    for (const [name, entry] of listEntries(bytes)) {
      if (!name.startsWith('xl/worksheets/sheet')) continue;
      expect((await inflateWhole(bytes, entry, 10_000_000)).toString()).not.toMatch(/<f[ >]/);
    }
  });

  test.each(sheets)('are text in the document of the %s, and on a terminal', async (_, sheet) => {
    const bytes = await renderSheets([sheet], 'docx', { lang: 'vi' });
    for (const [name, entry] of listEntries(bytes)) {
      if (name !== 'word/document.xml') continue;
      expect((await inflateWhole(bytes, entry, 10_000_000)).toString()).not.toMatch(
        /<script|w:fldSimple|HYPERLINK \\/,
      );
    }
    expect(viewNotice(sheet, 'vi', 120)).not.toMatch(/(?![\t\n])\p{Cc}|\p{Bidi_Control}/u);
  });

  test.each(sheets)('are posted in the same bytes each time: the %s', async (_, sheet) => {
    for (const format of ['docx', 'html', 'xlsx', 'csv'] satisfies FileFormat[]) {
      const [first, second] = [
        await renderSheets([sheet], format, { lang: 'vi' }),
        await renderSheets([sheet], format, { lang: 'vi' }),
      ];
      expect(first.equals(second)).toBe(true);
    }
  });

  test('are what scripts read', () => {
    const { fields } = publishNotice(notice, changes);
    expect(fields[0]?.procedures.map(({ name }) => name).toSorted()).toEqual(HOSTILE_TEXTS.toSorted());
  });
});
