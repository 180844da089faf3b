/** What the desk's commands print. */
import type { Lang } from '#lang/words.js';

export interface InitData {
  readonly file: string;
  readonly centre: string;
  readonly name: string;
  readonly level: string;
  readonly created: boolean;
}

export function viewInit({ file, centre, name, created }: InitData, lang: Lang): string {
  const made = created
    ? { vi: `Đã tạo ${file} cho ${name} (${centre}).`, en: `Made ${file} for ${name} (${centre}).` }
    : {
        vi: `Sẽ tạo ${file} cho ${name} (${centre}); chưa ghi gì.`,
        en: `Would make ${file} for ${name} (${centre}); nothing was written.`,
      };
  const next = {
    vi: 'Tiếp theo: motcua catalogue import DANH_MUC.xlsx · motcua org apply DON_VI.csv · motcua staff import CAN_BO.csv',
    en: 'Next: motcua catalogue import CATALOGUE.xlsx · motcua org apply UNITS.csv · motcua staff import STAFF.csv',
  };
  return `${made[lang]}\n${next[lang]}`;
}
