/** What happens to catalogue files between one office and the next: kinds of damage to a clean file, by name. */
import { gzipSync } from 'node:zlib';
import { sheetOf, xlsxOf } from '../io/workbook/zip-file.js';

/** The clean file: lines without their ends, the header first. */
export type Lines = readonly string[];

export type Damage = (lines: Lines) => string | Buffer;

const join = (lines: Lines, end = '\r\n'): string => lines.map((line) => line + end).join('');

/** Changes the whole text. */
const whole =
  (change: (text: string) => string): Damage =>
  (lines) =>
    change(join(lines));

/** Changes the fifth row. */
const row =
  (change: (line: string) => string): Damage =>
  (lines) =>
    join(lines.with(5, change(lines[5] ?? '')));

/** Puts lines below the fifth row. */
const below =
  (...more: Lines): Damage =>
  (lines) =>
    join(lines.toSpliced(6, 0, ...more));

/** Changes a cell of the fifth row, which stands plain between its commas. */
const cell = (index: number, change: (text: string) => string): Damage =>
  row((line) =>
    line
      .split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/)
      .map((text, i) => (i === index ? change(text) : text))
      .join(','),
  );

const CODE = 1;
const NAME = 2;
const FIELD = 3;

const bytes =
  (change: (file: Buffer) => Buffer): Damage =>
  (lines) =>
    change(Buffer.from(join(lines)));

/** A workbook of four columns and three rows, each cell in XML. */
const sheet =
  (change: (rows: string[][]) => string[][], below = ''): Damage =>
  () => {
    const text = (value: string) => `<c t="str"><v>${value}</v></c>`;
    const rows = [
      ['Mã TTHC', 'Tên TTHC', 'Lĩnh vực', 'Cấp thực hiện'],
      ['1.000894', 'Đăng ký kết hôn', 'Hộ tịch', 'Cấp xã'],
      ['1.001193', 'Đăng ký khai sinh', 'Hộ tịch', 'Cấp xã'],
      ['2.000815', 'Chứng thực bản sao từ bản chính', 'Chứng thực', 'Cấp xã'],
    ].map((cells) => cells.map(text));
    return xlsxOf({ sheets: { TTHC: sheetOf(...change(rows).map((cells) => cells.join(''))) + below } });
  };

const swap = (rows: string[][], y: number, x: number, xml: string): string[][] =>
  rows.map((cells, i) => (i === y ? cells.with(x, xml) : cells));

