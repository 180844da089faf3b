/** Form II.06a: a published quarter, the rules of provinces, and every cell against a slow recount. */
import { writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ProcedureCode, UnitCode } from '#kit/brand.js';
import { type Day, MINUTES_PER_DAY, toDayNumber } from '#kit/dates.js';
import { formatPercent } from '#lang/numbers.js';
import { indexOrg } from '#org/hierarchy.js';
import { openOrgStore } from '#org/store.js';
import { countDossiers, countLines } from '#report/counting/cube.js';
import { FORM_KEYS, type FormRules, formMeasure } from '#report/counting/form-06.js';
import type { Window } from '#report/counting/measure.js';
import { formRate, onTimeMeasure, resolvedRate } from '#report/counting/on-time.js';
import type { CountedDossier } from '#report/model.js';
import { openReportStore, type ReportStore } from '#report/store.js';
import { inFolder } from '../in-folder.js';
import { oracleForm } from '../oracle/form-06.js';
import { worldArbitrary } from '../oracle/worlds.js';
import { play } from '../play.js';
import { settle } from './settle.js';

const at = (day: string): number => toDayNumber(day as Day) * MINUTES_PER_DAY;

const dossier = (more: Partial<CountedDossier>): CountedDossier => ({
  unit: 'MC-1' as UnitCode,
  procedure: '1.000001' as ProcedureCode,
  channel: 'counter',
  status: null,
  receivedAt: at('2024-01-10'),
  dueAt: at('2024-02-01'),
  finishedAt: null,
  returnedAt: null,
  supplementRequestedAt: null,
  supplementCompletedAt: null,
  paymentRequestedAt: null,
  paymentCompletedAt: null,
  ...more,
});

const QUARTER = { from: '2024-01-01' as Day, until: '2024-04-01' as Day };

const request = {
  period: QUARTER,
  monthStarts: 1,
  today: '2024-04-15' as Day,
  hierarchy: { mode: 'as-was' } as const,
  by: [],
  org: indexOrg({ units: [], lineage: [] }),
  fieldOf: () => undefined,
};

test('the published quarter of Lâm Đồng (Q1/2024) gives its printed rates', () => {
  const many = (count: number, more: Partial<CountedDossier>) =>
    Array.from({ length: count }, () => dossier(more));
  const dossiers = [
    ...many(9_845, { receivedAt: at('2023-12-20'), finishedAt: at('2024-01-31') }),
    ...many(100_000, { finishedAt: at('2024-01-20') }),
    ...many(38_916, { finishedAt: at('2024-02-01') }),
    ...many(2_534, { finishedAt: at('2024-02-02') }),
    ...many(735, {}),
    ...many(7_815, { dueAt: at('2024-04-10') }),
  ];
  const { total } = countDossiers(dossiers, onTimeMeasure('day'), request);
  expect(total).toMatchObject({ resolved: 151_295, inProgress: 8_550, inProgressOverdue: 735 });
  expect(total.carriedOver + total.received).toBe(159_845);
  expect(total.resolvedEarly + total.resolvedOnTime).toBe(148_761);
  const { value, numerator, denominator } = resolvedRate(total);
  expect(formatPercent(value, 2, 'vi')).toBe('98,33 %');
  expect(formatPercent((denominator - numerator) / denominator, 2, 'vi')).toBe('1,67 %');
  expect(formRate(total)).toEqual({ numerator, denominator, value });
});

describe('what provinces treat differently', () => {
  const some = [
    dossier({ finishedAt: at('2024-03-01'), status: 'withdrawn' }),
    dossier({ finishedAt: at('2024-03-01'), status: 'withdrawn', dueAt: null }),
    dossier({ finishedAt: at('2024-03-01'), dueAt: null }),
    dossier({ dueAt: null }),
    dossier({ supplementRequestedAt: at('2024-01-12') }),
    dossier({}),
  ];
  const count = (rules: FormRules) => countDossiers(some, formMeasure(rules), request).total;

  test('on time by default, paused within their time', () => {
    expect(count({ undated: 'on-time', withdrawn: 'on-time' })).toMatchObject({
      toHandle: 6,
      resolved: 3,
      resolvedOnTime: 3,
      inProgress: 3,
      inProgressWithin: 2,
      inProgressOverdue: 1,
    });
  });

  test('taken out of both sides, into a footnote', () => {
    expect(count({ undated: 'apart', withdrawn: 'on-time' })).toMatchObject({
      ...{ toHandle: 3, resolved: 1, inProgress: 2, undatedApart: 3, withdrawnApart: 0 },
    });
    expect(count({ undated: 'on-time', withdrawn: 'apart' })).toMatchObject({
      ...{ toHandle: 4, resolved: 1, inProgress: 3, undatedApart: 0, withdrawnApart: 2 },
    });
    expect(count({ undated: 'apart', withdrawn: 'apart' })).toMatchObject({
      ...{ toHandle: 2, resolved: 0, inProgress: 2, undatedApart: 3, withdrawnApart: 1 },
    });
  });
});

const question = fc.record({
  undated: fc.constantFrom('on-time', 'apart'),
  withdrawn: fc.constantFrom('on-time', 'apart'),
  place: fc.constantFrom('received', 'handled'),
  last: fc.constantFrom('2025-03-31', '2025-04-20'),
});

test('every cell equals the slow recount, from dossiers and from the ledger', () => {
  let apart = 0;
  fc.assert(
    fc.property(worldArbitrary, question, (world, { undated, withdrawn, place, last }) => {
      const db = settle(world);
      const store = openReportStore(db);
      const org = indexOrg(openOrgStore(db).readState());
      const period = { from: '2025-02-01' as Day, until: dayAfter(last) };
      const rules = { undated, withdrawn } as FormRules;
      const measure = formMeasure(rules);
      const asked = { ...request, period, today: '2026-01-01' as Day, org };
      const span = { from: toDayNumber(period.from), until: toDayNumber(period.until) };
      const { total } = countDossiers(store.scanDossiers(span, place as 'received'), measure, asked);
      const expected = oracleForm(world.dossiers, { first: period.from, last, ...rules });
      expect(FORM_KEYS.map((key) => [key, total[key]])).toEqual(FORM_KEYS.map((key) => [key, expected[key]]));
      if (measure.addLine !== undefined)
        expect(countLines(linesOf(store, place), measure, asked).total).toEqual(total);
      apart += total.undatedApart + total.withdrawnApart;
      db.close();
    }),
    { seed: 20240331, numRuns: 100 },
  );
  expect(apart).toBeGreaterThan(100);
});

const linesOf = (store: ReportStore, place: string) => (windows: readonly Window[]) =>
  store.sumLedger({ windows, place: place as 'handled', byField: false }, 'day');

const dayAfter = (day: string): Day => (day === '2025-03-31' ? '2025-04-01' : '2025-04-21') as Day;

test('the centre of the province reports, whatever the codes of the communes’ centres', () =>
  inFolder(async () => {
    await play(['init', '--centre', 'TT', '--name', 'Trung tâm tỉnh', '--level', 'province']);
    writeFileSync(
      'xa.csv',
      `code,kind,name,level\nA-XA,centre,Trung tâm xã A,commune\nTT,centre,Trung tâm tỉnh,province\n`,
    );
    await play(['org', 'apply', 'xa.csv', '--yes']);
    const form = ['report', 'form-06', '--period', '2025-01', '--format', 'html'];
    expect((await play(form)).stdout).toContain('Đơn vị báo cáo: Trung tâm tỉnh');
    expect((await play([...form, '--unit', 'A-XA'])).stdout).toContain('Đơn vị báo cáo: Trung tâm xã A');
  }));
