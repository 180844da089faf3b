/** Tables from files as people hand them in: rows, findings with their lines, and the very bytes. */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { writeXlsx } from 'hucre/xlsx';
import { afterAll, describe, expect, test } from 'vitest';
import { noteDetected } from '#io/read/detected.js';
import { type ReadOptions, readTable } from '#io/read/read-table.js';
import { ioFindings } from '#io/words.js';
import type { InputColumn, InputFormat } from '#kit/input.js';
import { Refusal } from '#kit/refusal.js';
import { sayMessage } from '#lang/say.js';
import { encodeLegacy } from '../encoding/legacy.js';

const column = (key: string, vi: string, en: string, more: Partial<InputColumn> = {}): InputColumn => ({
  key,
  title: { vi, en },
  kind: 'text',
  ...more,
});

const UNITS: InputFormat = {
  name: 'units',
  columns: [
    column('code', 'Mã', 'Code', { kind: 'code', required: true, synonyms: ['Mã đơn vị'] }),
    column('name', 'Tên', 'Name', { required: true }),
    column('note', 'Ghi chú', 'Note'),
  ],
};
const DOSSIERS: InputFormat = { ...UNITS, name: 'dossiers', personal: 'drop' };

const folder = mkdtempSync(join(tmpdir(), 'motcua-read-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const fileOf = (content: string | Uint8Array, name = 'input.csv'): string => {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
};

async function read(content: string | Uint8Array, options: ReadOptions = {}, format = UNITS) {
  const { value: table, diagnostics } = await readTable(fileOf(content), format, options);
  expect(table.read).toBe(table.rows.length + table.broken.length + table.blank);
  return {
    table,
    diagnostics,
    rows: table.rows.map((row) => [row.line, ...Object.values(row.cells)].join('|')),
    codes: diagnostics.map((finding) => `${finding.code} ${finding.where?.line ?? ''}`.trim()),
  };
}

async function refuse(file: string, options: ReadOptions = {}): Promise<string> {
  const refusal = await readTable(file, UNITS, options).catch((error: unknown) => error);
  if (!(refusal instanceof Refusal)) throw new Error(`not refused: ${String(refusal)}`);
  return `${refusal.kind} ${refusal.diagnostics.map((finding) => finding.code).join()}`;
}

describe('rows', () => {
  test('have exact lines where cells hold line ends, and cells in one form', async () => {
    const { table, rows, codes } = await read('Mã;Tên;Ghi chú\r\n01;"Tây\r\nHồ";\r\n\r\n 02 ;Cầu Giấy;x\r\n');
    expect(rows).toEqual(['2|01|Tây\nHồ|', '5|02|Cầu Giấy|x']);
    expect([table.read, table.blank, table.detected.delimiter, codes]).toEqual([3, 1, ';', []]);
  });

  test('and header keep their bytes', async () => {
    const { table } = await read('\ufeffcode,name\n1,"a ""b"""\n2,c');
    expect(table.header.toString()).toBe('\ufeffcode,name\n');
    expect(table.rows.map((row) => table.sourceOf(row).toString())).toEqual(['1,"a ""b"""\n', '2,c']);
  });

  test('are handed on as they were written where more than their ends had to be mended', async () => {
    const { table } = await read(`code,name\n1, plain \n2,${'Tây Hồ'.normalize('NFD')}\n3,a\u200bb\n`);
    expect(table.rows.map(({ cells, written }) => [cells.name, written?.name])).toEqual([
      ['plain', undefined],
      ['Tây Hồ', 'Tây Hồ'.normalize('NFD')],
      ['ab', 'a\u200bb'],
    ]);
  });

  test('have every canonical column, empty where the file lacks it', async () => {
    const { rows, table } = await read('name,code\nA,1\n');
    expect(rows).toEqual(['2|1|A|']);
    expect([...table.present].sort()).toEqual(['code', 'name']);
  });

  test('lose characters that nobody sees, with one note a column', async () => {
    const { rows, diagnostics } = await read('code,name\n1\u200b,Tây\u00a0Hồ\n2,Cầu\u00ad Giấy\n3,C\n');
    expect(rows).toEqual(['2|1|Tây Hồ|', '3|2|Cầu Giấy|', '4|3|C|']);
    expect(
      diagnostics.map(({ code, where, args }) => [code, where?.line, where?.column, args.count]),
    ).toEqual([
      ['io/invisible-characters', 2, 1, 1],
      ['io/invisible-characters', 2, 2, 2],
    ]);
  });

  test('lose what kept a code from Excel', async () => {
    const { rows } = await read("code,name\n=\"00097\",'=A\n'0012,'n\n");
    expect(rows).toEqual(['2|00097|=A|', "3|0012|'n|"]);
  });
});

describe('the header', () => {
  test.each([
    [
      'below a banner and blank lines',
      'DANH SÁCH ĐƠN VỊ,,\n"Kèm theo\nquyết định",,\n,,\nMã,Tên,Ghi chú\n1,A,\n',
      5,
    ],
    ['behind a line for Excel', 'sep=;\nMã;Tên;Ghi chú\n1;A;\n', 2],
    ['in capitals without marks', 'MA DON VI|TEN|GHI CHU\n1|A|\n', 1],
    ['with a note in parentheses', 'Mã (*)\tTên (viết đầy đủ)\tGhi chú\n1\tA\t\n', 1],
    ['over two rows', 'STT,Đơn vị,,Khác\n,Mã,Tên,Ghi chú\n1,1,A,\n', 2],
    ['with its lower row half empty', 'STT,Mã,Tên,Thông tin khác\n,,,Ghi chú\n1,1,A,\n', 1],
  ])('is found %s', async (_, text, line) => {
    const { table, rows } = await read(text);
    expect(table.detected.headerLine).toBe(line);
    expect(rows.map((row) => row.slice(row.indexOf('|')))).toEqual(['|1|A|']);
  });

  test('names unknown columns once each, and a required one that is missing', async () => {
    const { diagnostics } = await read('STT,Mã,Cấp\n1,01,x\n2,02,y\n');
    expect(
      diagnostics.map(({ code, args, where }) => [code, args.header ?? args.key, where?.column]),
    ).toEqual([
      ['io/unknown-column', 'Cấp', 3],
      ['io/missing-column', 'name', undefined],
    ]);
  });

  test('without a required column leaves no row to be judged, and none lost', async () => {
    const { table, codes } = await read('Mã,Cấp\n01,x\n\n02,y\n');
    expect([table.rows, table.broken, table.blank]).toEqual([[], [{ line: 2 }, { line: 4 }], 1]);
    expect(codes).toEqual(['io/unknown-column 1', 'io/missing-column 1']);
  });

  test('is read once where two columns mean the same', async () => {
    const { rows, codes } = await read('Mã,Tên,Code\n1,A,2\n');
    expect([rows, codes]).toEqual([['2|1|A|'], ['io/duplicate-column 1']]);
  });

  test('drops columns of personal data only where the format says so, and names them once', async () => {
    const text = 'Mã,Tên,Họ và tên người nộp,Số điện thoại,CCCD\n1,A,Nguyễn Văn An,0900000000,001\n';
    const { table, diagnostics } = await read(text, {}, DOSSIERS);
    expect(diagnostics.map(({ code, args }) => [code, args.headers])).toEqual([
      ['io/personal-column-dropped', 'Họ và tên người nộp, Số điện thoại, CCCD'],
    ]);
    expect(JSON.stringify(table.rows)).not.toContain('An"');
    expect((await read(text)).codes).toEqual(Array(3).fill('io/unknown-column 1'));
  });

  test('may be told', async () => {
    const text = 'Mã,Tên\nMã,Tên\n1,A\n';
    expect((await read(text, { headerLine: 2 })).rows).toEqual(['3|1|A|']);
    expect(await refuse(fileOf(text), { headerLine: 9 })).toBe('unusable io/no-such-line');
  });

  test('tells of columns without a header that hold something', async () => {
    expect((await read('Mã,Tên,\n1,A,x\n2,B,\n')).codes).toEqual(['io/headless-column 1']);
  });
});

describe('lines that are no data', () => {
  test.each([
    ['a sum at the foot', 'Mã,Tên\n1,A\n\nSố lượng : 713,\n', ['io/line-skipped 4'], 2],
    [
      'a remark and a signature',
      'Mã,Tên\n1,A\nGhi chú: số liệu tạm tính,\n,"Hà Nội, ngày 01 tháng 7 năm 2025"\n',
      ['io/line-skipped 3', 'io/line-skipped 4'],
      2,
    ],
    ['numbers of columns', 'Mã,Tên,Ghi chú\n(1),(2),(3)\n1,A,\n', ['io/line-skipped 2'], 1],
    ['the header printed again', 'Mã,Tên\n1,A\nMÃ,TÊN\n', ['io/line-skipped 3'], 1],
  ])('are passed over by name: %s', async (_, text, codes, blank) => {
    const found = await read(text);
    expect([found.codes, found.table.blank, found.rows.length]).toEqual([codes, blank, 1]);
  });

  test('are data if data follow, or if they look like data', async () => {
    expect((await read('Mã,Tên\nTổng cộng,\n1,A\n')).rows).toEqual(['2|Tổng cộng||', '3|1|A|']);
    expect((await read('Mã,Tên,Ghi chú\n1,2,3\n')).rows).toEqual(['2|1|2|3']);
    expect((await read('Mã,Tên\nTổng,Tổng cục Thuế\n')).rows).toEqual(['2|Tổng|Tổng cục Thuế|']);
  });
});

describe('records that cannot be trusted are broken, with their line and bytes', () => {
  test.each([
    ['a delimiter without quotes', '2,Sở A, B, C,\n', 'io/too-many-cells 3'],
    ['bytes of another encoding', Buffer.from('2,S\xff,\n', 'latin1'), 'io/undecodable 3'],
    ['a quote left open', '2,"A,\n3,"B",\n', 'io/unclosed-quote 3'],
    ['a quote left open to the end', '2,"A,\n3,B,\n', 'io/unclosed-quote 3'],
    ['a last line cut off', '2,A', 'io/half-read 3'],
  ])('%s', async (_, broken, code) => {
    const start = 'code,name,note\n1,Sở,\n';
    const { table, rows, codes } = await read(Buffer.concat([Buffer.from(start), Buffer.from(broken)]));
    expect([rows, codes]).toEqual([['2|1|Sở|'], [code]]);
    expect(table.broken).toEqual([{ line: 3 }]);
    expect(table.sourceOf({ line: 3 })).toEqual(Buffer.from(broken));
  });

  test('but a short row is only warned of, and letters lost before are told', async () => {
    expect((await read('code,name,note\n1,A\n2,B\ufffd,\n')).codes).toEqual([
      'io/short-row 2',
      'io/lost-characters 3',
    ]);
  });

  test('and a cell that really begins with a quote is none', async () => {
    expect((await read('code,name\n1,"""A""\nB"\n2,"x ""y"""\n')).rows).toEqual([
      '2|1|"A"\nB|',
      '4|2|x "y"|',
    ]);
  });
});

describe('encodings', () => {
  const text = 'Mã;Tên;Ghi chú\r\n01;Phường Nghĩa Đô, người được ủy quyền;\r\n02;"Tây\r\nHồ";x\r\n';

  test.each(['utf-8', 'utf-16le', 'utf-16be', 'windows-1258', 'tcvn3', 'vni'] as const)(
    '%s is found, and gives its bytes back',
    async (encoding) => {
      const { table, rows } = await read(encodeLegacy(text, encoding));
      expect(table.detected).toEqual({ encoding, delimiter: ';', headerLine: 1, isGzip: false });
      expect(rows).toEqual(['2|01|Phường Nghĩa Đô, người được ủy quyền|', '3|02|Tây\nHồ|x']);
      const bytes = [table.header, ...table.rows.map((row) => table.sourceOf(row))];
      expect(Buffer.concat(bytes)).toEqual(encodeLegacy(text, encoding));
    },
  );

  test('may be told', async () => {
    const { rows } = await read(encodeLegacy('code,name\n1,Phó\n', 'vni'), { encoding: 'vni' });
    expect(rows).toEqual(['2|1|Phó|']);
  });

  test('in doubt are said to be', async () => {
    expect((await read(Buffer.from('code,name\n1,fa\xe7ade\n', 'latin1'))).codes).toEqual([
      'io/encoding-unsure',
    ]);
  });

  test('of a font inside Unicode are undone, the soft hyphen that is ư included', async () => {
    const typed = encodeLegacy(text, 'tcvn3').toString('latin1');
    const { table, rows, codes } = await read(Buffer.from(typed, 'utf8'));
    expect(table.detected).toMatchObject({ encoding: 'utf-8', font: 'tcvn3' });
    expect([rows[0], codes]).toEqual(['2|01|Phường Nghĩa Đô, người được ủy quyền|', []]);
  });
});

test('a gzipped table is read whatever its name', async () => {
  const { table, rows } = await read(gzipSync('code,name\n1,A\n'));
  expect([rows, table.detected.isGzip]).toEqual([['2|1|A|'], true]);
});

test('standard input is read, in whatever pieces it comes', async () => {
  async function* pieces(): AsyncGenerator<Buffer> {
    for (const byte of Buffer.from('Mã,Tên\r\n1,"Tây\r\nHồ"\r\n')) yield Buffer.from([byte]);
  }
  const { value } = await readTable('-', UNITS, { stdin: pieces() });
  expect(value.rows.map(({ line, cells }) => [line, cells.code, cells.name])).toEqual([[2, '1', 'Tây\nHồ']]);
});

describe('workbooks', () => {
  const sheet = (name: string, rows: (string | number | null)[][], merges: object[] = []) => ({
    name,
    rows,
    merges,
  });
  const book = async (...sheets: ReturnType<typeof sheet>[]) => writeXlsx({ sheets } as never);
  const HEAD = ['Mã', 'Tên', 'Ghi chú'];

  test('all sheets with the same headers are one table; the others are named', async () => {
    const bytes = await book(
      sheet('Quý I', [['DANH SÁCH', null, null], HEAD, ['01', 'A', 'x']]),
      sheet('Quý II', [HEAD, ['02', 'B', null]]),
      sheet('Ghi chú', [['Chỉ để đọc'], ['Mã', 'khác']]),
    );
    const { table, codes } = await read(bytes);
    expect(table.rows.map((row) => [row.sheet, row.line, row.cells.code])).toEqual([
      ['Quý I', 3, '01'],
      ['Quý II', 2, '02'],
    ]);
    expect([table.detected, codes]).toEqual([
      { sheets: ['Quý I', 'Quý II'], headerLine: 2, isGzip: false },
      ['io/sheets-skipped', 'io/workbook-misnamed'],
    ]);
    expect(table.header.toString()).toBe('\ufeffMã,Tên,Ghi chú\r\n');
    expect(table.sourceOf({ sheet: 'Quý I', line: 3 }).toString()).toBe('01,A,x\r\n');
    expect((await read(bytes, { sheet: 'quý ii' })).rows).toEqual(['2|02|B|']);
    expect(await refuse(fileOf(bytes), { sheet: 'Quý III' })).toBe('unusable io/no-such-sheet');
  });

  test('an unknown column of several sheets is named once', async () => {
    const head = ['Mã', 'Tên', 'Cấp'];
    const { codes } = await read(
      await book(sheet('1', [head, ['1', 'A', 'x']]), sheet('2', [head, ['2', 'B', 'y']])),
    );
    expect(codes.filter((code) => code.startsWith('io/unknown-column'))).toHaveLength(1);
  });

  test('a tall merged cell holds for each of its rows', async () => {
    const merges = [{ startRow: 1, startCol: 2, endRow: 2, endCol: 2 }];
    const bytes = await book(
      sheet('S', [HEAD, ['1', 'A', 'chung'], ['2', 'B', null], ['3', 'C', null]], merges),
    );
    expect((await read(bytes)).rows).toEqual(['2|1|A|chung', '3|2|B|chung', '4|3|C|']);
  });

  test('text typed in an old font is undone', async () => {
    const old = (text: string) => encodeLegacy(text, 'tcvn3').toString('latin1');
    const bytes = await book(
      sheet(
        'S',
        [HEAD, ['1', 'Phường Nghĩa Đô', 'người được ủy quyền']].map((row) => row.map(old)),
      ),
    );
    expect((await read(bytes)).rows).toEqual(['2|1|Phường Nghĩa Đô|người được ủy quyền']);
  });
});

describe('what cannot be read is refused', () => {
  test.each([
    ['an empty file', '', 'empty-file'],
    ['a file of blanks', '\ufeff \r\n\r\n', 'empty-file'],
    ['an empty file in UTF-16', Buffer.from([0xff, 0xfe, 13, 0, 10, 0]), 'empty-file'],
    ['a PDF', '%PDF-1.7\n1 0 obj', 'binary-file'],
    ['a database', Buffer.from('SQLite format 3\0\u0001\u0002\0\0', 'latin1'), 'binary-file'],
    ['zero bytes', Buffer.alloc(1000), 'binary-file'],
    ['another format', 'a,b,c\n1,2,3\n', 'no-known-column'],
  ])('%s', async (_, content, slug) => expect(await refuse(fileOf(content))).toBe(`unusable io/${slug}`));

  test('a missing file and a folder', async () => {
    mkdirSync(join(folder, 'thu-muc'), { recursive: true });
    expect(await refuse(join(folder, 'khong-co.csv'))).toBe('unusable io/no-such-file');
    expect(await refuse(join(folder, 'thu-muc'))).toBe('unusable io/source-is-folder');
  });
});

describe('what is read only in part is an error', () => {
  test('a header without rows', async () => {
    expect((await read('code,name\n\n')).codes).toEqual(['io/no-rows']);
  });

  test('a gzipped table cut off: whole rows are kept, the rest is told', async () => {
    const lines = Array.from({ length: 2000 }, (_, i) => `${i},${(i * 7919) % 1009}`);
    const whole = gzipSync(`code,name\n${lines.join('\n')}\n`);
    const { table, codes } = await read(whole.subarray(0, whole.length / 2));
    expect(codes).toEqual([expect.stringMatching(/^io\/half-read \d+$/)]);
    expect(table.rows.length).toBeGreaterThan(500);
    expect(table.rows.map((row) => `${row.cells.code},${row.cells.name}`)).toEqual(
      lines.slice(0, table.rows.length),
    );
  });
});

test('says in one line what was found out, in both languages', async () => {
  const { table } = await read('Mã\tTên\n1\tA\n');
  const note = noteDetected(table);
  expect([note.code, note.severity]).toEqual(['io/detected', 'note']);
  const galleries = { io: ioFindings.gallery };
  expect(sayMessage(note, galleries, 'vi')).toBe(
    'Đã nhận dạng: bảng mã utf-8, dấu phân cách TAB, tiêu đề ở dòng 1.',
  );
  expect(sayMessage(note, galleries, 'en')).toBe(
    'Recognised: encoding utf-8, delimiter TAB, headers on line 1.',
  );
});

const DATA = '../shared/data/encodings';

test.skipIf(!existsSync(DATA))(
  'six encodings give the same 24 people (skipped without the data)',
  async () => {
    const headers = [
      'Mã CBCC',
      'Họ và tên',
      'Ngày sinh',
      'Giới tính',
      'Chức vụ/Chức danh',
      'Đơn vị công tác',
    ];
    const more = ['Điểm tiếp nhận', 'Mã ngạch', 'Ngày nhận công tác', 'Trạng thái', 'Ghi chú'];
    const staff: InputFormat = {
      name: 'staff',
      columns: [...headers, ...more].map((header) => column(header, header, header)),
    };
    const names = [
      'utf8_bom.csv',
      'utf8_nfd_semicolon.csv',
      'utf16le_tab.txt',
      'windows1258.csv',
      'tcvn3.csv',
      'vni.csv',
    ];
    const people = [];
    for (const name of names) {
      const { value, diagnostics } = await readTable(join(DATA, `synthetic_staff_${name}`), staff);
      expect([name, value.rows.length, diagnostics]).toEqual([name, 24, []]);
      people.push(JSON.stringify(value.rows.map(({ line, cells }) => ({ line, cells }))));
    }
    expect(people[0]).toContain('Nguyễn Thị Ngọc Ánh');
    expect(new Set(people).size).toBe(1);
  },
);
