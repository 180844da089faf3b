/** Columns of reports: what a row stands for, its counts and rates, and what it was in the period compared with. Pure. */
import type { PetitionChannel, Topic } from '#feedback/model.js';
import { PETITION_CHANNEL_LABELS, TOPIC_LABELS } from '#feedback/wordings.js';
import type { Bilingual, Cell, SheetColumn } from '#kit/sheet.js';
import type { Lang } from '#lang/words.js';
import type { Comparison } from '../arrange.js';
import type { Counts, Dimension, Member, Rate } from '../model.js';

/** A column of figures: how it is headed, and what stands in it. */
export interface FigureColumn<K extends string> {
  readonly column: SheetColumn;
  readonly of: (counts: Counts<K>) => Cell;
  /** Shown on a terminal even where nobody has any. */
  readonly isMain: boolean;
}

export const TOTAL: Bilingual = { vi: 'Tổng cộng', en: 'Total' };

const COLUMNS_OF: Readonly<Record<Dimension, readonly SheetColumn[]>> = {
  month: [{ key: 'month', title: { vi: 'Tháng', en: 'Month' }, kind: 'code' }],
  quarter: [{ key: 'quarter', title: { vi: 'Quý', en: 'Quarter' }, kind: 'code' }],
  unit: [
    { key: 'unit', title: { vi: 'Mã đơn vị', en: 'Unit' }, kind: 'code' },
    { key: 'unitName', title: { vi: 'Đơn vị', en: 'Name' }, kind: 'text' },
  ],
  branch: [
    { key: 'branch', title: { vi: 'Mã chi nhánh', en: 'Branch' }, kind: 'code' },
    { key: 'branchName', title: { vi: 'Chi nhánh', en: 'Name' }, kind: 'text' },
  ],
  level: [{ key: 'levelName', title: { vi: 'Cấp', en: 'Level' }, kind: 'text' }],
  field: [{ key: 'field', title: { vi: 'Lĩnh vực', en: 'Field' }, kind: 'text' }],
  procedure: [{ key: 'procedure', title: { vi: 'Mã thủ tục', en: 'Procedure' }, kind: 'code' }],
  channel: [{ key: 'channelName', title: { vi: 'Hình thức tiếp nhận', en: 'Channel' }, kind: 'text' }],
  topic: [{ key: 'topicName', title: { vi: 'Loại nội dung', en: 'Topic' }, kind: 'text' }],
};

/** Who stands in no branch, field or level. */
const OUTSIDE: Partial<Readonly<Record<Dimension, Bilingual>>> = {
  branch: { vi: '(không thuộc chi nhánh)', en: '(in no branch)' },
  level: { vi: '(không rõ cấp)', en: '(level not known)' },
  field: { vi: '(không rõ lĩnh vực)', en: '(field not known)' },
  channel: { vi: '(không rõ hình thức)', en: '(channel not known)' },
  procedure: { vi: '(không rõ thủ tục)', en: '(procedure not known)' },
};

/** As the language calls it; what people named is called as they did. */
export function nameOf({ dimension, code, name }: Member, lang: Lang): string | null {
  if (code === '') return OUTSIDE[dimension]?.[lang] ?? '';
  if (dimension === 'procedure') return code;
  return lang === 'vi' ? name : (englishOf(dimension, code) ?? name);
}

/** undefined: it has no other name. */
function englishOf(dimension: Dimension, code: string): string | undefined {
  switch (dimension) {
    case 'month':
    case 'quarter':
      return code;
    case 'level':
      return LEVELS_IN_ENGLISH[code];
    case 'channel':
      return PETITION_CHANNEL_LABELS[code as PetitionChannel].en;
    case 'topic':
      return TOPIC_LABELS[code as Topic].en;
    default:
      return undefined;
  }
}

const LEVELS_IN_ENGLISH: Readonly<Record<string, string>> = {
  province: 'Province',
  district: 'District',
  commune: 'Commune',
};

export const columnsOf = (by: readonly Dimension[]): SheetColumn[] =>
  by.flatMap((dimension) => COLUMNS_OF[dimension]);

/** The cells under `columnsOf`. */
export const cellsOf = (members: readonly Member[], lang: Lang): Cell[] =>
  members.flatMap((member): Cell[] => {
    const { dimension, code } = member;
    const name = nameOf(member, lang);
    return dimension === 'unit' || dimension === 'branch' ? [code, name] : [name];
  });

/** A line that stands for none of the members: its words under the last of their columns. */
export function cellsForWords(by: readonly Dimension[], words: string): Cell[] {
  const columns = columnsOf(by);
  return columns.map((_, i) => (i === columns.length - 1 ? words : ''));
}

export const countColumn = <K extends string>(
  key: K,
  title: Bilingual,
  group?: Bilingual,
  isMain = false,
): FigureColumn<K> => ({
  column: { key, title, kind: 'integer', ...(group === undefined ? {} : { groups: [group] }) },
  of: (counts) => counts[key],
  isMain,
});

export const rateColumn = <K extends string>(
  key: string,
  title: Bilingual,
  rate: (counts: Counts<K>) => Rate,
): FigureColumn<K> => ({
  column: { key, title, kind: 'percent' },
  of: (counts) => rate(counts).value,
  isMain: true,
});

const BEFORE: Readonly<Record<Comparison, Bilingual>> = {
  previous: { vi: 'Kỳ trước', en: 'Previous period' },
  'year-ago': { vi: 'Cùng kỳ năm trước', en: 'A year ago' },
};

/** What a figure was, and by how much it grew: counts in per cent, rates in points. */
export function comparedColumns<K extends string>(
  figure: FigureColumn<K>,
  kind: Comparison,
): { readonly columns: readonly SheetColumn[]; readonly of: (now: Counts<K>, before: Counts<K>) => Cell[] } {
  const { column } = figure;
  const isRate = column.kind === 'percent';
  const title = column.groups?.[0] ?? column.title;
  const growth: Bilingual = isRate
    ? { vi: 'Tăng/giảm (điểm %)', en: 'Change (points)' }
    : { vi: 'Tăng/giảm (%)', en: 'Change (%)' };
  return {
    columns: [
      { key: `${column.key}Before`, title: BEFORE[kind], kind: column.kind, groups: [title] },
      { key: `${column.key}Change`, title: growth, kind: 'decimal', digits: 2, groups: [title] },
    ],
    of: (now, before) => {
      const [is, was] = [figure.of(now), figure.of(before)] as [number | null, number | null];
      return [was, changeOf(is, was, isRate)];
    },
  };
}

function changeOf(is: number | null, was: number | null, isRate: boolean): number | null {
  if (is === null || was === null) return null;
  if (isRate) return (is - was) * 100;
  return was === 0 ? null : ((is - was) / was) * 100;
}
