/** XML cut into tags and texts gives the same whatever the pieces in which it comes. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Unreadable } from '#io/workbook/damage.js';
import { attributeOf, createXmlScanner, decodeEntities, scanWhole } from '#io/workbook/xml.js';

function scan(pieces: readonly string[]): string {
  let events = '';
  let text = '';
  const flush = () => {
    if (text !== '') events += `[${text}]`;
    text = '';
  };
  const scanner = createXmlScanner({
    open(name, tag) {
      flush();
      events += `<${name}|${tag}>`;
    },
    text(raw) {
      text += raw;
    },
    close(name) {
      flush();
      events += `</${name}>`;
    },
  });
  for (const piece of pieces) scanner.feed(piece);
  return events;
}

const XML =
  '<?xml version="1.0" a=">"?><!DOCTYPE x><x:a b="1>2" c=\'">\'><!-- <no> --><b/>t&amp;<c\n d = "x" ></c><![CDATA[<&>]]></x:a >';

test('names without prefixes, empty elements closed, comments and instructions left out', () => {
  expect(scan([XML])).toBe(
    '<a|x:a b="1>2" c=\'">\'><b|b></b>[t&amp;]<c|c\n d = "x" ></c>[<&amp;>]</a>'.replace(
      '[<&amp;>]',
      '[<&amp;>]',
    ),
  );
});

test('the same events however the text is cut', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(XML.length), { maxLength: 12 }), (cuts) => {
      const at = [0, ...cuts.sort((a, b) => a - b), XML.length];
      expect(scan(at.slice(1).map((end, i) => XML.slice(at[i], end)))).toBe(scan([XML]));
    }),
    { seed: 766, numRuns: 300 },
  );
});

describe('an attribute', () => {
  test.each<[string, string, string | undefined]>([
    ['sheet name="a" sheetId="1" r:id="rId1"', 'id', 'rId1'],
    ['sheet name="id=&quot;x&quot; r:id=\'y\'" r:id="z"', 'id', 'z'],
    ['c r = "A1"\n s=\'2\'', 's', '2'],
    ['c r="A1"', 't', undefined],
    ['c r', 'r', undefined],
    ['c', 'r', undefined],
    ['f x="', 'x', undefined],
  ])('of <%s>: %s is %s', (tag, name, expected) => {
    expect(attributeOf(tag, name)).toBe(expected);
  });
});

test('references by name and number; what is none stays', () => {
  expect(decodeEntities('&lt;&#7879;&#x1EC7;&apos; &nbsp; &#0; &#xD800; & &;')).toBe(
    "<ệệ' &nbsp; \ufffd \ufffd & &;",
  );
});

test('UTF-16 by its mark, letters cut in the middle', async () => {
  const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('<a>Đỗ</a>', 'utf16le')]);
  async function* oneByOne() {
    yield bytes.subarray(0, 2);
    for (let i = 2; i < bytes.length; i += 1) yield bytes.subarray(i, i + 1);
  }
  let text = '';
  await scanWhole(oneByOne(), { open() {}, close() {}, text: (raw) => (text += raw) });
  expect(text).toBe('Đỗ');
});

test('a text without end is refused before it fills the memory', () => {
  const scanner = createXmlScanner({ open() {}, text() {}, close() {} });
  scanner.feed('<a>');
  expect(() => {
    for (let i = 0; i < 20; i += 1) scanner.feed('x'.repeat(1024 * 1024));
  }).toThrow(Unreadable);
});
