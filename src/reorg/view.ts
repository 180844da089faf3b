/** What the commands of reorganisation print. */
import { type Day, lastDayOf } from '#kit/dates.js';
import type { Bilingual, Sheet } from '#kit/sheet.js';
import { formatDay, formatInteger } from '#lang/numbers.js';
import { layoutSheet } from '#lang/table.js';
import type { Lang } from '#lang/words.js';
import { sayAllocation } from './allocate/view.js';
import type { ShownPlan } from './document/anonymise.js';
import { GATES, isOpen } from './gate-model.js';
import type { PlanMetrics, PlanPhase } from './model.js';
import { shortHash } from './plan/file.js';
import { sayCoverage } from './sheets/coverage-lines.js';
import { sayYear } from './sheets/load-sheet.js';
import { planSheets, type ShownBy, successorSheet } from './sheets/plan-sheets.js';

export interface ViewOptions {
  readonly lang: Lang;
  /** Columns of the terminal; 0: as wide as needed. */
  readonly columns: number;
  /** The plan's file, where it has one. */
  readonly file?: string | undefined;
  /** A copy for review outside. */
  readonly isAnonymous?: boolean;
}

export const SAY_NOTHING_PLANNED: Bilingual = {
  vi: 'Chưa lập được phương án và chưa ghi tệp nào.',
  en: 'No plan was made and no file was written.',
};

/** What to do with a scenario that was begun. */
export const viewBegun = (file: string, lang: Lang): string =>
  ({
    vi: `Đã ghi dự thảo vào ${file}.\nTiếp theo: sửa, bổ sung trong tệp; lập phương án: motcua reorg plan ${file} -o plan.json`,
    en: `The scenario was written to ${file}.\nNext: edit the file; make the plan: motcua reorg plan ${file} -o plan.json`,
  })[lang];

/** The summary: what will be, gate by gate, and what to type next. */
export function viewPlan(plan: ShownPlan, options: ViewOptions): string {
  const { lang, columns } = options;
  const table = (sheet: Sheet): string[] =>
    sheet.rows.length === 0 ? [] : ['', ...layoutSheet(sheet, lang, columns)];
  return [
    ...viewHead(plan, lang),
    ...table(successorSheet(plan, lang)),
    '',
    sayMetrics(plan.metrics, lang),
    ...sayAllocation(plan, lang),
    ...sayYear(plan, lang),
    ...sayCoverage(plan, lang),
    sayGates(plan, lang),
    sayNext(plan, options),
  ].join('\n');
}

/** A plan made anew: what differs from the earlier one in place of the table. */
export const viewAgain = (plan: ShownPlan, differing: readonly string[], options: ViewOptions): string =>
  [
    ...viewHead(plan, options.lang),
    '',
    ...differing,
    '',
    sayGates(plan, options.lang),
    sayNext(plan, options),
  ].join('\n');

/** The plan in full: the summary's head, then every table. */
export const viewPlanWhole = (plan: ShownPlan, by: ShownBy, options: ViewOptions): string =>
  [
    viewPlanPart(plan, by, options),
    '',
    sayMetrics(plan.metrics, options.lang),
    ...sayAllocation(plan, options.lang),
    ...sayYear(plan, options.lang),
    ...sayCoverage(plan, options.lang),
    sayGates(plan, options.lang),
  ].join('\n');

/** Of a part of a plan the tables alone: what the whole comes to would mislead there. Tables without a row are left out. */
export function viewPlanPart(plan: ShownPlan, by: ShownBy, options: ViewOptions): string {
  const { lang, columns } = options;
  const most = by === 'branch' ? LONG_TABLE : Number.POSITIVE_INFINITY;
  const table = (sheet: Sheet): string[] => {
    const isLong = sheet.rows.length > most;
    const shown = isLong ? { ...sheet, rows: sheet.rows.slice(0, SHOWN_OF_LONG) } : sheet;
    const left = isLong ? [sayLeftOut(sheet.rows.length - SHOWN_OF_LONG, options)] : [];
    return ['', sheet.name[lang], ...layoutSheet(shown, lang, columns), ...left];
  };
  const sheets = planSheets(plan, by, lang).filter(({ rows }) => rows.length > 0);
  return [...viewHead(plan, lang), ...sheets.flatMap(table)].join('\n');
}

