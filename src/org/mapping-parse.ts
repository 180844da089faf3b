/** Rows of a mapping → what each says became of an old code. Pure. */
import { type Cells, openCells } from '#kit/cells.js';
import type { Day } from '#kit/dates.js';
import type { Diagnostic, Place } from '#kit/diagnostic.js';
import type { InputTable } from '#kit/input.js';
import { parseOfficeDay } from '#kit/values.js';
import { tidy } from '#kit/vietnamese.js';
import type { SplitRule } from './life-model.js';
import type { MappingRow } from './mapping-model.js';
import { parseAreaCodes, parseFields, parseShare } from './values.js';
import { orgFindings } from './words.js';

const { find } = orgFindings;

/** What goes for rows that do not say it themselves. */
export interface MappingDefaults {
  readonly effective: Day | undefined;
  readonly decision: string;
}

/** A row that could not be taken, and the codes of which it says something nobody knows. */
export interface RejectedRow {
  readonly place: Place;
  readonly codes: readonly string[];
}

export interface ParsedMapping {
  readonly rows: readonly MappingRow[];
  readonly rejected: readonly RejectedRow[];
  readonly diagnostics: readonly Diagnostic[];
}

export function parseMapping(table: InputTable, defaults: MappingDefaults): ParsedMapping {
  const rows: MappingRow[] = [];
  const rejected: RejectedRow[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const input of table.rows) {
    const cells = openCells(table, input);
    const row = parseRow(cells, defaults);
    diagnostics.push(...cells.found);
    if (row === undefined || cells.found.length > 0)
      rejected.push({
        place: cells.where(),
        codes: [cells.text('old_unit'), cells.text('new_unit')].map(tidy),
      });
    else rows.push(row);
  }
  return { rows, rejected, diagnostics };
}

function parseRow(cells: Cells, { effective, decision }: MappingDefaults): MappingRow | undefined {
  const side = (code: string, name: string) => ({
    code: tidy(cells.text(code)) || undefined,
    name: tidy(cells.text(name)),
  });
  const [old, next] = [side('old_unit', 'old_name'), side('new_unit', 'new_name')];
  const on = cells.read('effective', parseOfficeDay, (args, at) => find('bad-date', args, at)) ?? effective;
  if (on === undefined) cells.complain(find('mapping-undated', {}, cells.where('effective')));
  if (next.code === undefined) cells.complain(noSuccessor(old.code ?? '', old.name, cells.where('new_unit')));
  const rule = parseRule(cells);
  if (on === undefined) return undefined;
  return { place: cells.where(), old, next, on, rule, decision: tidy(cells.text('decision')) || decision };
}

const noSuccessor = (code: string, name: string, where: Place): Diagnostic =>
  find('mapping-no-successor', { code, name }, where);

function parseRule(cells: Cells): SplitRule {
  const fields = cells.read('fields', parseFields);
  const areas = cells.read('areas', parseAreaCodes);
  const share = cells.read('share', parseShare, (args, at) => find('bad-share', args, at));
  return {
    ...(fields ? { fields } : {}),
    ...(areas ? { areas } : {}),
    ...(typeof share === 'number' ? { share } : {}),
  };
}
