/** The columns of a catalogue file, with the headers really seen in exports and in annexes of 2025 (domain.md 5.2). */
import type { InputColumn, InputFormat } from '#kit/input.js';

export const PROCEDURE_COLUMNS = [
  {
    key: 'code',
    title: { vi: 'Mã TTHC', en: 'Code' },
    kind: 'code',
    required: true,
    synonyms: [
      ...['Mã số', 'Mã số TTHC', 'Mã thủ tục', 'Mã thủ tục hành chính', 'Mã số thủ tục hành chính', 'Mã'],
      ...['Mã số TTHC trên Cổng DVCQG', 'Mã TTHC trên Cổng DVCQG', 'Số hồ sơ TTHC', 'Mã hồ sơ TTHC'],
      ...['procedure_code', 'procedure code'],
    ],
  },
  {
    key: 'name',
    title: { vi: 'Tên TTHC', en: 'Name' },
    kind: 'text',
    required: true,
    synonyms: [
      ...['Tên', 'Tên thủ tục', 'Tên thủ tục hành chính', 'Thủ tục hành chính', 'Tên TTHC và mã TTHC'],
      ...['Tên TTHC Mã TTHC', 'Tên thủ tục hành chính mã TTHC', 'procedure_name'],
    ],
  },
  {
    key: 'field',
    title: { vi: 'Lĩnh vực', en: 'Field' },
    kind: 'text',
    synonyms: ['Tên lĩnh vực', 'Lĩnh vực chính'],
  },
  {
    key: 'level',
    title: { vi: 'Cấp thực hiện', en: 'Level' },
    kind: 'text',
    synonyms: ['Cấp', 'Cấp giải quyết', 'Cấp hành chính', 'Cấp thực hiện TTHC'],
  },
  {
    key: 'agency',
    title: { vi: 'Cơ quan ban hành', en: 'Promulgating agency' },
    kind: 'text',
    synonyms: ['Cơ quan công bố', 'Bộ, ngành', 'Bộ ngành quản lý', 'Cơ quan quản lý'],
  },
  {
    key: 'implementing_agencies',
    title: { vi: 'Cơ quan thực hiện', en: 'Implementing agencies' },
    kind: 'text',
    synonyms: [
      ...['Cơ quan thực hiện chính', 'Cơ quan thực hiện TTHC', 'Cơ quan giải quyết', 'Cơ quan có thẩm quyền'],
      ...['Đơn vị thực hiện', 'Đơn vị giải quyết', 'Cơ quan trực tiếp thực hiện'],
    ],
  },
  {
    key: 'online',
    title: { vi: 'Mức độ DVC trực tuyến', en: 'Online level' },
    kind: 'text',
    synonyms: [
      ...[
        'Mức độ',
        'Mức độ DVC',
        'Mức độ DVCTT',
        'DVC TT',
        'DVCTT',
        'Dịch vụ công trực tuyến',
        'DVC trực tuyến',
      ],
      ...['Mức độ dịch vụ công trực tuyến', 'Mức độ cung cấp DVC trực tuyến'],
      'Mức độ cung cấp dịch vụ công trực tuyến',
    ],
  },
  {
    key: 'time_limit',
    title: { vi: 'Thời hạn giải quyết', en: 'Time limit' },
    kind: 'text',
    synonyms: [
      'Thời hạn',
      'Thời gian giải quyết',
      'Thời gian',
      'Thời hạn giải quyết TTHC',
      'Thời gian thực hiện',
    ],
  },
  {
    key: 'channel',
    title: { vi: 'Cách thức thực hiện', en: 'Channel' },
    kind: 'text',
    synonyms: ['Hình thức nộp', 'Cách thức', 'Hình thức thực hiện', 'Kênh thực hiện', 'Kênh nộp'],
  },
  {
    key: 'fee',
    title: { vi: 'Phí, lệ phí', en: 'Fee' },
    kind: 'text',
    synonyms: ['Phí', 'Mức phí', 'Phí và lệ phí', 'Phí, lệ phí (nếu có)'],
  },
  { key: 'charge', title: { vi: 'Lệ phí', en: 'Charge' }, kind: 'text', synonyms: ['Mức lệ phí'] },
  {
    key: 'legal_basis',
    title: { vi: 'Căn cứ pháp lý', en: 'Legal basis' },
    kind: 'text',
    synonyms: [
      ...['Căn cứ', 'Cơ sở pháp lý', 'Tên VBQPPL quy định', 'Văn bản quy định', 'Văn bản pháp lý'],
      ...['Tên văn bản quy phạm pháp luật quy định', 'Tên VBQPPL', 'Căn cứ pháp lý quy định TTHC'],
    ],
  },
  {
    key: 'boundary_free',
    title: { vi: 'Phi địa giới', en: 'Independent of boundaries' },
    kind: 'text',
    synonyms: [
      ...['Phi địa giới hành chính', 'Không phụ thuộc địa giới', 'Không phụ thuộc địa giới hành chính'],
      ...['Thực hiện không phụ thuộc vào địa giới hành chính', 'Thực hiện phi địa giới'],
      'Hình thức thực hiện không phụ thuộc vào địa giới',
      'Hình thức thực hiện không phụ thuộc vào địa giới hành chính',
    ],
  },
  {
    key: 'interlinked',
    title: { vi: 'Liên thông', en: 'Interlinked' },
    kind: 'text',
    synonyms: ['TTHC liên thông', 'Một cửa liên thông', 'Cơ chế liên thông'],
  },
  {
    key: 'delegated_to',
    title: { vi: 'Cơ quan được ủy quyền', en: 'Delegated to' },
    kind: 'text',
    synonyms: [
      'Ủy quyền',
      'Ủy quyền cho',
      'Cơ quan được ủy quyền giải quyết',
      'Cơ quan được phân cấp',
      'Phân cấp',
    ],
  },
  {
    key: 'type',
    title: { vi: 'Loại TTHC', en: 'Type' },
    kind: 'text',
    synonyms: ['Loại thủ tục', 'Loại thủ tục hành chính', 'Loại'],
  },
  {
    key: 'status',
    title: { vi: 'Trạng thái', en: 'Status' },
    kind: 'text',
    synonyms: ['Tình trạng', 'Loại thay đổi', 'Biến động', 'Trạng thái TTHC'],
  },
  {
    key: 'decision',
    title: { vi: 'Quyết định công bố', en: 'Decision' },
    kind: 'text',
    synonyms: ['Quyết định', 'Số quyết định', 'Số QĐ', 'QĐ công bố', 'Số quyết định công bố'],
  },
  {
    key: 'replaces',
    title: { vi: 'Thay thế TTHC', en: 'Replaces' },
    kind: 'text',
    synonyms: ['Thay thế', 'Thay thế cho', 'Mã TTHC bị thay thế', 'TTHC bị thay thế'],
  },
  {
    key: 'published_on',
    title: { vi: 'Ngày công bố', en: 'Published on' },
    kind: 'date',
    synonyms: ['Ngày công khai', 'Ngày ban hành', 'Ngày quyết định'],
  },
  {
    key: 'effective_from',
    title: { vi: 'Ngày hiệu lực', en: 'Effective from' },
    kind: 'date',
    synonyms: ['Hiệu lực từ', 'Ngày có hiệu lực', 'Có hiệu lực từ', 'Hiệu lực từ ngày', 'Ngày áp dụng'],
  },
] as const satisfies readonly InputColumn[];

