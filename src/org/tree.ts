/** The tree of units on a day as rows in reading order. Pure. */
import type { UnitCode } from '#kit/brand.js';
import type { Day } from '#kit/dates.js';
import type { Bilingual, Sheet } from '#kit/sheet.js';
import { compareVietnamese } from '#kit/vietnamese.js';
import type { Lang } from '#lang/words.js';
import { childrenOn, type Org, unitOf, versionNear } from './hierarchy.js';
import { type Level, UNIT_KINDS, type Unit, type UnitId, type UnitKind } from './model.js';
import { kindNames, levelNames } from './words.js';

export interface TreeRow {
  readonly unit: UnitCode;
  readonly name: string;
  readonly kind: UnitKind;
  readonly level: Level | '';
  readonly parent: UnitCode | null;
  /** 0 at the top. */
  readonly depth: number;
  /** Units anywhere below it. */
  readonly below: number;
  /** Is it the last of its siblings? Tells which line to draw. */
  readonly isLast: boolean;
}

/** Parents before children; siblings by kind, then by name as Vietnamese sorts it. */
export function treeRows(org: Org, day: Day, under?: UnitCode): TreeRow[] {
  const children = childrenOn(org, day);
  const compare = (a: Unit, b: Unit) => {
    const [left, right] = [versionNear(a, day), versionNear(b, day)];
    return (
      UNIT_KINDS.indexOf(left.kind) - UNIT_KINDS.indexOf(right.kind) ||
      compareVietnamese(left.name, right.name)
    );
  };
  const rowsUnder = (parent: UnitId | null, depth: number): TreeRow[] => {
    const siblings = (children.get(parent) ?? []).toSorted(compare);
    return siblings.flatMap((unit, i) => {
      const below = rowsUnder(unit.id, depth + 1);
      const { name, kind, level } = versionNear(unit, day);
      const parentCode = parent === null ? null : unitOf(org, parent).code;
      const isLast = i === siblings.length - 1;
      const row = {
        unit: unit.code,
        name,
        kind,
        level,
        parent: parentCode,
        depth,
        below: below.length,
        isLast,
      };
      return [row, ...below];
    });
  };
  const rows = rowsUnder(null, 0);
  return under === undefined ? rows : cutOut(rows, under);
}

/** One unit with all below it, as a tree of its own. */
function cutOut(rows: readonly TreeRow[], unit: UnitCode): TreeRow[] {
  const start = rows.findIndex((row) => row.unit === unit);
  const top = rows[start];
  if (top === undefined) return [];
  return rows.slice(start, start + 1 + top.below).map((row) => ({ ...row, depth: row.depth - top.depth }));
}

const TITLE: Bilingual = { vi: 'Sơ đồ tổ chức', en: 'The tree of units' };

/** The same rows as a table for files. */
export const treeSheet = (rows: readonly TreeRow[], lang: Lang): Sheet => ({
  name: TITLE,
  columns: [
    { key: 'code', title: { vi: 'Mã đơn vị', en: 'Code' }, kind: 'code' },
    { key: 'name', title: { vi: 'Tên đơn vị', en: 'Name' }, kind: 'text' },
    { key: 'kind', title: { vi: 'Loại đơn vị', en: 'Kind' }, kind: 'text' },
    { key: 'level', title: { vi: 'Cấp', en: 'Level' }, kind: 'text' },
    { key: 'parent', title: { vi: 'Mã đơn vị cấp trên', en: 'Parent' }, kind: 'code' },
    { key: 'below', title: { vi: 'Số đơn vị bên dưới', en: 'Units below' }, kind: 'integer' },
  ],
  rows: rows.map(({ unit, name, kind, level, parent, below }) => [
    unit,
    name,
    kindNames[kind][lang],
    level === '' ? '' : levelNames[level][lang],
    parent,
    below,
  ]),
});