/** A whole city's plan by branch is to be read; thousands of rows are looked up one by one, or printed from a file. */
const [LONG_TABLE, SHOWN_OF_LONG] = [500, 20];

function sayLeftOut(count: number, { lang, file = 'plan.json' }: ViewOptions): string {
  const more = formatInteger(count, lang);
  const show = `motcua reorg show ${file}`;
  return {
    vi: `… và ${more} dòng nữa. Xem đủ: ${show} --unit MÃ_ĐƠN_VỊ · ${show} --by person · ${show} -o phuong-an.xlsx`,
    en: `… and ${more} more rows. All of them: ${show} --unit CODE · ${show} --by person · ${show} -o plan.xlsx`,
  }[lang];
}

/** Tables for a file: what plan they are of stands above each, and its hash at the foot of every page. */
export function headSheets(plan: ShownPlan, sheets: readonly Sheet[]): Sheet[] {
  const [vi, en] = [viewHead(plan, 'vi'), viewHead(plan, 'en')];
  const lines = vi.map((line, i): Bilingual => ({ vi: line, en: en[i] ?? line }));
  const pageNote = {
    vi: `${plan.title} · Mã phương án: ${shortHash(plan.hash)}`,
    en: `${plan.title} · Hash of the plan: ${shortHash(plan.hash)}`,
  };
  return sheets.map((sheet) => ({ ...sheet, heading: [sheet.name, ...lines], pageNote }));
}

/** One phase stands in one line with the rest; several stand in a line each. */
function viewHead({ title, basis, phases, units, hash }: ShownPlan, lang: Lang): string[] {
  const [first, ...others] = phases;
  const grounds = basis === '' ? [] : [{ vi: `Căn cứ: ${basis}`, en: `Basis: ${basis}` }[lang]];
  const name = { vi: `Mã phương án: ${shortHash(hash)}`, en: `Hash of the plan: ${shortHash(hash)}` }[lang];
  if (first !== undefined && others.length === 0) {
    const days = sayPutOff(units, lang) ?? sayDays(first, lang);
    return [title, [...grounds, ...days, name].join(' · ')];
  }
  const lines = phases.map((phase, i) => [sayPhase(phase, i, lang), ...sayDays(phase, lang)].join(' · '));
  return [title, [...grounds, name].join(' · '), ...lines];
}

/** A phase without a name of its own is called by its number. */
function sayPhase({ name }: PlanPhase, i: number, lang: Lang): string {
  const number = { vi: `Giai đoạn ${i + 1}`, en: `Phase ${i + 1}` }[lang];
  return name === String(i + 1) ? number : `${number} (${name})`;
}

/** Of a branch that opens later than recorded both days; undefined: of no such plan. */
function sayPutOff(units: ShownPlan['units'], lang: Lang): string[] | undefined {
  const [late] = units.filter(({ change, was }) => change === 'opened' && was !== undefined);
  if (late?.was === undefined) return undefined;
  const [was, on] = [late.was, late.on].map((day) => formatDay(day, lang));
  const last = units
    .flatMap(({ change, on: day }) => (change === 'closed' ? [day] : []))
    .sort()
    .at(-1);
  const parallel = last === undefined || last === late.on ? [] : [sayParallel(last, lang)];
  return [{ vi: `Mở từ ${on} thay vì ${was}`, en: `Opens on ${on} instead of ${was}` }[lang], ...parallel];
}

function sayDays({ effective, closesOn }: PlanPhase, lang: Lang): string[] {
  const day = formatDay(effective, lang);
  const parallel = closesOn === effective ? [] : [sayParallel(closesOn, lang)];
  return [{ vi: `Hiệu lực từ ${day}`, en: `Effective ${day}` }[lang], ...parallel];
}

function sayParallel(closesOn: Day | null, lang: Lang): string {
  const last = lastDayOf(closesOn);
  if (last === null) {
    return lang === 'vi'
      ? 'Đơn vị cũ còn tiếp nhận, chưa ấn định ngày kết thúc'
      : 'The old units go on receiving, no last day is fixed';
  }
  return lang === 'vi'
    ? `Đơn vị cũ tiếp nhận đến hết ${formatDay(last, lang)}`
    : `The old units receive until ${formatDay(last, lang)}`;
}

