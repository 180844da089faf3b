/** Reads the closed lists of fields and units that `--codes` names. */
import { readTable } from '#io/read/read-table.js';
import type { InputFormat } from '#kit/input.js';
import { tidy } from '#kit/vietnamese.js';
import { type Context, LIST_NAMES, type ListName } from '../rules/rule.js';
import { catalogueFindings } from '../words.js';

const LIST_FORMAT: InputFormat = {
  name: 'codes',
  columns: [
    {
      key: 'name',
      title: { vi: 'Tên', en: 'Name' },
      kind: 'text',
      required: true,
      synonyms: [
        'Lĩnh vực',
        'Tên lĩnh vực',
        'field',
        'Cơ quan',
        'Tên cơ quan',
        'Đơn vị',
        'Tên đơn vị',
        'unit',
      ],
    },
    { key: 'code', title: { vi: 'Mã', en: 'Code' }, kind: 'code', synonyms: ['Mã lĩnh vực', 'Mã đơn vị'] },
  ],
};

/** `fields=FILE`, `units=FILE`. */
export async function readLists(flags: readonly string[]): Promise<NonNullable<Context['lists']>> {
  const lists: Partial<Record<ListName, ReadonlySet<string>>> = {};
  for (const flag of flags) {
    const [name = '', file = ''] = flag.split(/=(.*)/s);
    if (!isListName(name) || file === '')
      throw catalogueFindings.refuse('unusable', 'bad-list', { value: flag });
    const { value } = await readTable(file, LIST_FORMAT);
    lists[name] = new Set(value.rows.map(({ cells }) => tidy(cells.name ?? '')));
  }
  return lists;
}

const isListName = (name: string): name is ListName => LIST_NAMES.some((known) => known === name);
