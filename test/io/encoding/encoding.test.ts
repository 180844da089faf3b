/** Old encodings: their letters, what is taken for Vietnamese, and how a file's encoding is found. */
import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { restoreCapitals } from '#io/encoding/capitals.js';
import { ENCODINGS, openCharset, openDecoder } from '#io/encoding/charset.js';
import { detectEncoding, detectFont } from '#io/encoding/detect.js';
import { isSyllable } from '#io/encoding/syllables.js';
import { decodeVni, VNI_LETTERS } from '#io/encoding/vni.js';
import { encodeLegacy } from './legacy.js';

const SENTENCE = 'Chi nhánh Trung tâm Phục vụ hành chính công số 1, phường Nghĩa Đô; người được ủy quyền';

describe('VNI', () => {
  test('has 134 letters, each its own', () => {
    expect(VNI_LETTERS.size).toBe(134);
    expect(new Set(VNI_LETTERS.values()).size).toBe(134);
  });

  test('agrees with a table made by others', (context) => {
    const file = '../shared/data/encodings/legacy_charmaps.json';
    if (!existsSync(file)) return context.skip('the real data is not here');
    const table: Record<string, Record<string, string>> = JSON.parse(readFileSync(file, 'utf8'));
    for (const [letter, vni] of Object.entries(table.vni_windows_cp1252 ?? {}))
      expect([vni, decodeVni(vni)]).toEqual([vni, letter]);
  });

  test.each([
    ['Nguyeãn Thò Ngoïc AÙnh', 'Nguyễn Thị Ngọc Ánh'],
    ['Töï do', 'Tự do'],
    ['ÑOÄC LAÄP', 'ĐỘC LẬP'],
    ['Aùnh', 'Ánh'],
    ['Phöôøng Nghóa Ñoâ', 'Phường Nghĩa Đô'],
  ])('%s is %s', (vni, text) => expect(decodeVni(vni)).toBe(text));
});

describe('TCVN3', () => {
  test('agrees with a table made by others, the soft hyphen 0xAD included', async (context) => {
    const file = '../shared/data/encodings/legacy_charmaps.json';
    if (!existsSync(file)) return context.skip('the real data is not here');
    const table: Record<string, Record<string, string>> = JSON.parse(readFileSync(file, 'utf8'));
    const decode = await openDecoder('tcvn3');
    for (const [letter, byte] of Object.entries(table.tcvn3 ?? {}))
      expect(decode(`x${String.fromCharCode(Number.parseInt(byte, 16))}`)).toBe(`x${letter}`);
    expect(decode('\u00ad')).toBe('ư');
  });

  test.each([
    ['CHI NHáNH', 'CHI NHÁNH'],
    ['Nguyễn Thị Ngọc ánh', 'Nguyễn Thị Ngọc Ánh'],
    ['Phường ấm Thượng', 'Phường Ấm Thượng'],
    ['Huyện ủy Ba Chẽ', 'Huyện ủy Ba Chẽ'],
    ['Văn phòng', 'Văn phòng'],
    ['ánh', 'ánh'],
    ['Tổ dân phố ở số 5', 'Tổ dân phố ở số 5'],
    ['UBND tỉnh', 'UBND tỉnh'],
  ])('capitals that it has no code for come back: %s is %s', (given, text) =>
    expect(restoreCapitals(given)).toBe(text),
  );
});

test.each(['nghiêng', 'quốc', 'gì', 'giữa', 'khuỷu', 'ĐẤT', 'uỷ', 'thuở', 'Yên', 'gìn', 'xoong', 'hoà', 'Ô'])(
  '%s is a syllable',
  (word) => expect(isSyllable(word)).toBe(true),
);

test.each(['Hµ', 'Néi', 'vaø', 'ngãá', 'straße', 'Ðà', 'Zà', 'nộpThời', ''])('%s is none', (word) =>
  expect(isSyllable(word)).toBe(false),
);

describe('detection', () => {
  test.each(ENCODINGS)('finds %s', async (encoding) => {
    const sample = encodeLegacy(SENTENCE, encoding);
    expect(await detectEncoding(sample)).toEqual({ encoding, isSure: true });
  });

  test('takes plain ASCII and a cut letter for UTF-8', async () => {
    expect((await detectEncoding(Buffer.from('code,name'))).encoding).toBe('utf-8');
    const cut = Buffer.from('Hà Nộ').subarray(0, -1);
    expect(await detectEncoding(cut)).toEqual({ encoding: 'utf-8', isSure: true });
  });

  test('keeps UTF-8 for a file with one damaged byte', async () => {
    const damaged = Buffer.concat([Buffer.from(SENTENCE), Buffer.from([0xe0]), Buffer.from(SENTENCE)]);
    expect((await detectEncoding(damaged)).encoding).toBe('utf-8');
  });

  test('is not sure of a language that it does not know', async () => {
    const french = Buffer.from('Société générale, élève, forêt, où, façade, garçon, maître', 'latin1');
    expect((await detectEncoding(french)).isSure).toBe(false);
  });

  test('finds text typed in old fonts inside Unicode, and leaves honest Unicode alone', async () => {
    expect(await detectFont(encodeLegacy(SENTENCE, 'tcvn3').toString('latin1'))).toBe('tcvn3');
    expect(await detectFont(encodeLegacy(SENTENCE, 'vni').toString('latin1'))).toBe('vni');
    expect(await detectFont(SENTENCE)).toBeUndefined();
    expect(await detectFont('plain ASCII')).toBeUndefined();
  });
});

const letters = [
  ...'aăâbcdđeêghiklmnoôơpqrstuưvxyàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ ,."\t',
];

test.each(['windows-1258', 'vni', 'utf-16le', 'utf-16be', 'tcvn3'] as const)(
  '%s gives every small letter back',
  async (encoding) => {
    const charset = await openCharset(encoding);
    const words = fc.string({ unit: fc.constantFrom(...letters), maxLength: 40 });
    fc.assert(
      fc.property(words, (text) => {
        // In VNI a vowel and a letter that is also a mark behind it cannot be told from one letter: `aí`, `ôî`.
        if (encoding === 'vni' && decodeVni(encodeLegacy(text, 'vni').toString('latin1')) !== text) return;
        const tape = charset.openTape();
        const fed = tape.add(encodeLegacy(text, encoding)).toString(charset.feed);
        expect(charset.decodeCell(fed)).toBe(text);
      }),
      { seed: 134 },
    );
  },
);
