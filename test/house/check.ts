/** Checks sources against the plan of the house. Pure, so that each rule can be shown to fail on invented sources. */
import {
  ARROWS,
  BELOW_LANG,
  CIRCLES,
  DOORS,
  EDGE_FLOOR,
  FLOORS,
  FORBIDDEN_NAMES,
  FREE_FLOOR,
  isEdge,
  LONGEST_FILE,
  NAMED_TYPES,
  NOUN_ROOMS,
  PURE_NODE,
  ROOT_TYPES,
  STATIC_PACKAGES,
  UNUSABLE,
  WORLDLY,
} from './rules.js';
import { type Import, readSource, type Source } from './source.js';

export interface Fault {
  readonly rule: string;
  readonly file: string;
  readonly detail: string;
}

/** A file of src/ with its imports resolved. */
interface Unit extends Source {
  /** Under src/, without the ending. */
  readonly path: string;
  readonly room: string | undefined;
  readonly links: readonly Link[];
}

interface Link extends Import {
  /** The path of a file of ours; undefined for packages. */
  readonly target: string | undefined;
}

/** Checks all files of src/; keys are paths under src/, with their ending. */
export function checkHouse(files: ReadonlyMap<string, string>): Fault[] {
  const units = [...files].map(([path, text]) => toUnit(path.replace(/\.ts$/, ''), text));
  return [
    ...units.flatMap((unit) => RULES.flatMap((rule) => rule(unit))),
    ...circles(units),
    ...unreached(units),
  ];
}

function toUnit(path: string, text: string): Unit {
  const source = readSource(text);
  const links = source.imports.map((found) => ({ ...found, target: resolveTarget(path, found.from) }));
  return { ...source, path, room: roomOf(path), links };
}

const roomOf = (path: string): string | undefined => (path.includes('/') ? path.split('/')[0] : undefined);

function resolveTarget(path: string, from: string): string | undefined {
  if (from.startsWith('#')) return from.slice(1).replace(/\.js$/, '');
  if (!from.startsWith('.')) return undefined;
  return new URL(from, `file:///${path}`).pathname.slice(1).replace(/\.js$/, '');
}

const fault = (rule: string, { path }: { path: string }, detail: string): Fault => ({
  rule,
  file: path,
  detail,
});

type Rule = (unit: Unit) => Fault[];

/** A room knows only the rooms that the plan lists for it. */
const roomArrows: Rule = (unit) =>
  unit.links.flatMap(({ target, kind }) => {
    if (unit.room === undefined || target === undefined) return [];
    const room = roomOf(target);
    if (room === unit.room || mayNameType(unit, target, kind)) return [];
    return room !== undefined && mayKnow(unit, room) ? [] : [fault('arrow', unit, `knows ${target}`)];
  });

const mayNameType = ({ path }: Unit, target: string, kind: Import['kind']): boolean =>
  kind === 'type' &&
  ((ROOT_TYPES.includes(target) && /\/commands\/|\.hot$/.test(path)) ||
    NAMED_TYPES.some((listed) => listed.target === target && listed.files.test(path)));

function mayKnow({ path, room = '' }: Unit, other: string): boolean {
  if (other === 'kit') return true;
  if (other === 'lang') return !BELOW_LANG.includes(room);
  if (ARROWS[room]?.includes(other)) return true;
  if (!NOUN_ROOMS.includes(room)) return false;
  if (other === 'io') return /\/commands\/|\.hot$/.test(path);
  return (other === 'db' || other === 'journal') && isEdge(path, room);
}

