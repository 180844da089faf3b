/** Flags that people take for one another: the same thing has several names in English, and one in Vietnamese. */

/** Names of the same thing; what a command has of them may be what was meant. */
const FAMILIES: readonly (readonly string[])[] = [
  ['on', 'at', 'as-of', 'date', 'day', 'from', 'effective', 'ngay', 'tai-ngay'],
  ['from', 'since', 'effective', 'start', 'on', 'tu', 'tu-ngay', 'hieu-luc'],
  ['to', 'until', 'end', 'den', 'den-ngay'],
  ['period', 'month', 'quarter', 'year', 'from', 'on', 'ky', 'thang', 'quy', 'nam'],
  ['number', 'decision', 'so', 'quyet-dinh', 'so-quyet-dinh'],
  ['output', 'out', 'file', 'save', 'xuat', 'tep', 'ghi'],
  ['unit', 'branch', 'centre', 'center', 'don-vi', 'donvi', 'chi-nhanh', 'trung-tam'],
  ['limit', 'max', 'top', 'count', 'gioi-han'],
  ['reason', 'why', 'ly-do', 'lydo'],
  ['yes', 'force', 'confirm', 'dong-y'],
  ['dry-run', 'simulate', 'preview', 'chay-thu', 'thu'],
  ['format', 'type', 'as', 'dang', 'dinh-dang'],
  ['field', 'linh-vuc'],
  ['procedure', 'tthc', 'thu-tuc'],
  ['status', 'state', 'trang-thai'],
  ['channel', 'kenh'],
  ['name', 'title', 'ten'],
  ['code', 'id', 'ma'],
  ['areas', 'area', 'dia-ban'],
  ['mapping', 'map', 'anh-xa'],
  ['encoding', 'charset', 'bang-ma'],
  ['sheet', 'trang', 'trang-tinh'],
  ['db', 'database', 'csdl'],
  ['lang', 'language', 'ngon-ngu'],
];

/** Of a command's own flags (`--as-of`) those that `flag` may have meant; diacritics and underscores aside. */
export function listMeant(flag: string, own: readonly string[]): string[] {
  const asked = bare(flag);
  const meant = new Set(FAMILIES.filter((family) => family.includes(asked)).flat());
  return own.filter((one) => one !== flag && meant.has(bare(one)));
}

const bare = (flag: string): string =>
  flag
    .replace(/^-+/, '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replaceAll('_', '-');
