/** What a rule is: a slug whose words are in words.ts, and one small function from what was read to findings. */
import type { Day } from '#kit/dates.js';
import type { Diagnostic, Place } from '#kit/diagnostic.js';
import type { ReadColumn } from '../columns.js';
import type { Status } from '../model.js';
import type { CatalogueFile, CatalogueRow } from '../parse.js';
import { parseStatus } from '../reading/values.js';
import type { RuleSlug } from '../words.js';

/** Closed lists that can be handed in with `--codes NAME=FILE`. */
export const LIST_NAMES = ['fields', 'units'] as const;
export type ListName = (typeof LIST_NAMES)[number];

/** What rules know beside the files. */
export interface Context {
  readonly today: Day;
  /** Closed lists, where they were given. */
  readonly lists?: Partial<Readonly<Record<ListName, ReadonlySet<string>>>>;
  /** The decision that goes for rows which name none. */
  readonly decision?: string;
}

export interface RuleNeeds {
  /** A file without these columns is not judged by the rule. */
  readonly columns?: readonly ReadColumn[];
  /** The rule needs a closed list. */
  readonly list?: ListName;
  /** What it finds depends on `--today`. */
  readonly usesToday?: true;
  /** The version that brought the rule, if it is younger than 0.1.0. */
  readonly since?: string;
}

export interface Rule extends RuleNeeds {
  readonly slug: RuleSlug;
  readonly check: (files: readonly CatalogueFile[], context: Context) => Iterable<Diagnostic>;
}

type RowCheck = (row: CatalogueRow, file: CatalogueFile, context: Context) => Diagnostic | undefined;

/** A rule that looks at one row at a time. */
export const rowRule = (slug: RuleSlug, needs: RuleNeeds, check: RowCheck): Rule => ({
  slug,
  ...needs,
  check(files, context) {
    const found: Diagnostic[] = [];
    for (const file of files) {
      // Thirty rules go through all rows. Until it is compiled, for…of makes an object a step; forEach never does.
      file.rows.forEach((row) => {
        const finding = check(row, file, context);
        if (finding !== undefined) found.push(finding);
      });
    }
    return found;
  },
});

/** How a row is called in findings: its code, as well as it can be read. */
export const codeOf = (row: CatalogueRow): string => row.code?.core ?? row.codeText;

/** The cell of a row. */
export const at = (row: CatalogueRow, column: ReadColumn): Place => ({ ...row.place, column });

/** The text of a cell; '' for an absent column. */
export const cell = (row: CatalogueRow, column: ReadColumn): string => row.cells[column] ?? '';

/** The columns of a row that were mended on reading and in which `isSo` holds for the text as written. */
export function writtenOtherwise({ written }: CatalogueRow, isSo: (text: string) => boolean): string {
  if (written === undefined) return '';
  return Object.entries(written)
    .filter(([, text]) => isSo(text))
    .map(([key]) => key)
    .join(', ');
}

interface SaidStatus {
  readonly status: Status | undefined;
  readonly value: string;
}

const UNSAID: SaidStatus = { status: undefined, value: '' };

/** What the row, or else the section it stands in, says is done to the procedure. */
export function statusOf(row: CatalogueRow): SaidStatus {
  const own = cell(row, 'status');
  if (own === '' && row.under.length === 0) return UNSAID;
  if (own !== '') return { status: parseStatus(own), value: own };
  const heading = row.under.findLast(({ status }) => status !== undefined);
  return { status: heading?.status, value: heading?.text ?? '' };
}

/** A section on abolished procedures lists codes and names, and owes no more. */
export const isAbolished = (row: CatalogueRow): boolean => statusOf(row).status === 'abolished';
