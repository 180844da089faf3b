/** A world in which a clean sample has no finding: two desks, the procedures they serve, with the limits of the sample. */
import type { DayKind } from '#calendar/model.js';
import { OFFICIAL_CALENDAR } from '#calendar/official.js';
import { compileCalendar } from '#calendar/time/compile.js';
import { BLANK_ATTRIBUTES, type ProcedureVersion } from '#catalogue/model.js';
import type { World } from '#dossier/case.js';
import { checkDossiers, type Found, openTally, type RuleLevels } from '#dossier/check.js';
import { CHANNELS, type Dossier, INSTANTS, STATUSES, toColumn } from '#dossier/model.js';
import type { DossierCode, ProcedureCode, UnitCode } from '#kit/brand.js';
import { ALWAYS, type Day, parseMinute } from '#kit/dates.js';
import { org, unit } from '../org/state.js';
import { limitDays } from '../sample/course.js';
import { type SampleCells, type SampleDesk, type SampleRequest, sampleDossiers } from '../sample/dossiers.js';

export const DESKS: readonly SampleDesk[] = [
  { unit: 'MC-1', agency: 'H26.19', procedures: ['1.000101', '1.000102', '2.000103'], weight: 3 },
  { unit: 'MC-2', agency: 'H26.20', procedures: ['3.000201', '3.000202'], weight: 1 },
];

const listDays = (kind: DayKind): Day[] =>
  OFFICIAL_CALENDAR.days.filter((one) => one.kind === kind).map(({ day }) => day);

export const SAMPLE: SampleRequest = {
  seed: 11,
  count: 3000,
  desks: DESKS,
  from: '2025-01-02',
  to: '2025-06-30',
  exportedOn: '2025-06-30',
  daysOff: listDays('off'),
  madeUp: listDays('work'),
  tet: ['2025-01-25'],
  undated: 0,
};

export const TODAY = '2025-06-30' as Day;

const FIELDS: Readonly<Record<string, string>> = { 'MC-1': 'Hộ tịch', 'MC-2': 'Xây dựng' };

export const procedure = (code: string, some: Partial<ProcedureVersion> = {}): ProcedureVersion => ({
  ...BLANK_ATTRIBUTES,
  code: code as ProcedureCode,
  from: ALWAYS,
  until: null,
  endedBy: '',
  ...some,
});

/** The longest limit of the procedure at any desk, as a catalogue would write it. */
const PROCEDURES = DESKS.flatMap(({ unit: desk, procedures }) =>
  procedures.map((code, place) =>
    procedure(code, { field: FIELDS[desk] ?? '', timeLimit: `${limitDays(place)} ngày làm việc` }),
  ),
);

export const makeWorld = (some: Partial<World> = {}): World => ({
  today: TODAY,
  org: org([unit(1, 'MC-1', { fields: ['Hộ tịch'] }), unit(2, 'MC-2', { fields: ['Xây dựng'] })]),
  procedures: PROCEDURES,
  calendar: compileCalendar(OFFICIAL_CALENDAR),
  ...some,
});

const NOTHING: Omit<Dossier, 'code' | 'unit' | 'procedure' | 'receivedAt'> = {
  desk: null,
  firstDueAt: null,
  channel: 'counter',
  status: null,
  dueAt: null,
  finishedAt: null,
  returnedAt: null,
  supplementRequestedAt: null,
  supplementCompletedAt: null,
  supplementCount: null,
  paymentRequestedAt: null,
  paymentCompletedAt: null,
  handler: null,
  returnUnit: null,
  officer: null,
  rescheduledTo: null,
  apologyOn: null,
  fee: null,
  onlinePayment: null,
  digitised: null,
  resultElectronic: null,
  updatedAt: null,
};

export const at = (text: string): number => {
  const minute = parseMinute(text);
  if (minute === undefined) throw new Error(text);
  return minute;
};

/** A sound dossier that is still in progress, and what is different about it. */
export const dossier = (some: Partial<Dossier> = {}): Dossier => ({
  ...NOTHING,
  code: 'H26.19-250303-0001' as DossierCode,
  unit: 'MC-1' as UnitCode,
  procedure: '1.000101' as ProcedureCode,
  receivedAt: at('2025-03-03 08:00'),
  dueAt: at('2025-03-05 17:00'),
  status: 'processing',
  ...some,
});

export function toDossier(cells: SampleCells): Dossier {
  const times = INSTANTS.map((key) => [key, cells[toColumn(key) as keyof SampleCells]] as const)
    .filter(([, text]) => text !== undefined && text !== '')
    .map(([key, text]) => [key, at(String(text))] as const);
  return {
    ...NOTHING,
    ...(Object.fromEntries(times) as { receivedAt: number }),
    code: cells.code as DossierCode,
    unit: cells.unit as UnitCode,
    procedure: cells.procedure as ProcedureCode,
    channel: CHANNELS.find((channel) => channel === cells.channel) ?? 'counter',
    status: STATUSES.find((status) => status === cells.status) ?? null,
    supplementCount: cells.supplement_count === undefined ? null : Number(cells.supplement_count),
  };
}

export const sample = (request: SampleRequest = SAMPLE): Dossier[] =>
  [...sampleDossiers(request)].map(toDossier);

export function check(dossiers: readonly Dossier[], world = makeWorld(), levels: RuleLevels = {}) {
  const tally = openTally(levels);
  const found: Found[] = [...checkDossiers(dossiers, world, tally)];
  return { found, tally };
}

export const slugs = (found: readonly Found[]): string[] => [...new Set(found.map(({ slug }) => slug))];