export const DAMAGES = {
  // Encodings
  'a byte order mark': whole((text) => `\ufeff${text}`),
  'two byte order marks': whole((text) => `\ufeff\ufeff${text}`),
  'UTF-16 with its mark': (lines) => Buffer.from(`\ufeff${join(lines)}`, 'utf16le'),
  'UTF-16 without its mark': (lines) => Buffer.from(join(lines), 'utf16le'),
  'UTF-16, big end first': (lines) => Buffer.from(`\ufeff${join(lines)}`, 'utf16le').swap16(),
  'UTF-16 with half a character at the end': (lines) =>
    Buffer.concat([Buffer.from(`\ufeff${join(lines)}`, 'utf16le'), Buffer.of(0x41)]),
  'letters squeezed into Latin-1': (lines) => Buffer.from(join(lines), 'latin1'),
  'UTF-8 read as Latin-1 and saved': whole((text) => Buffer.from(text).toString('latin1')),
  'a byte that is no text in a name': bytes((file) => {
    const at = file.indexOf('Đăng', 1200);
    return Buffer.concat([file.subarray(0, at), Buffer.of(0xff), file.subarray(at)]);
  }),
  'half a letter': bytes((file) => {
    const at = file.indexOf('Đ', 1200);
    return Buffer.concat([file.subarray(0, at + 1), file.subarray(at + 2)]);
  }),
  'a replacement character in a name': cell(NAME, (text) => text.replace('ý', '\ufffd')),
  'half a surrogate pair in a name': cell(NAME, (text) => `${text}\ud83d`),
  'decomposed letters': whole((text) => text.normalize('NFD')),
  'capital letters throughout': whole((text) => text.toUpperCase()),
  'letters without any mark': whole((text) => text.normalize('NFD').replace(/\p{M}/gu, '')),
  gzip: bytes((file) => gzipSync(file)),
  'gzip cut in half': bytes((file) => gzipSync(file).subarray(0, 500)),
  // Line ends
  'line ends of old Macs': (lines) => join(lines, '\r'),
  'line ends of Unix': (lines) => join(lines, '\n'),
  'line ends of all kinds': (lines) =>
    lines.map((line, i) => line + (['\n', '\r\n', '\r'][i % 3] ?? '')).join(''),
  'line ends doubled': (lines) => join(lines, '\r\n\r\n'),
  'CR CR LF, as a bad copy makes them': (lines) => join(lines, '\r\r\n'),
  'no line end at the end': (lines) => lines.join('\r\n'),
  'blanks behind the last line': whole((text) => `${text}   `),
  'a control-Z of DOS at the end': whole((text) => `${text}\u001a`),
  'blank lines between the rows': below('', '', ''),
  'lines of commas between the rows': below(',,,', ',,,,,,,,,'),
  'a line separator within a name': cell(NAME, (text) => `${text}\u2028mới`),
  'a form feed between two pages': below('\f'),
  // Quotes and delimiters
  semicolons: whole((text) => text.replaceAll(',', ';')),
  tabs: whole((text) => text.replaceAll(',', '\t')),
  'a stray quote inside a name': cell(NAME, (text) => text.replace(' ', ' "')),
  'a quote in front of a name and none behind': cell(NAME, (text) => `"${text}`),
  'a quote behind a name and none in front': cell(NAME, (text) => `${text}"`),
  'text behind a closing quote': cell(NAME, (text) => `"${text}" mới`),
  'a blank before an opening quote': cell(NAME, (text) => ` "${text}"`),
  'doubled quotes in a name': cell(NAME, (text) => `"""${text}"""`),
  'typographic quotes in a name': cell(NAME, (text) => `“${text}”`),
  'quotes around every line': (lines) => join(lines.map((line) => `"${line.replaceAll('"', '""')}"`)),
  'a name over three lines': cell(NAME, (text) => `"${text.replaceAll(' ', '\r\n')}"`),
  'a quote open to the end of the file': (lines) => join(lines.with(24, `"${lines[24] ?? ''}`)),
  'commas too many at the end of a line': row((line) => `${line},,,,`),
  'a comma in a name without quotes': cell(NAME, (text) => `${text}, có yếu tố nước ngoài`),
  'a row cut short': row((line) => line.slice(0, 40)),
  'the last line cut': (lines) => join(lines).slice(0, -120),
  'a first cell swallowed': row((line) => line.replace(/^[^,]*,/, '')),
  'a row that begins one cell late': row((line) => `,${line}`),
  'two rows on one line': (lines) => join(lines.toSpliced(5, 2, `${lines[5]}${lines[6]}`)),
  // Headers
  'no header': (lines) => join(lines.slice(1)),
  'only a header': (lines) => join(lines.slice(0, 1)),
  'the header printed again': (lines) => join(lines.toSpliced(12, 0, lines[0] ?? '')),
  'a title above the header': whole(
    (text) => `CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\r\nDANH MỤC\r\n\r\n${text}`,
  ),
  'the numbers of the columns below the header': (lines) =>
    join(
      lines.toSpliced(
        1,
        0,
        (lines[0] ?? '')
          .split(',')
          .map((_, i) => `(${i + 1})`)
          .join(','),
      ),
    ),
  'a header of the code in other words': whole((text) => text.replace('code', 'Mã số TTHC trên Cổng DVCQG')),
  'a header of the code that nobody knows': whole((text) => text.replace('code', 'abc')),
  'a header of the name that nobody knows': whole((text) => text.replace('name', 'abc')),
  'two columns of names': whole((text) => text.replace('field', 'name')),
  'a column without a header': whole((text) => text.replace('field', '')),
  'a header with invisible marks': whole((text) => text.replace('code', '\u200bco\u00adde\u200e')),
  'all headers unknown': whole((text) => text.replace(/^.*\r\n/, 'a,b,c\r\n')),
  'two files pasted one below the other': whole((text) => text + text),
  // Rows
  'rows in reverse': (lines) => join([lines[0] ?? '', ...lines.slice(1).reverse()]),
  'a row twice': (lines) => join(lines.toSpliced(6, 0, lines[5] ?? '')),
  'a sum below the rows': whole((text) => `${text}Tổng số: 24 thủ tục\r\n`),
  'a signature below the rows': whole((text) => `${text}\r\nNgười lập biểu,,\r\n`),
  'a banner of a level among the rows': below(',,THỦ TỤC HÀNH CHÍNH CẤP XÃ'),
  'a banner of a field that counts wrongly': below('LĨNH VỰC: HỘ TỊCH (99 TTHC)'),
  'an empty file': () => '',
  'a file of blanks': () => ' \r\n\t\r\n',
  // Characters
  'a zero byte in a name': cell(NAME, (text) => `${text}\u0000`),
  'zero bytes at the end, as a full disk leaves them': whole((text) => text + '\u0000'.repeat(512)),
  'control characters in a name': cell(NAME, (text) => `${text}\u0007\u001b[31m`),
  'marks of right-to-left writing in a name': cell(NAME, (text) => `\u202e${text}\u202c`),
  'a zero-width blank in a code': cell(CODE, (text) => `${text.slice(0, 4)}\u200b${text.slice(4)}`),
  'a no-break blank in a code': cell(CODE, (text) => `\u00a0${text}\u00a0`),
  'digits in full width in a code': cell(CODE, (text) => text.replaceAll('1', '１')),
  'a comma for the point of a code': cell(CODE, (text) => `"${text.replace('.', ',')}"`),
  'the letter O for zeros in a code': cell(CODE, (text) => text.replaceAll('0', 'O')),
  'a code as a formula': cell(CODE, (text) => `"=""${text}"""`),
  'a code behind an apostrophe': cell(CODE, (text) => `'${text}`),
  'a formula for a name': cell(NAME, () => '=HYPERLINK("http://x";"Đăng ký")'),
  'an error of Excel for a field': cell(FIELD, () => '#REF!'),
  'tags of a web page in a name': cell(NAME, (text) => `<p>${text}&nbsp;</p>`),
  'a name of fifty thousand characters': cell(NAME, (text) => text.padEnd(50_000, 'x')),
  'a name of a thousand combining marks': cell(NAME, (text) => text + '\u0301'.repeat(1000)),
  'pictographs in a name': cell(NAME, (text) => `${text} 👨‍👩‍👧‍👦`),
  'a field of another script': cell(FIELD, () => '户籍'),
  'every digit a letter': whole((text) => text.replaceAll(/\d/g, 'o')),
  // Files that are not what their name says
  'a web page': () => '<html><body><p>Không tìm thấy trang</p></body></html>',
  'a table of a web page': () =>
    '<html><table><tr><td>Mã TTHC</td><td>Tên TTHC</td></tr><tr><td>1.000894</td><td>Đăng ký kết hôn</td></tr></table></html>',
  'a PDF': () => '%PDF-1.7\n1 0 obj\n',
  'a picture': () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
  JSON: () => '[{"code":"1.000894","name":"Đăng ký kết hôn"}]',
  chance: () => Buffer.from(Array.from({ length: 400 }, (_, i) => (i * 7919 + (i >> 3)) % 256)),
  // Workbooks
  'a workbook called CSV': sheet((rows) => rows),
  'a workbook cut in half': (lines) => {
    const book = sheet((rows) => rows)(lines) as Buffer;
    return book.subarray(0, book.length >> 1);
  },
  'a field merged over two rows': sheet(
    (rows) => swap(rows, 2, 2, '<c/>'),
    '<mergeCells><mergeCell ref="C2:C3"/></mergeCells>',
  ),
  'a banner merged across the table': sheet(
    (rows) => rows.toSpliced(2, 0, ['<c t="str"><v>CẤP XÃ</v></c>']),
    '<mergeCells><mergeCell ref="A3:D3"/></mergeCells>',
  ),
  'a code that became a number': sheet((rows) => swap(rows, 1, 0, '<c><v>1.00119</v></c>')),
  'a formula that was never computed': sheet((rows) => swap(rows, 1, 1, '<c><f>A1&amp;B1</f></c>')),
  'an error value for a name': sheet((rows) => swap(rows, 1, 1, '<c t="e"><v>#N/A</v></c>')),
  'a row without cells among the rows': sheet((rows) => rows.toSpliced(2, 0, [])),
} satisfies Record<string, Damage>;

