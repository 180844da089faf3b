/** The flags that say which dossiers a list, a check or an export is about. */
import { type Command, Option } from 'commander';
import { openCatalogueStore } from '#catalogue/store.js';
import type { Db } from '#db/open.js';
import { toDayFlag } from '#io/flags.js';
import type { UnitCode } from '#kit/brand.js';
import { type Day, MINUTES_PER_DAY, toDayNumber } from '#kit/dates.js';
import { type ClosedPeriod, PERIOD_FORMS, parsePeriod } from '#kit/period.js';
import type { Bilingual } from '#kit/sheet.js';
import { sameSpelling, tidy } from '#kit/vietnamese.js';
import type { Lang } from '#lang/words.js';
import { indexOrg, type Org } from '#org/hierarchy.js';
import { openOrgStore } from '#org/store.js';
import type { Session } from '#session.js';
import {
  type AskedClass,
  CLASSES,
  keepAll,
  keepChannel,
  keepClass,
  keepCode,
  keepField,
  keepUnit,
} from '../filter.js';
import { filterHelp as help } from '../help-words.js';
import { CHANNELS, type Channel, type Dossier, STATUSES, type Status } from '../model.js';
import { toProcedureCode } from '../parse.js';
import { openScanStore, type ScanFilter } from '../scan-store.js';
import { dossierFindings } from '../words.js';

export interface FilterFlags {
  readonly unit?: string;
  readonly period?: string;
  readonly procedure?: string;
  readonly field?: string;
  readonly status?: Status;
  readonly channel?: Channel;
  readonly class?: AskedClass;
  readonly on?: Day;
  readonly code?: string;
}

export const addFilterFlags = (command: Command, lang: Lang): Command =>
  command
    .option('--unit <code>', help.unit[lang])
    .option('--period <period>', help.period[lang])
    .option('--procedure <code>', help.procedure[lang])
    .option('--field <name>', help.field[lang])
    .addOption(new Option('--status <status>', help.status[lang]).choices(STATUSES))
    .addOption(new Option('--channel <channel>', help.channel[lang]).choices(CHANNELS))
    .addOption(new Option('--class <class>', help.class[lang]).choices(CLASSES))
    .option('--on <date>', help.on[lang], toDayFlag)
    .option('--code <pattern>', help.codePattern[lang]);

/** The flags, with the days of the period. */
export interface Filter extends Omit<FilterFlags, 'period'> {
  readonly period?: ClosedPeriod;
}

export function settleFilter<F extends FilterFlags>(
  { period, ...flags }: F,
  { settings }: Pick<Session, 'settings'>,
): Omit<F, 'period'> & Pick<Filter, 'period'> {
  return period === undefined ? flags : { ...flags, period: settlePeriod(period, settings) };
}

/** As people name it; a month begins on the day that is set for reports. */
export function settlePeriod(value: string, { monthStarts }: Session['settings']): ClosedPeriod {
  const period = parsePeriod(value, monthStarts);
  if (period !== undefined) return period;
  throw dossierFindings.refuse('unusable', 'bad-period', { value, forms: PERIOD_FORMS });
}

/** The dossiers that the flags let through, in the order of their codes. */
export function scanFiltered(db: Db, flags: Filter, today: Day): Iterable<Dossier> {
  const scan = toScanFilter(flags);
  const keep = toKeep(db, flags, today);
  return filtered(openScanStore(db).scan(scan), keep);
}

function* filtered(dossiers: Iterable<Dossier>, keep: (dossier: Dossier) => boolean): Generator<Dossier> {
  for (const dossier of dossiers) if (keep(dossier)) yield dossier;
}

export const toScanFilter = ({ period, procedure, status }: Filter): ScanFilter => ({
  from: period && toDayNumber(period.from) * MINUTES_PER_DAY,
  until: period && toDayNumber(period.until) * MINUTES_PER_DAY,
  procedure: procedure && toProcedureCode(procedure),
  status,
});

/** What SQL does not sort out. Refuses a unit, a procedure or a field that nobody knows: it would answer "none". */
export function toKeep(db: Db, flags: Filter, today: Day): (dossier: Dossier) => boolean {
  const { unit, procedure, field } = flags;
  const org = indexOrg(openOrgStore(db).readState());
  const versions = openCatalogueStore(db).listVersions();
  const { isNamed } = openScanStore(db);
  const code = procedure && toProcedureCode(procedure);
  const name = field && tidy(field);
  if (unit) refuseUnknownUnit(db, org, unit);
  if (code && versions.every((one) => one.code !== code) && !isNamed(code)) throw unknown(PROCEDURE, code);
  if (name && !versions.some((one) => sameSpelling(one.field, name))) throw unknown(FIELD, name);
  return keepAll([
    ...(unit ? [keepUnit(org, unit)] : []),
    ...(name ? [keepField(versions, name)] : []),
    ...(flags.channel ? [keepChannel(flags.channel)] : []),
    ...(flags.class ? [keepClass(flags.class, flags.on ?? today)] : []),
    ...(flags.code ? [keepCode(flags.code)] : []),
  ]);
}

/** Neither the hierarchy nor any dossier has it. */
export function refuseUnknownUnit(db: Db, org: Org, unit: string): void {
  if (!org.byCode.has(unit as UnitCode) && !openScanStore(db).isNamed(unit)) throw unknown(UNIT, unit);
}

const UNIT: Bilingual = { vi: 'đơn vị', en: 'unit' };
const PROCEDURE: Bilingual = { vi: 'thủ tục', en: 'procedure' };
const FIELD: Bilingual = { vi: 'lĩnh vực', en: 'field' };

const unknown = (what: Bilingual, value: string) =>
  dossierFindings.refuse('unusable', 'filter-unknown', { what, value });
