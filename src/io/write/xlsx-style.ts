/** How the cells of a written workbook look: the typeface of official papers (Decree 30/2020), thin lines, grey heads. */
import type { AlignmentStyle, BorderStyle, CellStyle } from 'hucre';
import type { SheetColumn } from '#kit/sheet.js';
import type { Lang } from '#lang/words.js';
import { sideOf } from './column-side.js';

const FONT = 'Times New Roman';
export const DEFAULT_FONT = { name: FONT, size: 11 };

/** Cells shown as text whatever is typed into them: a formula or a leading zero stays as it is. */
export const AS_TEXT = '@';

const line = { style: 'thin', color: { rgb: '7F7F7F' } } as const;
const BOX: BorderStyle = { top: line, right: line, bottom: line, left: line };

const plain = (alignment: AlignmentStyle, font: CellStyle['font'] = {}): CellStyle => ({
  font: { ...DEFAULT_FONT, ...font },
  alignment: { vertical: 'top', wrapText: true, ...alignment },
});

export const TITLE = plain({ horizontal: 'center', vertical: 'center' }, { size: 14, bold: true });
export const SUBTITLE = plain({ horizontal: 'center' }, { italic: true });
export const LETTERHEAD = plain({ horizontal: 'center' }, { bold: true });
export const NOTE = plain({ horizontal: 'left' }, { size: 10, italic: true });

export const HEAD: CellStyle = {
  ...plain({ horizontal: 'center', vertical: 'center' }, { bold: true }),
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'DBE6F1' } },
  border: BOX,
  numFmt: AS_TEXT,
};

export const MARK: CellStyle = {
  ...plain({ horizontal: 'center', vertical: 'center' }, { size: 9, italic: true }),
  border: BOX,
  numFmt: AS_TEXT,
};

/** The cells of a column. */
export const bodyStyle = (column: SheetColumn, lang: Lang): CellStyle => ({
  ...plain({ horizontal: sideOf(column), wrapText: column.kind === 'text' }),
  border: BOX,
  ...numberFormat(column, lang),
});

/** The head of a group of rows. */
export const groupStyle = (column: SheetColumn, lang: Lang): CellStyle => ({
  ...bodyStyle(column, lang),
  font: { ...DEFAULT_FONT, bold: true },
});

/** The head of a group across all columns. */
export const GROUP_ACROSS: CellStyle = {
  ...plain({ horizontal: 'left', vertical: 'center' }, { bold: true }),
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'EEF2F6' } },
  border: BOX,
  numFmt: AS_TEXT,
};

export const totalStyle = (column: SheetColumn, lang: Lang): CellStyle => ({
  ...bodyStyle(column, lang),
  font: { ...DEFAULT_FONT, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'EEF2F6' } },
});

/** The separators of these formats follow the reader's own Excel: 1.234,5 in a Vietnamese one. */
function numberFormat(column: SheetColumn, lang: Lang): { numFmt?: string } {
  const digits = column.digits ?? 2;
  const fraction = digits === 0 ? '' : `.${'0'.repeat(digits)}`;
  switch (column.kind) {
    case 'code':
      return { numFmt: AS_TEXT };
    case 'integer':
      return { numFmt: '#,##0' };
    case 'decimal':
      return { numFmt: `#,##0${fraction}` };
    case 'percent':
      return { numFmt: `0${fraction}%` };
    case 'date':
      return { numFmt: dateFormat(lang) };
    default:
      return {};
  }
}

const dateFormat = (lang: Lang): string => (lang === 'vi' ? 'dd/mm/yyyy' : 'yyyy-mm-dd');

/** A cell that has a time of day shows it. */
export const withTime = (style: CellStyle, lang: Lang): CellStyle => ({
  ...style,
  numFmt: `${dateFormat(lang)} hh:mm`,
});
