/** What reports of feedback say of their source. Pure. */
import type { Kind } from '#feedback/model.js';
import { KIND_LABELS } from '#feedback/wordings.js';
import type { Bilingual } from '#kit/sheet.js';
import { formatInteger } from '#lang/numbers.js';
import type { Manifest } from '../model.js';
import { inBoth } from './footer.js';

/** Enough of a digest to compare by eye; the JSON has all of it. */
const SHOWN_DIGITS = 12;

const DOSSIERS: Bilingual = { vi: 'hồ sơ', en: 'dossiers' };

export function sayOrigin({ inputs, journal, rows, digest }: Manifest, kind: Kind | undefined): Bilingual {
  const last = inputs.at(-1)?.batch ?? '–';
  const head = journal?.head.slice(0, SHOWN_DIGITS) ?? '–';
  const shown = digest.slice(0, SHOWN_DIGITS);
  const what = kind === undefined ? DOSSIERS : KIND_LABELS[kind];
  return inBoth((lang) => {
    const [counted, stored] = [formatInteger(rows.counted, lang), formatInteger(rows.stored, lang)];
    return lang === 'vi'
      ? `Nguồn và cách tính số liệu: ${counted} trên ${stored} ${what.vi}; lần nhập cuối số ${last}; nhật ký số ${journal?.change ?? '–'} (${head}); mã kiểm ${shown}.`
      : `Source: ${counted} of ${stored} ${what.en}; last batch ${last}; journal ${journal?.change ?? '–'} (${head}); digest ${shown}.`;
  });
}
