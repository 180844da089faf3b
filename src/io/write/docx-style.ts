/** How a written Word document looks: the typeface, sizes and margins of official papers (Decree 30/2020, Annex I). */

/** The library, loaded when a document is written. */
export type Docx = typeof import('docx');

export const FONT = 'Times New Roman';

/** In half points. */
export const TEXT_SIZE = 26;
export const TITLE_SIZE = 28;
export const TABLE_SIZE = 22;
export const SMALL_SIZE = 20;

/** A4 and its margins in twentieths of a point; the left margin is for the binding. */
export const PAGE = { short: 11_906, long: 16_838 };
export const MARGIN = { top: 1134, bottom: 1134, left: 1134, right: 850, header: 567, footer: 567 };

/** Shades and lines as in our workbooks. */
export const HEAD_FILL = 'DBE6F1';
export const TOTAL_FILL = 'EEF2F6';

/** The style of the foot: given to the run alone, LibreOffice would print page numbers in the size of the text. */
export const FOOT = 'Foot';
