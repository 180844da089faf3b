/** What `motcua template` prints. */
import type { Lang } from '#lang/words.js';
import { nameOfTemplate } from './names.js';

const WIDTH = 14;

export const viewTemplates = (templates: readonly string[], lang: Lang): string =>
  [
    { vi: 'Các tệp mẫu:', en: 'Templates:' }[lang],
    ...templates.map((name) => `  motcua template ${name.padEnd(WIDTH)} ${nameOfTemplate(name)[lang]}`),
    {
      vi: 'Ghi ra tệp Excel có trang giải thích: motcua template units -o don-vi.xlsx',
      en: 'As a workbook with a sheet of explanations: motcua template units -o units.xlsx',
    }[lang],
  ].join('\n');

/** Which command reads what was filled in, by format. */
const READERS: Readonly<Record<string, string>> = {
  procedures: 'catalogue import',
  units: 'org apply',
  areas: 'org apply --areas',
  lineage: 'org lineage import',
  staff: 'staff import',
  dossiers: 'dossier import',
  ballots: 'feedback import',
  survey: 'feedback import',
  petitions: 'feedback import',
  calendar: 'calendar import',
  scenario: 'reorg plan',
};

export function viewTemplateWritten(name: string, file: string, lang: Lang): string {
  const written = { vi: `Đã ghi tệp mẫu ${file}.`, en: `Wrote the template ${file}.` }[lang];
  const reader = READERS[name];
  if (reader === undefined) return written;
  return `${written}\n${{ vi: 'Điền xong thì chạy', en: 'When it is filled in' }[lang]}: motcua ${reader} ${file}`;
}
