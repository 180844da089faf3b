/** A scenario as a file to go on with: what was answered, and every further section as a comment to take up. Pure. */
import type { Lang } from '#lang/words.js';
import { scenarioDescriptions } from '../scenario/descriptions.js';
import { SCHEMA_FILE } from '../scenario/published.js';
import type { Answers, Merger } from './answers.js';
import { SELECTOR_KEYS } from './answers.js';

export function writeScenario(answers: Answers, lang: Lang): string {
  return [
    ...headLines(lang),
    '',
    ...factLines(answers, lang),
    '',
    ...openLines(answers, lang),
    '',
    ...mergeLines(answers, lang),
    '',
    ...staffLines(answers, lang),
    '',
    ...furtherLines(answers, lang),
    '',
  ].join('\n');
}

const headLines = (lang: Lang): string[] => [
  `# yaml-language-server: $schema=${SCHEMA_FILE}`,
  ...{
    vi: [
      `# Lược đồ cho trình soạn thảo: motcua help schema scenario -o ${SCHEMA_FILE}`,
      '#',
      '# Dự thảo phương án sắp xếp. Dòng bắt đầu bằng "#" là ghi chú; bỏ dấu "#" để dùng mục mẫu.',
      '# Thụt lề bằng dấu cách; giá trị có dấu hai chấm thì đặt trong ngoặc kép.',
    ],
    en: [
      `# Schema for your editor: motcua help schema scenario -o ${SCHEMA_FILE}`,
      '#',
      '# Scenario of a reorganisation. Lines that begin with "#" are notes; take the "#" away to use a sample entry.',
      '# Indent with spaces; put a value that holds a colon in quotes.',
    ],
  }[lang],
];

function factLines({ code, title, basis, effective, parallelUntil }: Answers, lang: Lang): string[] {
  return [
    `scenario: ${quote(code)}`,
    `title: ${quote(title)}`,
    basis === '' ? sample(lang, 'basis', '29/KH-UBND, 25/01/2025') : `basis: ${quote(basis)}`,
    note(lang, 'effective'),
    `effective: ${effective}`,
    note(lang, 'parallel_until'),
    parallelUntil === null ? '# parallel_until: undecided' : `parallel_until: ${parallelUntil}`,
  ];
}

function openLines({ open, parent }: Answers, lang: Lang): string[] {
  const also = {
    vi: 'Có thể thêm: address, longitude, latitude, quota, level, fields, areas.',
    en: 'May be added: address, longitude, latitude, quota, level, fields, areas.',
  }[lang];
  const lines = open.flatMap(({ code, name }) => [
    `  - code: ${quote(code)}`,
    '    kind: branch',
    ...(parent === null ? [] : [`    parent: ${quote(parent)}`]),
    `    name: ${quote(name)}`,
    '    # quota: 45',
  ]);
  const list = lines.length === 0 ? ['# open:', ...SAMPLE_OPENING] : ['open:', ...lines];
  return [`${note(lang, 'open')}. ${also}`, ...list];
}

const SAMPLE_OPENING = ['#   - { code: CN-TH, kind: branch, parent: TRUNG-TAM, name: Chi nhánh Tây Hồ }'];

function mergeLines({ merge }: Answers, lang: Lang): string[] {
  const lines = merge.flatMap((merger) => [
    `  - into: ${quote(merger.into)}`,
    `    from: ${sayTaken(merger)}`,
    '    # except: { units: [MC-01] }',
  ]);
  const list =
    lines.length === 0 ? ['# merge:', '#   - { into: CN-TH, from: [MC-01, MC-02] }'] : ['merge:', ...lines];
  return [`${note(lang, 'merge')}.`, ...list];
}

function sayTaken({ units, selector }: Merger): string {
  if (units.length > 0) return listOf(units);
  const entries = SELECTOR_KEYS.flatMap((key) => {
    const values = selector[key] ?? [];
    return values.length === 0
      ? []
      : [`${key}: ${key === 'areas' ? listOf(values) : quote(values[0] ?? '')}`];
  });
  return `{ ${entries.join(', ')} }`;
}

const listOf = (codes: readonly string[]): string => `[${codes.map(quote).join(', ')}]`;

const sampleUnit = ({ open, merge }: Answers): string => quote(open[0]?.code ?? merge[0]?.into ?? 'CN-TH');

function staffLines(answers: Answers, lang: Lang): string[] {
  const unit = sampleUnit(answers);
  const { directors } = answers;
  const hash = directors.length === 0 ? '# ' : '';
  const appointed = directors.map(
    (one) => `    - { staff: ${quote(one.staff)}, unit: ${quote(one.unit)}, position: director }`,
  );
  return [
    `${note(lang, 'staff')}.`,
    `${hash}staff:`,
    `${hash}  appoint:`,
    ...(directors.length === 0
      ? [`#     - { staff: CB0001, unit: ${unit}, position: director }`]
      : appointed),
    '#   rules:',
    `#     - { match: { position: officer, field: Đất đai }, to: ${unit} }`,
    '#   second:',
    `#     - { staff: CB0002, unit: ${unit}, until: 2026-12-31 }`,
    '#   pin: [CB0003]',
  ];
}

/** The sections that nobody was asked about. */
function furtherLines(answers: Answers, lang: Lang): string[] {
  const unit = sampleUnit(answers);
  return [
    note(lang, 'split'),
    '# split:',
    `#   - { from: MC-09, into: [{ unit: ${unit}, fields: [Đất đai] }, { unit: CN-02, rest: yes }] }`,
    note(lang, 'close'),
    '# close: [MC-99]',
    note(lang, 'rename'),
    '# rename:',
    '#   - { unit: DT-01, name: Điểm tiếp nhận số 1 }',
    note(lang, 'move'),
    '# move:',
    `#   - { unit: DT-01, parent: ${unit} }`,
    '',
    note(lang, 'require'),
    '# require:',
    `#   - { unit: ${unit}, field: Đất đai, at_least: 2 }`,
    note(lang, 'allocate'),
    '# allocate: { objective: [fewest-moves, shortest-distance, even-load], max_distance_km: 25 }',
    note(lang, 'conditions'),
    '# conditions:',
    `#   - ${{ vi: 'Mặt bằng mới đã bàn giao', en: 'The new premises have been handed over' }[lang]}`,
    note(lang, 'phases'),
    {
      vi: '# (khi có phases: chuyển effective, parallel_until và các mục trên vào từng giai đoạn)',
      en: '# (with phases: move effective, parallel_until and the sections above into each of them)',
    }[lang],
  ];
}

const note = (lang: Lang, key: keyof typeof scenarioDescriptions): string =>
  `# ${scenarioDescriptions[key][lang]}`;

const sample = (lang: Lang, key: keyof typeof scenarioDescriptions, value: string): string =>
  `# ${key}: ${value}  # ${scenarioDescriptions[key][lang]}`;

/** Letters, digits and plain signs stand as they are; anything that YAML might read otherwise stands in quotes. */
function quote(text: string): string {
  const isPlain =
    /^\p{L}[\p{L}\p{N} .,/()_-]*$/u.test(text) && !/^(true|false|null|yes|no|on|off|y|n)$/i.test(text);
  return isPlain ? text : JSON.stringify(text);
}
