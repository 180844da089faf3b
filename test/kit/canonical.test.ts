/** One text for one value: member by member as a slow writer spells it, whatever the keys. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, digestOf, digestWithout, sha256 } from '#kit/canonical.js';

/** As the promise reads: keys sorted as text, no blanks, undefined members left out. */
function spelt(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null);
  if (Array.isArray(value)) return `[${value.map(spelt).join(',')}]`;
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${spelt(member)}`);
  return `{${members.join(',')}}`;
}

const key = fc.oneof(
  fc.string({ maxLength: 4 }),
  fc.nat(120).map(String),
  fc.constantFrom('__proto__', '00097', '4294967295', 'toJSON', ' 1', 'đ'),
);

const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constantFrom(null, undefined, -0, '\ud800')),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.uniqueArray(fc.tuple(key, tie('value')), { maxLength: 5, selector: ([name]) => name }).map(toObject),
  ),
}));

/** Own members, `__proto__` too, as JSON.parse makes them. */
function toObject(members: [string, unknown][]): unknown {
  return Object.fromEntries(members);
}

describe('canonicalJson', () => {
  it('writes what the slow writer writes', () => {
    fc.assert(
      fc.property(value, (one) => {
        expect(canonicalJson(one)).toBe(spelt(one));
      }),
      { seed: 7, numRuns: 2000 },
    );
  });

  it('sorts numbers as text, and leaves no key out', () => {
    expect(canonicalJson({ 9: 1, 10: 2 })).toBe('{"10":2,"9":1}');
    expect(canonicalJson(JSON.parse('{"b":[{"__proto__":{"a":1}}]}'))).toBe('{"b":[{"__proto__":{"a":1}}]}');
    expect(digestOf({ a: 1 })).not.toBe(digestOf(JSON.parse('{"a":1,"__proto__":{}}')));
  });
});

describe('digestWithout', () => {
  it('is the digest of the whole, however long its lists are', () => {
    const repeated = fc.tuple(value, fc.constantFrom(0, 199, 200, 201, 400, 450));
    const members = fc.dictionary(
      key,
      fc.oneof(
        value,
        repeated.map(([one, length]) => Array(length).fill(one)),
      ),
    );
    fc.assert(
      fc.property(members, (one) => {
        const { left: _, ...rest } = one;
        expect(digestWithout({ ...rest, left: 'out' }, ['left'])).toBe(sha256(spelt(rest)));
      }),
      { seed: 7, numRuns: 100 },
    );
  });
});
