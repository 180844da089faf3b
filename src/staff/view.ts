/** What the staff commands print. Pure. */
import { type Day, lastDayOf } from '#kit/dates.js';
import type { Bilingual, Sheet } from '#kit/sheet.js';
import { compareVietnamese } from '#kit/vietnamese.js';
import { sayWritten } from '#lang/account.js';
import { formatDay, formatInteger } from '#lang/numbers.js';
import { sayPeriod } from '#lang/period.js';
import { neutralise } from '#lang/say.js';
import { layoutSheet } from '#lang/table.js';
import type { Lang } from '#lang/words.js';
import { type Org, unitOf } from '#org/hierarchy.js';
import type { PersonPlan } from './changes.js';
import { sayRestrictions } from './masking.js';
import type { StaffPlan } from './plan.js';
import type { ToldPerson, ToldPosting } from './roster.js';
import type { Draft } from './timeline.js';
import { employmentNames, formNames, leavingNames, sayRank, taskNames } from './words.js';

/** People that a terminal shows; all are in `--json`. */
const SHOWN = 40;

/** What an import does, person by person, then the account of its rows. */
export function viewImport({ people, rows }: StaffPlan, org: Org, lang: Lang): string {
  const lines = people.slice(0, SHOWN).flatMap((person) => viewPlan(person, org, lang));
  const hidden = people.length - SHOWN;
  if (hidden > 0)
    lines.push(
      {
        vi: `… và ${formatInteger(hidden, lang)} người nữa (xem tất cả: thêm --json)`,
        en: `… and ${formatInteger(hidden, lang)} more (for all add --json)`,
      }[lang],
    );
  const counts: readonly [Bilingual, number][] = [
    [{ vi: 'dòng mới', en: 'new rows' }, rows.inserted],
    [{ vi: 'sửa', en: 'corrected' }, rows.updated],
    [{ vi: 'không đổi', en: 'unchanged' }, rows.unchanged],
  ];
  return [
    ...lines,
    counts.map(([word, count]) => `${word[lang]} ${formatInteger(count, lang)}`).join(' · '),
  ].join('\n');
}

function viewPlan({ before, after, postings }: PersonPlan, org: Org, lang: Lang): string[] {
  const mark = before === undefined ? '+' : '~';
  const head = neutralise(`${mark} ${after.code}  ${after.fullName}`);
  return [head, ...postings.map((draft) => `    ${viewDraft(draft, org, lang)}`)];
}

const viewDraft = (draft: Draft, org: Org, lang: Lang): string =>
  [
    unitOf(org, draft.unit).code,
    sayRank(draft, lang),
    sayForm(draft, lang),
    sayPeriod(draft.from, lastDayOf(draft.until), lang),
  ]
    .filter((word) => word !== '')
    .join('  ');

const sayForm = ({ form }: Pick<Draft, 'form'>, lang: Lang): string =>
  form === 'main' ? '' : `(${formNames[form][lang]})`;

/** The last line: what became of the import. */
export const sayDone = (change: number | undefined, isChanged: boolean, lang: Lang): string =>
  sayWritten({ change, dryRun: isChanged && change === undefined }, lang);

export const SAY_REFUSED: Bilingual = {
  vi: 'Tệp có lỗi, chưa ghi gì.',
  en: 'The file has errors; nothing was written.',
};

/** `motcua staff list`: the table, cut to the terminal. */
export const viewRoster = (sheet: Sheet, lang: Lang, columns: number): string =>
  layoutSheet(sheet, lang, columns).join('\n');

/** `motcua staff show`: the person, then every posting; those of the day are marked. */
export function viewPerson(person: ToldPerson, today: Day, lang: Lang): string {
  const facts: readonly [Bilingual, string][] = [
    [{ vi: 'Loại nhân sự', en: 'Employment' }, employmentNames[person.employment][lang]],
    [{ vi: 'Cơ quan cử đến', en: 'Home agency' }, person.homeAgency],
    [{ vi: 'Nơi cư trú', en: 'Residence' }, person.residence],
    [{ vi: 'Lĩnh vực', en: 'Fields' }, [...person.fields].sort(compareVietnamese).join('; ')],
    [{ vi: 'Nguyện vọng', en: 'Wish' }, person.wish],
    [{ vi: 'Làm việc đến hết', en: 'Leaves after' }, sayLeaving(person, lang)],
    [{ vi: 'Diện không điều động', en: 'Transfer restriction' }, sayRestrictions(person.restrictions, lang)],
  ];
  return [
    neutralise(`${person.staff}  ${person.fullName}`),
    ...facts
      .filter(([, value]) => value !== '')
      .map(([title, value]) => neutralise(`  ${title[lang]}: ${value}`)),
    { vi: '  Quá trình công tác:', en: '  Postings:' }[lang],
    ...person.postings.map((posting) =>
      neutralise(`  ${isPresent(posting, today) ? '▸' : ' '} ${viewPosting(posting, lang)}`),
    ),
  ].join('\n');
}

const isPresent = ({ from, lastDay }: ToldPosting, day: Day): boolean =>
  from <= day && (lastDay === null || day <= lastDay);

const sayLeaving = ({ lastDayInService, leavingReason }: ToldPerson, lang: Lang): string =>
  [
    formatDay(lastDayInService ?? '', lang),
    ...(leavingReason === null ? [] : [`(${leavingNames[leavingReason][lang]})`]),
  ].join(' ');

export function viewPosting(posting: ToldPosting, lang: Lang): string {
  const { unit, unitName, from, lastDay, tasks } = posting;
  const done = tasks.map((task) => taskNames[task][lang]).join(', ');
  const words = [
    sayPeriod(from, lastDay, lang),
    `${unit} ${unitName}`,
    sayRank(posting, lang),
    sayFormOf(posting, lang),
    done === '' ? '' : `[${done}]`,
    sayDecision(posting, lang),
  ];
  return words.filter((word) => word !== '').join('  ');
}

/** `(biệt phái, biên chế MC-STNMT)`: whoever is away counts elsewhere. */
function sayFormOf({ form, unit, quotaUnit }: ToldPosting, lang: Lang): string {
  if (form === 'main') return '';
  const counts = { vi: `, biên chế ${quotaUnit}`, en: `, counts at ${quotaUnit}` }[lang];
  return `(${formNames[form][lang]}${unit === quotaUnit ? '' : counts})`;
}

/** `15/QĐ-SNV ngày 20/03/2025`. */
function sayDecision({ decision, signedOn }: ToldPosting, lang: Lang): string {
  if (signedOn === null) return decision;
  return `${decision} ${{ vi: 'ngày', en: 'of' }[lang]} ${formatDay(signedOn, lang)}`;
}
