/** What people see of an export: how many dossiers went where. */
import { formatInteger } from '#lang/numbers.js';
import type { Lang } from '#lang/words.js';

export interface ExportAccount {
  readonly format: 'csv' | 'jsonl' | 'parquet';
  readonly output: string;
  readonly dossiers: number;
  /** Under `output` where that is a folder. */
  readonly files: readonly { readonly file: string; readonly rows: number }[];
}

export function viewExport({ output, dossiers, files, format }: ExportAccount, lang: Lang): string {
  const n = (value: number) => formatInteger(value, lang);
  const head = {
    vi: `Đã xuất ${n(dossiers)} hồ sơ ra ${output}.`,
    en: `Exported ${n(dossiers)} dossiers to ${output}.`,
  };
  const parts = format === 'parquet' ? files.map(({ file, rows }) => `  ${file}: ${n(rows)}`) : [];
  return [head[lang], ...parts].join('\n');
}
