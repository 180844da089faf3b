/** Templates that are no tables: a mapping of another system's columns, and the settings of a folder. Pure. */
import type { InputColumn, InputFormat } from '#kit/input.js';
import type { Lang } from '#lang/words.js';

/** Where the comment at the top expects the schema: beside the file. */
export const MAPPING_SCHEMA_FILE = 'motcua-mapping.schema.json';
export const SETTINGS_SCHEMA_FILE = 'motcua-settings.schema.json';

/** All columns of a format: the required ones to be filled in, the others as comments to take up. */
export function mappingTemplate(format: InputFormat, lang: Lang): string {
  const say = (vi: string, en: string) => ({ vi, en })[lang];
  const isNeeded = needs(format);
  const [needed, others] = [true, false].map((wanted) =>
    format.columns.filter((column) => isNeeded(column) === wanted),
  );
  return lines(
    `# yaml-language-server: $schema=${MAPPING_SCHEMA_FILE}`,
    say('# Lược đồ cho trình soạn thảo', '# Schema for your editor') +
      `: motcua help schema mapping -o ${MAPPING_SCHEMA_FILE}`,
    '#',
    say(
      '# Cột của hệ thống khác thành cột của motcua. Bên trái: cột của motcua; bên phải: tiêu đề trong tệp kia.',
      "# Another system's columns become ours. On the left our column, on the right the head in their file.",
    ),
    say('# Bỏ dấu "#" để dùng một dòng mẫu.', '# Take the "#" away to use a sample line.'),
    `format: ${format.name}`,
    '# file: { encoding: utf-8, delimiter: ";", header_line: 1, sheet: Sheet1 }',
    'columns:',
    ...(needed ?? []).map(({ key, title }) => `  ${key}: ${JSON.stringify(title[lang])}`),
    ...(others ?? []).map(({ key, title }) => `  # ${key}: ${JSON.stringify(title[lang])}`),
    say(
      '  # Thay vì một tiêu đề, có thể viết cách tạo giá trị:',
      '  # In place of a head, how the value is made:',
    ),
    '  # code: { from: [A, B], join: "-", strip: ".0", pad: 5 }',
    '  # unit: { from: ORG, lookup: { file: codes.csv, key: ORG, value: CODE } }',
    '  # status: { from: STATUS, values: { Closed: done, Open: processing }, otherwise: reject }',
    '  # received_at: { from: CREATED, date: "dd/mm/yyyy hh:mm" }',
    say('# Giá trị như nhau cho mọi dòng:', '# The same value for every row:'),
    '# constants: { channel: counter }',
    say('# Cột không cần đến; "*" là mọi cột khác:', '# Columns that are not needed; "*" is all others:'),
    'drop: "*"',
  );
}

/** Where nothing is required, the first column: a mapping names one at least. */
const needs =
  ({ columns }: InputFormat) =>
  (column: InputColumn): boolean =>
    column.required === true || (column === columns[0] && columns.every(({ required }) => required !== true));

export const settingsTemplate = (lang: Lang): string => {
  const say = (vi: string, en: string) => ({ vi, en })[lang];
  return lines(
    `# yaml-language-server: $schema=${SETTINGS_SCHEMA_FILE}`,
    say('# Lược đồ cho trình soạn thảo', '# Schema for your editor') +
      `: motcua help schema settings -o ${SETTINGS_SCHEMA_FILE}`,
    '#',
    say(
      '# Cài đặt cho thư mục này, lưu thành motcua.yaml. Tham số và biến môi trường được ưu tiên hơn.',
      '# Settings of this folder, kept as motcua.yaml. Flags and the environment come first.',
    ),
    'db: motcua.db',
    `lang: ${lang}`,
    say('# Người thực hiện, ghi vào nhật ký:', '# Who does it, for the journal:'),
    '# actor: Nguyễn Văn Mẫu',
    say('# Tính như thể hôm nay là:', '# Reckon as if today were:'),
    '# today: 2025-03-31',
    say(
      '# Tệp nằm trên ổ mạng mà máy không nhận ra:',
      '# The file lies on a network drive that is not recognised:',
    ),
    '# storage: network',
    say('# Số giây chờ khi tệp đang bị khóa:', '# Seconds to wait for a lock:'),
    '# busy_timeout: 5',
    say('# Ngày bắt đầu tháng báo cáo, từ 1 đến 28:', '# Day on which reporting months begin, 1 to 28:'),
    '# month_starts: 1',
    say(
      '# Mức của các quy tắc: off, note, warning, error',
      '# How grave rules are: off, note, warning, error',
    ),
    '# rules:',
    '#   code-internal: off',
    '#   staff/same-name: note',
  );
};

const lines = (...all: readonly string[]): string => `${all.join('\n')}\n`;