export type ColumnKey = (typeof PROCEDURE_COLUMNS)[number]['key'];

/** As templates and the reference show it. */
export const PROCEDURE_FORMAT: InputFormat = { name: 'procedures', columns: PROCEDURE_COLUMNS };

/** Columns that only some annexes have, read to understand the rest and not kept. */
const AUXILIARY = [
  // A banner row merged across the table stands in its first cell.
  {
    key: 'ordinal',
    title: { vi: 'STT', en: 'No.' },
    kind: 'code',
    synonyms: ['TT', 'Số TT', 'Số thứ tự', 'No'],
  },
  // The two-row head "Dịch vụ công trực tuyến" over "Toàn trình" and "Một phần".
  {
    key: 'online_full',
    title: { vi: 'Toàn trình', en: 'Full' },
    kind: 'text',
    synonyms: ['Dịch vụ công trực tuyến toàn trình', 'DVCTT toàn trình', 'DVC trực tuyến toàn trình'],
  },
  {
    key: 'online_partial',
    title: { vi: 'Một phần', en: 'Partial' },
    kind: 'text',
    synonyms: ['Dịch vụ công trực tuyến một phần', 'DVCTT một phần', 'DVC trực tuyến một phần'],
  },
  // Ticks under "Hình thức thực hiện không phụ thuộc vào địa giới" or "Cách thức thực hiện".
  {
    key: 'by_counter',
    title: { vi: 'Trực tiếp', en: 'Counter' },
    kind: 'text',
    synonyms: ['Tại trụ sở'],
  },
  { key: 'by_online', title: { vi: 'Trực tuyến', en: 'Online' }, kind: 'text' },
  {
    key: 'by_post',
    title: { vi: 'BCCI', en: 'Post' },
    kind: 'text',
    synonyms: ['Bưu chính công ích', 'Bưu chính', 'Dịch vụ bưu chính công ích', 'Dịch vụ BCCI'],
  },
  {
    key: 'place',
    title: { vi: 'Địa điểm thực hiện', en: 'Place' },
    kind: 'text',
    synonyms: ['Địa điểm', 'Địa điểm, cách thức', 'Địa điểm, cách thức thực hiện'],
  },
  { key: 'note', title: { vi: 'Ghi chú', en: 'Note' }, kind: 'text' },
] as const satisfies readonly InputColumn[];

export type ReadColumn = ColumnKey | (typeof AUXILIARY)[number]['key'];

/** Every column that is read, in order. */
export const READ_COLUMNS: readonly ReadColumn[] = [...PROCEDURE_COLUMNS, ...AUXILIARY].map(({ key }) => key);

/** As files are read: an annex without a code column may have its codes in the names. */
export const READ_FORMAT: InputFormat = {
  name: 'procedures',
  columns: [
    ...PROCEDURE_COLUMNS.map((column) => (column.key === 'code' ? { ...column, required: false } : column)),
    ...AUXILIARY,
  ],
};
