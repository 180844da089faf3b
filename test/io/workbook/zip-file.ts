/** Makes zip archives and XLSX files out of the texts of their parts, to read what no program would write today. */
import { crc32, deflateRawSync } from 'node:zlib';

/** A zip archive in memory: each part deflated, sizes and check sums true unless `lie` says otherwise. */
export function zipOf(
  parts: Readonly<Record<string, string | Buffer>>,
  lie: { readonly size?: number } = {},
): Buffer {
  const locals: Buffer[] = [];
  const heads: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(parts)) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const fields = {
      name: Buffer.from(name),
      crc: crc32(bytes),
      packed: packed.length,
      size: lie.size ?? bytes.length,
    };
    const local = Buffer.concat([header(0x04034b50, 30, fields), fields.name, packed]);
    heads.push(Buffer.concat([header(0x02014b50, 46, fields, offset), fields.name]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(heads);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(heads.length, 8);
  end.writeUInt16LE(heads.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

interface Fields {
  readonly name: Buffer;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
}

/** A local header (30 bytes) or an entry of the directory (46): the same fields, two bytes apart. */
function header(
  signature: number,
  length: 30 | 46,
  { name, crc, packed, size }: Fields,
  offset?: number,
): Buffer {
  const bytes = Buffer.alloc(length);
  const at = length === 46 ? 2 : 0;
  bytes.writeUInt32LE(signature, 0);
  bytes.writeUInt16LE(20, 4 + at);
  bytes.writeUInt16LE(8, 8 + at);
  bytes.writeUInt32LE(crc, 14 + at);
  bytes.writeUInt32LE(packed, 18 + at);
  bytes.writeUInt32LE(size, 22 + at);
  bytes.writeUInt16LE(name.length, 26 + at);
  if (offset !== undefined) bytes.writeUInt32LE(offset, 42);
  return bytes;
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface XlsxParts {
  /** What stands in `<sheetData>` and below it, by sheet name. */
  readonly sheets: Readonly<Record<string, string>>;
  readonly strings?: string;
  readonly styles?: string;
  readonly bookProperties?: string;
  /** Attributes of each `<sheet>`, as ` state="hidden"`. */
  readonly states?: Readonly<Record<string, string>>;
}

/** An XLSX file with these sheets, as plain as one can be. */
export function xlsxOf({ sheets, strings, styles, bookProperties = '', states = {} }: XlsxParts): Buffer {
  const names = Object.keys(sheets);
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const list = names.map(
    (name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"${states[name] ?? ''}/>`,
  );
  const parts: Record<string, string> = {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': `<Relationships>${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook xmlns:r="${OFFICE}">${bookProperties}<sheets>${list.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${[
      ...names.map((_, i) => relation(`rId${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`)),
      relation('rIdS', 'sharedStrings', 'sharedStrings.xml'),
      relation('rIdF', 'styles', '/xl/styles.xml'),
    ].join('')}</Relationships>`,
  };
  names.forEach((name, i) => {
    parts[`xl/worksheets/sheet${i + 1}.xml`] = `<?xml version="1.0"?><worksheet>${sheets[name]}</worksheet>`;
  });
  if (strings !== undefined) parts['xl/sharedStrings.xml'] = `<sst>${strings}</sst>`;
  if (styles !== undefined) parts['xl/styles.xml'] = `<styleSheet>${styles}</styleSheet>`;
  return zipOf(parts);
}

/** Rows of the only sheet, each with its cells in XML. */
export const sheetOf = (...rows: readonly string[]): string =>
  `<sheetData>${rows.map((cells, i) => `<row r="${i + 1}">${cells}</row>`).join('')}</sheetData>`;
