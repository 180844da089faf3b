/** What stands behind each flag and argument of the commands: which values the shell is offered. Pure. */
import type { Argument, Option } from 'commander';

/** Values that are looked up in the database. */
export const STORED_KINDS = [
  'units',
  'places', // units and areas
  'procedures',
  'fields',
  'agencies',
  'people',
  'changes',
  'periods',
  'years',
] as const;
export type StoredKind = (typeof STORED_KINDS)[number];

/** Values of which several may stand in one word, with commas between them. */
export const LIST_KINDS = ['dimensions', 'petition-dimensions', 'extras', 'decision-columns'] as const;

export type ValueKind =
  | StoredKind
  | (typeof LIST_KINDS)[number]
  | 'catalogues' // a file, or what the database holds
  | 'plans'
  | 'scenarios'
  | 'topics'
  | 'schemas'
  | 'templates'
  | 'rules'
  | 'rule-levels'
  | 'closed-lists'
  | 'unit-kinds'
  | 'levels'
  | 'employments'
  | 'positions'
  | 'tasks'
  | 'leaving-reasons'
  | 'counts'
  | 'hierarchies'
  | 'files' // the shell knows them
  | 'own-words'; // a text, a number, a day: nobody can say which

/** By command and flag or argument; what stands for itself is looked for below. */
const OF_COMMANDS: Readonly<Record<string, ValueKind>> = {
  'catalogue show <code>': 'procedures',
  'org show <code>': 'places',
  'org lineage <code>': 'places',
  'org list --level': 'levels',
  'staff show <code>': 'people',
  'staff move <code>': 'people',
  'staff end <code>': 'people',
  'staff end --reason': 'leaving-reasons',
  'staff move --to': 'units',
  'reorg why <code>': 'people',
  'reorg new --scenario': 'own-words',
  'reorg new --open': 'own-words',
  'reorg decisions --columns': 'decision-columns',
  'dossier show <code>': 'own-words',
  'report volume --with': 'extras',
  'report petitions --by': 'petition-dimensions',
  'history --by': 'own-words',
  'init --centre': 'own-words',
  'help <name>': 'schemas',
  'template <format>': 'templates',
  'template --for': 'templates',
};

/** By flag, or by the placeholder of an argument. */
const OF_FLAGS: Readonly<Record<string, ValueKind>> = {
  '--unit': 'units',
  '--under': 'units',
  '--branch': 'units',
  '--parent': 'units',
  '--concurrent': 'units',
  '--procedure': 'procedures',
  '--field': 'fields',
  '--agency': 'agencies',
  '--staff': 'people',
  '--period': 'periods',
  '--complete': 'periods',
  '--year': 'years',
  '--keep': 'plans',
  '--plan': 'plans',
  '--scenario': 'scenarios',
  '--rule': 'rule-levels',
  '--explain': 'rules',
  '--codes': 'closed-lists',
  '--kind': 'unit-kinds',
  '--employment': 'employments',
  '--position': 'positions',
  '--tasks': 'tasks',
  '--by': 'dimensions',
  '--sort': 'counts',
  '--list': 'counts',
  '--cross': 'counts',
  '--hierarchy': 'hierarchies',
  '--code': 'own-words',
  '<before>': 'catalogues',
  '<after>': 'catalogues',
  '<plan>': 'plans',
  '<plans>': 'plans',
  '<scenario>': 'scenarios',
  '<unit>': 'units',
  '<change>': 'changes',
  '<period>': 'periods',
  '<topic>': 'topics',
};

/** By the placeholder alone: the shell's files, or what a person thinks up. */
const FILES = ['file', 'folder', 'path', 'dir', 'list', 'format=file'];
const OWN_WORDS = [
  ...['text', 'name', 'title', 'pattern', 'reason', 'hash', 'person', 'char', 'units', 'bounds', 'rate'],
  ...['number', 'count', 'rows', 'percent', 'n', 'seconds', 'limit', 'date', 'day', 'time', 'times', 'span'],
  ...['gate=reason', 'kind=fields', 'code=percent'],
];

/** undefined: nobody has said yet what it is; a test finds such. */
export function valueKindOf(path: string, value: Option | Argument): ValueKind | undefined {
  const placeholder = placeholderOf(value);
  const name = 'flags' in value ? (value.long ?? '') : `<${placeholder}>`;
  const known = OF_COMMANDS[`${path} ${name}`] ?? OF_FLAGS[name];
  if (known !== undefined) return known;
  if (FILES.includes(placeholder)) return 'files';
  return OWN_WORDS.includes(placeholder) ? 'own-words' : undefined;
}

/** `--by <dimensions>` → `dimensions`; `<plans...>` → `plans`. */
export const placeholderOf = (value: Option | Argument): string =>
  'flags' in value ? (/[<[]([^\]>]*?)(?:\.\.\.)?[\]>]/.exec(value.flags)?.[1] ?? '') : value.name();

/** What the program itself allows: its choices, or a placeholder that lists them (`<vi|en>`). */
export function choicesOf(value: Option | Argument): readonly string[] {
  const placeholder = placeholderOf(value);
  return value.argChoices ?? (placeholder.includes('|') ? placeholder.split('|') : []);
}
