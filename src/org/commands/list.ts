/** `motcua org list`: the units of a day as a table. */
import { type Command, InvalidArgumentError } from 'commander';
import { addExamples, addTableOutput, toDayFlag } from '#io/flags.js';
import type { UnitCode } from '#kit/brand.js';
import type { Day } from '#kit/dates.js';
import type { Outcome } from '#kit/outcome.js';
import type { Bilingual } from '#kit/sheet.js';
import { layoutSheet } from '#lang/table.js';
import type { Lang } from '#lang/words.js';
import type { Run, Session } from '#session.js';
import { findBearer, indexOrg } from '../hierarchy.js';
import { listSheet, listUnits, type UnitFilter } from '../list.js';
import { LEVELS, UNIT_KINDS } from '../model.js';
import { openOrgStore } from '../store.js';
import { parseKind, parseLevel } from '../values.js';
import { orgFindings, orgHelp } from '../words.js';

export interface OrgListInput extends UnitFilter {
  readonly asOf?: Day;
}

export function declareOrgList(org: Command, lang: Lang, run: Run<OrgListInput>): void {
  const list = org
    .command('list')
    .description(orgHelp.list[lang])
    .option('--kind <kind>', orgHelp.kind[lang], oneOf(parseKind, UNIT_KINDS))
    .option('--level <level>', orgHelp.level[lang], oneOf(parseLevel, LEVELS))
    .option('--under <code>', orgHelp.under[lang])
    .option('--search <text>', orgHelp.search[lang])
    .option('--as-of <date>', orgHelp.asOf[lang], toDayFlag)
    .action((flags: OrgListInput) => run(flags));
  addTableOutput(list, lang);
  addExamples(list, lang, ['motcua org list --kind point', 'motcua org list --under CN-TH -o cn-th.xlsx']);
}

/** Takes the code or its Vietnamese word. */
const oneOf =
  <T extends string>(parse: (text: string) => T | undefined, known: readonly T[]) =>
  (text: string): T => {
    const value = parse(text);
    if (value === undefined) throw new InvalidArgumentError(known.join(', '));
    return value;
  };

export async function runOrgList({ asOf, ...filter }: OrgListInput, session: Session): Promise<Outcome> {
  const day = asOf ?? session.settings.today;
  const org = indexOrg(openOrgStore(await session.openDb('read')).readState());
  if (filter.under !== undefined) refuseUnknown(org.byCode.has(filter.under), filter.under);
  if (filter.under !== undefined && findBearer(org, filter.under, day) === undefined)
    throw orgFindings.refuse('unusable', 'not-born-then', { code: filter.under, day });
  const units = listUnits(org, day, filter);
  const { lang, columns } = session;
  const sheet = listSheet(units, lang);
  return {
    data: { asOf: day, units },
    text: () => (units.length === 0 ? NONE[lang] : layoutSheet(sheet, lang, columns).join('\n')),
    diagnostics: [],
    sheets: [sheet],
  };
}

function refuseUnknown(isKnown: boolean, code: UnitCode): void {
  if (!isKnown) throw orgFindings.refuse('unusable', 'unknown-unit', { code });
}

const NONE: Bilingual = { vi: 'Không có đơn vị nào.', en: 'There is no such unit.' };
