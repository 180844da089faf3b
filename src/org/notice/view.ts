/** The notice on a terminal: heading, table, counts. Pure. */
import type { Cell, Sheet } from '#kit/sheet.js';
import { neutralise } from '#lang/say.js';
import { layoutSheet } from '#lang/table.js';
import type { Lang } from '#lang/words.js';

const NONE = { vi: 'Không có thủ tục nào.', en: 'No procedures.' };

/** Without letterhead and signature; what stands in lines of its own on paper is told in one. */
export function viewNotice(sheet: Sheet, lang: Lang, width: number): string {
  const heading = (sheet.heading ?? []).map((line) => neutralise(line[lang]));
  if (sheet.rows.length === 0) return [...heading, '', NONE[lang]].join('\n');
  const footer = [{ vi: '', en: '' }, ...(sheet.footer ?? [])];
  const rows = sheet.rows.map((cells) => cells.map(toOneLine));
  return [...heading, '', ...layoutSheet({ ...sheet, rows, footer }, lang, width)].join('\n');
}

const toOneLine = (cell: Cell): Cell => (typeof cell === 'string' ? cell.replaceAll('\n', '; ') : cell);
