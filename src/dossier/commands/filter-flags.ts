/** The flags that say which dossiers a list, a check or an export is about. */
import { type Command, InvalidArgumentError, Option } from 'commander';
import { openCatalogueStore } from '#catalogue/store.js';
import type { Db } from '#db/open.js';
import { toDayFlag } from '#io/flags.js';
import { type Day, MINUTES_PER_DAY, toDayNumber } from '#kit/dates.js';
import { type ClosedPeriod, PERIOD_FORMS, parsePeriod } from '#kit/period.js';
import type { Bilingual } from '#kit/sheet.js';
import { sameSpelling, tidy } from '#kit/vietnamese.js';
import type { Lang } from '#lang/words.js';
import { indexOrg } from '#org/hierarchy.js';
import { openOrgStore } from '#org/store.js';
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
  readonly period?: ClosedPeriod;
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
    .option('--period <period>', help.period[lang], toPeriod)
    .option('--procedure <code>', help.procedure[lang])
    .option('--field <name>', help.field[lang])
    .addOption(new Option('--status <status>', help.status[lang]).choices(STATUSES))
    .addOption(new Option('--channel <channel>', help.channel[lang]).choices(CHANNELS))
    .addOption(new Option('--class <class>', help.class[lang]).choices(CLASSES))
    .option('--on <date>', help.on[lang], toDayFlag)
    .option('--code <pattern>', help.codePattern[lang]);

/** A period as people name it; anything else is a usage error. */
export function toPeriod(text: string): ClosedPeriod {
  const period = parsePeriod(text);
  if (period === undefined) throw new InvalidArgumentError(PERIOD_FORMS);
  return period;
}

/** The dossiers that the flags let through, in the order of their codes. */
export function scanFiltered(db: Db, flags: FilterFlags, today: Day): Iterable<Dossier> {
  const scan = toScanFilter(flags);
  const keep = toKeep(db, flags, today);
  return filtered(openScanStore(db).scan(scan), keep);
}

function* filtered(dossiers: Iterable<Dossier>, keep: (dossier: Dossier) => boolean): Generator<Dossier> {
  for (const dossier of dossiers) if (keep(dossier)) yield dossier;
}

export const toScanFilter = ({ period, procedure, status }: FilterFlags): ScanFilter => ({
  from: period && toDayNumber(period.from) * MINUTES_PER_DAY,
  until: period && toDayNumber(period.until) * MINUTES_PER_DAY,
  procedure: procedure && toProcedureCode(procedure),
  status,
});

/** What SQL does not sort out. Refuses a unit, a procedure or a field that nobody knows: it would answer "none". */
export function toKeep(db: Db, flags: FilterFlags, today: Day): (dossier: Dossier) => boolean {
  const { unit, procedure, field } = flags;
  const org = indexOrg(openOrgStore(db).readState());
  const versions = openCatalogueStore(db).listVersions();
  const { isNamed } = openScanStore(db);
  const code = procedure && toProcedureCode(procedure);
  const name = field && tidy(field);
  if (unit && ![...org.byCode.keys()].includes(unit as never) && !isNamed(unit)) throw unknown(UNIT, unit);
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

const UNIT: Bilingual = { vi: 'đơn vị', en: 'unit' };
const PROCEDURE: Bilingual = { vi: 'thủ tục', en: 'procedure' };
const FIELD: Bilingual = { vi: 'lĩnh vực', en: 'field' };

const unknown = (what: Bilingual, value: string) =>
  dossierFindings.refuse('unusable', 'filter-unknown', { what, value });
