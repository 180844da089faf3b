/**
 * The signals of integrity as the page shows them: their tables in both languages, with the method of each. Officers are
 * left out: the page is passed on, and a signal is no finding of fault. Pure.
 */
import type { SignalReport } from '#dossier/signals/model.js';
import { factSheet, signalSheet } from '#dossier/signals/view.js';
import type { Sheet } from '#kit/sheet.js';
import { isNumeric, sayCell } from '#lang/table.js';
import type { Lang } from '#lang/words.js';

/** Rows of a table: the least likely, or the most, come first; `dossier check --signals` has all. */
const MOST_ROWS = 200;

const LEFT_OUT: readonly string[] = ['officer'];

interface SignalTable {
  readonly title: string;
  /** With those that are not shown. */
  readonly count: number;
  readonly columns: readonly { readonly key: string; readonly title: string; readonly isText: boolean }[];
  readonly rows: readonly (readonly string[])[];
}

interface SignalPage {
  /** Of what dossiers, and of which days. */
  readonly about: string;
  readonly tables: readonly SignalTable[];
  readonly methods: readonly string[];
}

export interface PackedSignals extends Readonly<Record<Lang, SignalPage>> {
  readonly dossiers: number;
  readonly comparisons: number;
  readonly found: number;
}

export const packSignals = (report: SignalReport): PackedSignals => ({
  dossiers: report.dossiers,
  comparisons: report.comparisons,
  found: report.signals.length,
  vi: pageIn('vi', report),
  en: pageIn('en', report),
});

function pageIn(lang: Lang, report: SignalReport): SignalPage {
  const view = { report, summary: { by: [], rows: [] } };
  const sheets = [signalSheet(view, lang), factSheet(view, lang)];
  return {
    about: sheets[0]?.heading?.[1]?.[lang] ?? '',
    tables: sheets.filter(({ rows }) => rows.length > 0).map((sheet) => tableIn(lang, sheet)),
    methods: sheets.flatMap(({ footer = [] }) => footer.map((line) => line[lang])),
  };
}

function tableIn(lang: Lang, { name, columns, rows }: Sheet): SignalTable {
  const kept = columns.flatMap((column, place) => (LEFT_OUT.includes(column.key) ? [] : [{ column, place }]));
  return {
    title: name[lang],
    count: rows.length,
    columns: kept.map(({ column }) => ({
      ...{ key: column.key, title: column.title[lang], isText: !isNumeric(column) },
    })),
    rows: rows
      .slice(0, MOST_ROWS)
      .map((row) => kept.map(({ column, place }) => sayCell(row[place] ?? null, column, lang))),
  };
}