/** Rows read, stored, rejected and passed over as blank; or the finding with which the file is refused. */
type Account =
  | readonly [read: number, stored: number, rejected: number, blank: number]
  | `${string}/${string}`;

/** What an import makes of a file of 24 rows that nothing was done to. */
export const WHOLE: Account = [24, 24, 0, 0];

/** What it makes of the damaged ones, where that is something else. */
export const ACCOUNTS: Partial<Readonly<Record<keyof typeof DAMAGES, Account>>> = {
  'UTF-16 with half a character at the end': [25, 24, 1, 0],
  'letters squeezed into Latin-1': 'catalogue/no-procedure',
  'UTF-8 read as Latin-1 and saved': 'catalogue/no-procedure',
  'a byte that is no text in a name': [24, 23, 1, 0],
  'half a letter': [24, 23, 1, 0],
  'gzip cut in half': [2, 1, 1, 0],
  'line ends doubled': [49, 24, 0, 25],
  'CR CR LF, as a bad copy makes them': [49, 24, 0, 25],
  'blanks behind the last line': [25, 24, 0, 1],
  'a control-Z of DOS at the end': [25, 24, 1, 0],
  'blank lines between the rows': [27, 24, 0, 3],
  'lines of commas between the rows': [26, 24, 0, 2],
  'a form feed between two pages': [25, 24, 0, 1],
  semicolons: 'catalogue/no-procedure',
  tabs: [24, 16, 8, 0],
  'a quote in front of a name and none behind': [24, 23, 1, 0],
  'quotes around every line': 'io/no-known-column',
  'a quote open to the end of the file': [24, 23, 1, 0],
  'a comma in a name without quotes': [24, 23, 1, 0],
  'an error of Excel for a field': [24, 23, 1, 0],
  'a row cut short': [24, 23, 1, 0],
  'the last line cut': [24, 23, 1, 0],
  'a first cell swallowed': [24, 23, 1, 0],
  'a row that begins one cell late': [24, 23, 1, 0],
  'two rows on one line': [23, 22, 1, 0],
  'no header': 'catalogue/no-procedure',
  'only a header': 'catalogue/no-procedure',
  'the header printed again': [25, 24, 0, 1],
  'the numbers of the columns below the header': [25, 24, 0, 1],
  'a header of the code that nobody knows': 'catalogue/no-procedure',
  'a header of the name that nobody knows': 'catalogue/no-procedure',
  'all headers unknown': 'catalogue/no-procedure',
  'two files pasted one below the other': [49, 48, 0, 1],
  'a row twice': [25, 25, 0, 0],
  'a sum below the rows': [25, 24, 0, 1],
  'a signature below the rows': [26, 24, 0, 2],
  'a banner of a level among the rows': [25, 24, 0, 1],
  'a banner of a field that counts wrongly': [25, 24, 0, 1],
  'an empty file': 'io/empty-file',
  'a file of blanks': 'io/empty-file',
  'a zero byte in a name': 'io/binary-file',
  'zero bytes at the end, as a full disk leaves them': 'io/binary-file',
  'digits in full width in a code': [24, 23, 1, 0],
  'a comma for the point of a code': [24, 23, 1, 0],
  'the letter O for zeros in a code': [24, 23, 1, 0],
  'a code behind an apostrophe': [24, 23, 1, 0],
  'every digit a letter': 'catalogue/no-procedure',
  'a web page': 'io/page-without-table',
  'a table of a web page': [1, 1, 0, 0],
  'a PDF': 'io/binary-file',
  'a picture': 'io/binary-file',
  JSON: 'io/no-known-column',
  chance: 'io/binary-file',
  'a workbook called CSV': [3, 3, 0, 0],
  'a workbook cut in half': 'io/workbook-damaged',
  'a field merged over two rows': [3, 3, 0, 0],
  'a banner merged across the table': [4, 3, 0, 1],
  'a code that became a number': [3, 2, 1, 0],
  'a formula that was never computed': [3, 2, 1, 0],
  'an error value for a name': [3, 2, 1, 0],
  'a row without cells among the rows': [4, 3, 0, 1],
};