function sayMetrics(metrics: PlanMetrics, lang: Lang): string {
  const count = (key: keyof PlanMetrics) => formatInteger(metrics[key], lang);
  const part = (key: keyof PlanMetrics, said: Bilingual): string =>
    metrics[key] === 0 ? '' : `, ${count(key)} ${said[lang]}`;
  const left = [
    part('placed', { vi: 'người được bố trí theo tên hoặc quy tắc', en: 'are placed by name or rule' }),
    part('surplus', { vi: 'người chờ bố trí', en: 'await placement' }),
    part('leaving', { vi: 'người nghỉ', en: 'leave' }),
  ].join('');
  const changed = part('changed', { vi: 'đơn vị thay đổi', en: 'change' });
  return {
    vi: `Mở ${count('opened')} đơn vị, đóng ${count('closed')} đơn vị${changed}; ${count('moved')} người chuyển theo đơn vị${left}, ${count('others')} người giữ nguyên; bàn giao ${count('openDossiers')} hồ sơ đang giải quyết.`,
    en: `${count('opened')} units open, ${count('closed')} close${changed}; ${count('moved')} people follow their unit${left}, ${count('others')} are not touched; ${count('openDossiers')} open dossiers change desk.`,
  }[lang];
}

function sayGates({ gates }: ShownPlan, lang: Lang): string {
  const open = gates.filter(isOpen).length;
  if (gates.length === 0) {
    return lang === 'vi' ? `Điều kiện bắt buộc: đạt cả ${GATES.length}.` : `Gates: all ${GATES.length} hold.`;
  }
  if (open === 0) {
    const accepted = formatInteger(gates.length, lang);
    return lang === 'vi'
      ? `Điều kiện bắt buộc: ${accepted} trường hợp chưa đạt, đều được chấp nhận có lý do.`
      : `Gates: ${accepted} do not hold; each is accepted for a reason.`;
  }
  return lang === 'vi'
    ? `Điều kiện bắt buộc: ${formatInteger(open, lang)} trường hợp chưa đạt; phương án chưa thực hiện được.`
    : `Gates: ${formatInteger(open, lang)} do not hold; the plan cannot be applied.`;
}

function sayNext({ hash, gates }: ShownPlan, { lang, file, isAnonymous }: ViewOptions): string {
  if (isAnonymous === true) {
    return lang === 'vi'
      ? 'Bản không có thông tin cá nhân: chỉ để xem và góp ý, không thực hiện được.'
      : 'Nothing personal is in this copy: it is for review and cannot be applied.';
  }
  if (file === undefined) {
    return lang === 'vi'
      ? 'Chưa ghi tệp phương án: thêm -o plan.json'
      : 'The plan was not written to a file: add -o plan.json';
  }
  const show = `motcua reorg show ${file}`;
  const apply = `motcua reorg apply ${file} --confirm ${shortHash(hash)}`;
  const commands = gates.some(isOpen) ? show : `${show} · ${apply}`;
  return lang === 'vi' ? `Tiếp theo: ${commands}` : `Next: ${commands}`;
}

export interface AppliedData {
  readonly hash: string;
  readonly rows: number;
  /** Absent under `--dry-run`. */
  readonly change?: number;
  readonly metrics: PlanMetrics;
}

export function viewApplied({ hash, rows, change, metrics }: AppliedData, lang: Lang): string {
  const count = formatInteger(rows, lang);
  const plan = shortHash(hash);
  if (change === undefined) {
    return {
      vi: `Chạy thử phương án ${plan}: ${count} dòng sẽ thay đổi, hoàn tác được; chưa ghi gì.`,
      en: `Dry run of plan ${plan}: ${count} rows would change and can be undone; nothing was written.`,
    }[lang];
  }
  const done = {
    vi: `Đã thực hiện phương án ${plan} (thay đổi số ${change}, ${count} dòng; đã diễn tập hoàn tác).`,
    en: `Plan ${plan} has been applied (change ${change}, ${count} rows; its undo was rehearsed).`,
  };
  const undo = { vi: `Hoàn tác: motcua undo ${change}`, en: `To take it back: motcua undo ${change}` };
  return [done[lang], sayMetrics(metrics, lang), undo[lang]].join('\n');
}
