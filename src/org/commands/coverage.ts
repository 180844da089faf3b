/** `motcua org coverage`: the nearest open point of every area, and how many people have one near. */
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Db } from '#db/open.js';
import { addExamples, addTableOutput, toDayFlag } from '#io/flags.js';
import type { Day } from '#kit/dates.js';
import type { Outcome } from '#kit/outcome.js';
import { parseDecimal } from '#kit/values.js';
import { layoutSheet } from '#lang/table.js';
import type { Lang } from '#lang/words.js';
import type { Run, Session } from '#session.js';
import { indexBook } from '../book.js';
import { findBearer, indexOrg, versionNear } from '../hierarchy.js';
import type { UnitKind } from '../model.js';
import { viewCoverage } from '../reach/coverage-view.js';
import { coverageFigure } from '../reach/map/figure.js';
import { type Coverage, REACH, type Reach } from '../reach/model.js';
import { publishCoverage } from '../reach/publish.js';
import { reckonCoverage } from '../reach/reckon.js';
import { COVERAGE_TABLES, type CoverageTable, coverageSheets } from '../reach/sheets.js';
import { listOpenAreas, listOpenPoints } from '../reach/sites.js';
import { checkCoverage } from '../reach/validate.js';
import { coverageHelp as help } from '../reach/words.js';
import { RECEIVING } from '../serving.js';
import { openAreaStore, openOrgStore } from '../store.js';
import { parseKind } from '../values.js';
import { kindNames, orgFindings, orgHelp } from '../words.js';

export interface OrgCoverageInput extends Partial<Reach> {
  readonly asOf?: Day;
  readonly kind?: readonly UnitKind[];
  readonly by?: CoverageTable;
}

export function declareOrgCoverage(org: Command, lang: Lang, run: Run<OrgCoverageInput>): void {
  const coverage = org
    .command('coverage')
    .description(help.coverage[lang])
    .option('--as-of <date>', orgHelp.asOf[lang], toDayFlag)
    .option('--km <number>', help.km[lang], toAmount({ from: 0, most: 1000 }))
    .option('--minutes <number>', help.minutes[lang], toAmount({ from: 0, most: 1440 }))
    .option('--speed <number>', help.speed[lang], toAmount({ from: 0, most: 200 }))
    .option('--detour <number>', help.detour[lang], toAmount({ from: 1, most: 10 }))
    .option('--kind <kind>', help.kinds[lang], toReceiving)
    .addOption(new Option('--by <table>', help.by[lang]).choices(COVERAGE_TABLES))
    .action((flags: OrgCoverageInput) => run(flags));
  addTableOutput(coverage, lang);
  addExamples(coverage, lang, [
    'motcua org coverage',
    'motcua org coverage -o ban-do.html -o tiep-can.xlsx',
    'motcua org coverage --as-of 2025-06-30 --km 10 --speed 25 --detour 1.4',
    'motcua org coverage --by area -o tung-xa.csv --headers vi',
    'motcua org coverage --kind branch --kind point --json',
  ]);
}

/** Decimals as people write them: 2.5 and 2,5. */
const toAmount =
  ({ from, most }: { readonly from: 0 | 1; readonly most: number }) =>
  (text: string): number => {
    const amount = parseDecimal(text);
    if (amount === undefined || amount <= 0 || amount < from || amount > most)
      throw new InvalidArgumentError(from === 0 ? `> 0, ≤ ${most}` : `${from} … ${most}`);
    return amount;
  };

function toReceiving(text: string, all: readonly UnitKind[] = []): UnitKind[] {
  const kind = parseKind(text);
  if (kind === undefined || !RECEIVING.includes(kind)) throw new InvalidArgumentError(RECEIVING.join(', '));
  return [...all.filter((one) => one !== kind), kind];
}

export async function runOrgCoverage(input: OrgCoverageInput, session: Session): Promise<Outcome> {
  const { asOf, kind: kinds = RECEIVING, by, ...asked } = input;
  const day = asOf ?? session.settings.today;
  const { km, minutes, speed, detour } = { ...REACH, ...asked };
  const coverage = readCoverage(await session.openDb('read'), day, { km, minutes, speed, detour }, kinds);
  const { lang, columns } = session;
  const sheets = coverageSheets(coverage, lang, by);
  const [only] = sheets;
  return {
    data: publishCoverage(coverage),
    text: () =>
      by === undefined || only === undefined
        ? viewCoverage(coverage, lang, columns)
        : layoutSheet(only, lang, columns).join('\n'),
    diagnostics: checkCoverage(coverage.areas, coverage.points),
    sheets,
    // Its marks lead to the table of areas.
    ...(by === undefined || by === 'area' ? { figure: () => coverageFigure(coverage, lang) } : {}),
  };
}

function readCoverage(db: Db, day: Day, reach: Reach, kinds: readonly UnitKind[]): Coverage {
  const org = indexOrg(openOrgStore(db).readState());
  const areas = listOpenAreas(indexBook(openAreaStore(db).readBook()), day);
  if (areas.length === 0) throw orgFindings.refuse('unusable', 'coverage-no-areas', { day });
  const points = listOpenPoints(org, day, { kinds });
  if (points.every(({ spot }) => spot === null)) {
    const names = (lang: Lang) => kinds.map((kind) => kindNames[kind][lang]).join(', ');
    const args = { day, points: points.length, kinds: { vi: names('vi'), en: names('en') } };
    throw orgFindings.refuse('unusable', 'coverage-no-points', args);
  }
  const nameOf: Parameters<typeof reckonCoverage>[0]['nameOf'] = (code) => {
    const unit = findBearer(org, code, day);
    return unit === undefined ? null : versionNear(unit, day).name;
  };
  return reckonCoverage({ day, reach, kinds, areas, points, nameOf });
}
