/** The columns of a file of facts: shares of indicators that the data of the centre does not tell, as CSV or as YAML. Pure. */
import type { GenericSchema } from 'valibot';
import type { InputFormat } from '#kit/input.js';
import { column, required } from '#org/format.js';

export const FACTS_FORMAT: InputFormat = {
  name: 'facts-766',
  columns: [
    required(
      column(
        'indicator',
        'code',
        ['Mã chỉ số', 'Indicator'],
        ['Chỉ số', 'Mã', 'Chỉ tiêu', 'metric', 'metricCode'],
      ),
    ),
    // For the eyes of people alone.
    column('name', 'text', ['Tên chỉ số', 'Name'], ['Tên', 'Nội dung']),
    column('numerator', 'number', ['Tử số', 'Numerator'], ['Số đạt']),
    column('denominator', 'number', ['Mẫu số', 'Denominator'], ['Tổng số']),
    column('ratio', 'code', ['Tỷ lệ (%)', 'Share (%)'], ['Tỷ lệ', 'Tỷ lệ %']),
    column('unit', 'code', ['Mã đơn vị', 'Unit'], ['Đơn vị']),
    column('period', 'code', ['Kỳ', 'Period'], ['Kỳ báo cáo', 'Kỳ đánh giá']),
    column('source', 'text', ['Nguồn', 'Source'], ['Nguồn số liệu', 'Ghi chú']),
  ],
};

type Entry = Readonly<Record<string, string | undefined>>;
export interface FactsFile {
  readonly facts: readonly Entry[];
}

type Valibot = typeof import('valibot');

/** All values are texts: YAML is read with the failsafe schema. */
export function factsSchema(v: Valibot) {
  const entries = FACTS_FORMAT.columns.map(
    ({ key, required: isRequired }) =>
      [key, isRequired === true ? v.string() : v.optional(v.string())] as const,
  );
  return v.strictObject({ facts: v.array(v.strictObject(Object.fromEntries(entries))) });
}

export const toFactsSchema = (v: Valibot): GenericSchema<unknown, FactsFile> =>
  factsSchema(v) as unknown as GenericSchema<unknown, FactsFile>;
