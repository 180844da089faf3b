/** Tells how far an import has come: rows, how many a second, and how long it will take by the bytes that are left. */
import type { Progress } from '#io/progress.js';
import { formatInteger } from '#lang/numbers.js';

/** `total`: bytes of all files; 0 where nobody knows (standard input). */
export function makeTeller(total: number, progress: Progress): (rows: number, bytes: number) => void {
  const started = performance.now();
  let before = 0;
  let last = 0;
  return (rows, bytes) => {
    if (bytes < last) before += last; // the next file
    last = bytes;
    const seconds = (performance.now() - started) / 1000;
    const rate = Math.round(rows / seconds);
    const done = before + bytes;
    const left = Math.max(0, Math.round((seconds * (total - done)) / Math.max(done, 1)));
    const isKnown = total > 0 && done > 0;
    progress.update({
      vi: `Đã nhập ${formatInteger(rows, 'vi')} hồ sơ, ${formatInteger(rate, 'vi')} hồ sơ/giây${isKnown ? `, còn khoảng ${left} giây` : ''}`,
      en: `${formatInteger(rows, 'en')} dossiers, ${formatInteger(rate, 'en')} a second${isKnown ? `, about ${left} s left` : ''}`,
    });
  };
}
