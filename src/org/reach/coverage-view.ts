/** What `org coverage` prints on a terminal. Pure. */
import { formatDay, formatInteger } from '#lang/numbers.js';
import { layoutSheet } from '#lang/table.js';
import type { Lang } from '#lang/words.js';
import { sayFigures } from './figures.js';
import type { Coverage } from './model.js';
import { beyondSheet, branchSheet } from './sheets.js';

/** Areas beyond both limits that a terminal shows; all are in the files. */
const SHOWN = 20;

export function viewCoverage(coverage: Coverage, lang: Lang, columns: number): string {
  const { footer = [], ...table } = branchSheet(coverage, lang);
  const blocks = [
    [sayHead(coverage, lang), ...sayFigures(coverage, lang)],
    layoutSheet(table, lang, columns),
    viewBeyond(coverage, lang, columns),
    footer.map((line) => line[lang]),
  ];
  return blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

function sayHead({ day, total, points }: Coverage, lang: Lang): string {
  const [areas, residents, open] = [total.all.areas, total.all.residents, points.length].map((count) =>
    formatInteger(count, lang),
  );
  return lang === 'vi'
    ? `Ngày ${formatDay(day, lang)}: ${areas} địa bàn, ${residents} người; ${open} điểm đang mở.`
    : `On ${day}: areas ${areas}, residents ${residents}, open points ${open}.`;
}

function viewBeyond(coverage: Coverage, lang: Lang, columns: number): string[] {
  const sheet = beyondSheet(coverage, lang);
  const hidden = sheet.rows.length - SHOWN;
  if (sheet.rows.length === 0) return [];
  return [
    `${sheet.heading?.[0]?.[lang] ?? ''}:`,
    ...layoutSheet({ ...sheet, rows: sheet.rows.slice(0, SHOWN) }, lang, columns),
    ...(hidden > 0 ? [sayHidden(hidden, lang)] : []),
  ];
}

const sayHidden = (count: number, lang: Lang): string =>
  lang === 'vi'
    ? `… và ${formatInteger(count, lang)} địa bàn nữa: thêm -o tiep-can.xlsx`
    : `… and ${formatInteger(count, lang)} more: add -o coverage.xlsx`;
