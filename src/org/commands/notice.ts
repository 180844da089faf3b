/** `motcua org notice <unit>`: the procedures received at a unit, as a paper to be posted up. */
import type { Command } from 'commander';
import type { ProcedureVersion } from '#catalogue/model.js';
import { openCatalogueStore } from '#catalogue/store.js';
import { addExamples, addTableOutput, toDayFlag } from '#io/flags.js';
import type { UnitCode } from '#kit/brand.js';
import { type Day, holdsOn } from '#kit/dates.js';
import type { Diagnostic } from '#kit/diagnostic.js';
import type { Outcome } from '#kit/outcome.js';
import type { Bilingual } from '#kit/sheet.js';
import { tidy } from '#kit/vietnamese.js';
import type { Lang } from '#lang/words.js';
import type { Run, Session } from '#session.js';
import { ancestorsNear, findBearer, indexOrg, type Org, versionNear, versionOn } from '../hierarchy.js';
import { listChanges } from '../notice/changes.js';
import { changesSheet } from '../notice/changes-sheet.js';
import type { Notice } from '../notice/model.js';
import { makeNotice } from '../notice/notice.js';
import { publishNotice } from '../notice/publish.js';
import { noticeSheet } from '../notice/sheet.js';
import { viewNotice } from '../notice/view.js';
import { noticeHelp as help } from '../notice/words.js';
import { RECEIVING } from '../serving.js';
import { openOrgStore } from '../store.js';
import { kindNames, orgFindings, orgHelp } from '../words.js';

/** The decree on the one-stop mechanism, in force since 1/7/2025 (domain.md 1.4, verified to exist). */
const BASIS = 'Nghị định số 118/2025/NĐ-CP ngày 09/6/2025';

export interface OrgNoticeInput {
  readonly unit: string;
  readonly asOf?: Day;
  readonly changedSince?: Day;
  readonly basis?: string;
  readonly signer?: string;
}

export function declareOrgNotice(org: Command, lang: Lang, run: Run<OrgNoticeInput>): void {
  const notice = org
    .command('notice')
    .description(help.notice[lang])
    .argument('<unit>', help.unit[lang])
    .option('--as-of <date>', orgHelp.asOf[lang], toDayFlag)
    .option('--changed-since <date>', help.since[lang], toDayFlag)
    .option('--basis <text>', help.basis[lang].replace('{basis}', BASIS))
    .option('--signer <title>', help.signer[lang])
    .action((unit: string, flags: Omit<OrgNoticeInput, 'unit'>) => run({ ...flags, unit }));
  addTableOutput(notice, lang, ['docx']);
  addExamples(notice, lang, [
    'motcua org notice CN-TH',
    'motcua org notice CN-TH -o niem-yet.docx --signer "GIÁM ĐỐC"',
    'motcua org notice CN-TH --changed-since 2025-07-01 -o thay-doi.html',
  ]);
}

export async function runOrgNotice(input: OrgNoticeInput, session: Session): Promise<Outcome> {
  const db = await session.openDb('read');
  const day = input.asOf ?? session.settings.today;
  const since = input.changedSince;
  if (since !== undefined && since >= day)
    throw orgFindings.refuse('unusable', 'notice-since-later', { since, day });
  const org = indexOrg(openOrgStore(db).readState());
  const posted = findPosted(org, tidy(input.unit), day);
  const versions = openCatalogueStore(db).listVersions();
  const inForce = versions.filter((version) => holdsOn(version, day));
  const notice = makeNotice(org, posted, inForce);
  const changes =
    since === undefined ? undefined : listChanges({ org, unit: posted.unit, since, day }, versions);
  const { lang } = session;
  const setting = {
    ...{ parent: nameAbove(org, notice), lang, signer: input.signer ?? '' },
    basis: input.basis ?? BASIS,
  };
  const sheet = changes === undefined ? noticeSheet(notice, setting) : changesSheet(notice, changes, setting);
  return {
    data: publishNotice(notice, changes),
    text: () => viewNotice(sheet, lang, session.columns),
    diagnostics: changes === undefined ? judge(notice) : [],
    sheets: [sheet],
    forms: {
      docx: async () => (await import('#io/write/render.js')).renderSheets([sheet], 'docx', { lang }),
    },
  };
}

function findPosted(org: Org, code: string, day: Day) {
  const unit = findBearer(org, code as UnitCode, day);
  if (unit === undefined) {
    const isKnown = org.byCode.has(code as UnitCode);
    throw isKnown
      ? orgFindings.refuse('unusable', 'not-born-then', { code, day })
      : orgFindings.refuse('unusable', 'unknown-unit', { code });
  }
  const version = versionOn(unit, day) ?? versionNear(unit, day);
  const { kind, name } = version;
  if (!RECEIVING.includes(kind))
    throw orgFindings.refuse('unusable', 'notice-not-receiving', { code, name, kind: kindNames[kind] });
  return { unit, version, day };
}

/** Of the unit right above it. */
function nameAbove(org: Org, { unit, day }: Notice): string {
  const [above] = ancestorsNear(org, unit, day);
  return above === undefined ? '' : versionNear(above, day).name;
}

/** What a paper on the wall should say, and does not. */
function judge({ unit, version, fields }: Notice): Diagnostic[] {
  if (version.fields.length + version.procedures.length === 0)
    return [orgFindings.find('notice-no-scope', { code: unit.code })];
  const posted = fields.flatMap(({ procedures }) => procedures);
  return UNSAID.flatMap(({ what, isSaid }) => {
    const unsaid = posted.filter((procedure) => !isSaid(procedure));
    if (unsaid.length === 0) return [];
    const codes = unsaid
      .slice(0, SHOWN)
      .map(({ code }) => code)
      .join(', ');
    const args = { what, count: unsaid.length, codes: unsaid.length > SHOWN ? `${codes}, …` : codes };
    return [orgFindings.find('notice-unsaid', args)];
  });
}

const SHOWN = 3;

const UNSAID: readonly {
  readonly what: Bilingual;
  readonly isSaid: (procedure: ProcedureVersion) => boolean;
}[] = [
  {
    what: { vi: 'thời hạn giải quyết', en: 'a time limit' },
    isSaid: ({ timeLimit }) => timeLimit !== '',
  },
  { what: { vi: 'phí, lệ phí', en: 'a fee or charge' }, isSaid: ({ fee, charge }) => fee + charge !== '' },
];