/** Neighbours meet at their pure files; only edge files hold another room's edge. */
const neighbours: Rule = (unit) =>
  unit.links.flatMap(({ target, kind }) => {
    if (target === undefined || unit.room === undefined || kind === 'type') return [];
    const room = roomOf(target);
    if (room === unit.room || room === undefined || !NOUN_ROOMS.includes(room)) return [];
    const isBarred = isEdge(target, room) && (/\/commands\//.test(target) || !isEdge(unit.path, unit.room));
    return isBarred ? [fault('neighbour', unit, `holds ${target}`)] : [];
  });

/** Inside a room imports point down: commands, view and store, the middle, words and model. */
const floors: Rule = (unit) =>
  unit.links.flatMap(({ target }) => {
    if (target === undefined || unit.room === undefined || roomOf(target) !== unit.room) return [];
    if (!NOUN_ROOMS.includes(unit.room)) return [];
    const isUp = floorOf(target, unit.room, 'seen') > floorOf(unit.path, unit.room, 'looking');
    return isUp ? [fault('floor', unit, `looks up to ${target}`)] : [];
  });

function floorOf(path: string, room: string, free: keyof typeof FREE_FLOOR): number {
  const named = FLOORS.find(({ files }) => files.test(path))?.floor;
  return named ?? (isEdge(path, room) ? EDGE_FLOOR : FREE_FLOOR[free]);
}

/** Across rooms `#room/file.js`, inside a room `./file.js`. */
const borders: Rule = (unit) =>
  unit.links.flatMap(({ target, from }) => {
    if (target === undefined) return [];
    const isInside = roomOf(target) === unit.room;
    return isInside === from.startsWith('.') ? [] : [fault('border', unit, `writes ${from}`)];
  });

/** A pure file names no clock, process, randomness or output, and imports nothing that does. */
const purity: Rule = (unit) => {
  if (isEdge(unit.path, unit.room)) return [];
  const named = WORLDLY.flatMap((word) => word.exec(unit.code)?.[0] ?? []);
  const loaded = unit.links
    .map(({ from }) => from)
    .filter((from) => (from.startsWith('node:') && !PURE_NODE.includes(from)) || from === 'better-sqlite3');
  return [...named, ...loaded].map((word) => fault('impure', unit, `uses ${word.trim()}`));
};

/** What works on Linux and fails on Windows. */
const portability: Rule = (unit) =>
  UNUSABLE.flatMap(({ word, reason }) => {
    const used = word.exec(unit.code)?.[0].replace('(', '');
    return used === undefined ? [] : [fault('unusable', unit, `uses ${used}: ${reason}`)];
  });

/** Packages are loaded when they are needed, except where the plan says otherwise. */
const packages: Rule = (unit) =>
  unit.links
    .filter(({ target, from, kind }) => target === undefined && !from.startsWith('node:') && kind === 'value')
    .map(({ from }) => /^(@[^/]+\/)?[^/]+/.exec(from)?.[0] ?? from)
    .filter((name) => STATIC_PACKAGES[name]?.files.test(unit.path) !== true)
    .map((name) => fault('heavy', unit, `loads ${name} at once`));

const headers: Rule = (unit) =>
  /^\/\*\*/.test(unit.text) ? [] : [fault('header', unit, 'opens without a /** comment')];

const lengths: Rule = (unit) => {
  const lines = unit.text.trimEnd().split('\n').length;
  return lines > LONGEST_FILE ? [fault('length', unit, `has ${lines} lines`)] : [];
};

const names: Rule = (unit) =>
  FORBIDDEN_NAMES.test(unit.path) ? [fault('name', unit, 'says nothing about what is in it')] : [];

const defaults: Rule = (unit) =>
  /^\s*export\s+default\b|\bexport\s*\{[^}]*\bas\s+default\b/m.test(unit.code)
    ? [fault('default-export', unit, 'exports a default')]
    : [];

const RULES: readonly Rule[] = [
  roomArrows,
  neighbours,
  floors,
  borders,
  purity,
  portability,
  packages,
  headers,
  lengths,
  names,
  defaults,
];

/** Circles of static imports, types included; one fault a circle. */
function circles(units: readonly Unit[]): Fault[] {
  const graph = new Map(
    units.map((unit) => [unit.path, unit.links.filter(({ kind }) => kind !== 'dynamic')]),
  );
  const isListed = (circle: readonly string[]) =>
    CIRCLES.some(({ files }) => circle.every((path) => files.test(path)));
  const seen = new Set<string>();
  const faults: Fault[] = [];
  const walk = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path);
    if (start !== -1) {
      const circle = trail.slice(start);
      if (!isListed(circle)) faults.push(fault('circle', { path }, [...circle, path].join(' → ')));
    }
    if (start !== -1 || seen.has(path)) return;
    for (const { target } of graph.get(path) ?? []) if (target !== undefined) walk(target, [...trail, path]);
    seen.add(path);
  };
  for (const { path } of units) walk(path, []);
  return faults;
}

/** Files that no chain of imports from the doors reaches. */
function unreached(units: readonly Unit[]): Fault[] {
  const graph = new Map(units.map((unit) => [unit.path, unit]));
  const reached = new Set<string>();
  const queue = [...DOORS];
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (reached.has(path)) continue;
    reached.add(path);
    for (const { target } of graph.get(path)?.links ?? []) if (target !== undefined) queue.push(target);
  }
  return units
    .filter(({ path }) => !reached.has(path))
    .map((unit) => fault('unreached', unit, 'nothing leads to it'));
}
