/** The import, reading fast and as tables, against a slow one: the same files give the same dossiers, ledger, counts, findings and rejects. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Db } from '#db/open.js';
import { importFast, importTables } from '#dossier/commands/import-rows.js';
import type { Imported } from '#dossier/commands/imported.js';
import { countLedgerFaults } from '#dossier/ledger-store.js';
import { compareDiagnostics } from '#kit/diagnostic.js';
import type { Session } from '#session.js';
import { importSlowly } from './slowly/import-slowly.js';
import { ledgerOf, openWorld, STAMP } from './world.js';

const home = process.cwd();
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-fast-'));
  process.chdir(folder);
});
afterAll(() => {
  process.chdir(home);
  rmSync(folder, { recursive: true, force: true });
});

/** Of a session the import asks for these alone. */
const session = {
  lang: 'vi',
  stamp: () => STAMP,
  progress: async () => ({ update: () => {}, stop: () => {} }),
} as unknown as Session;

const COLUMNS = [
  'code',
  'procedure',
  'unit',
  'received_at',
  'channel',
  'due_at',
  'finished_at',
  'returned_at',
  'status',
  'supplement_requested_at',
  'supplement_completed_at',
  'supplement_count',
  'payment_requested_at',
  'handler',
  'officer',
  'desk',
  'fee',
  'digitised',
  'online_payment',
  'updated_at',
  'first_due_at',
  'Tên thủ tục',
];

const day = fc.integer({ min: 1, max: 28 }).map((n) => String(n).padStart(2, '0'));
const time = fc.oneof(
  { weight: 12, arbitrary: fc.constant('') },
  { weight: 6, arbitrary: day.map((d) => `2025-03-${d} 08:30`) },
  { weight: 3, arbitrary: day.map((d) => `${d}/03/2025`) },
  { weight: 2, arbitrary: day.map((d) => `2025-03-${d}T14:05:59`) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '31/02/2025',
      '2025-03-05 7:30',
      ' 2025-03-05',
      'x',
      '1999-12-31 23:59',
      '5.3.2025',
    ),
  },
);
const code = fc.oneof(
  {
    weight: 20,
    arbitrary: fc.integer({ min: 1, max: 6 }).map((n) => `H26.19-250305-${String(n).padStart(4, '0')}`),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      ...['h26.19-250305-0001', 'H26.19-250305-00001', 'H26.19-250305-12345', 'H26.19-250231-0001', 'BN-7'],
      ...[
        '000.00.19.H26-250305-0001',
        'Đ-250305-0001',
        '',
        ' BN-7 ',
        "'00012",
        '="00012"',
        'H 1-250305-0001',
      ],
      'H26.19-250305-9999999',
    ),
  },
);
/** What is wrong comes last, and seldom: a row is rejected for one cell. */
const word = (...words: string[]) =>
  fc.constantFrom(
    ...Array(12)
      .fill('')
      .concat(...Array(3).fill(words.slice(0, -1))),
    words.at(-1) ?? '',
  );
const name = fc.constantFrom(
  ...['Cấp bản sao', '"Đăng ký, sửa đổi"', '"Hai\ndòng"', '"Có ""ngoặc"""', '"""Mở\nđầu"""', 'giữa "ngoặc"'],
  ...['', 'Tổng cộng', 'a\u200bb'],
);

const received = fc.oneof(
  { weight: 20, arbitrary: day.map((d) => `2025-03-${d} 08:30`) },
  { weight: 1, arbitrary: time },
);

const row = fc
  .tuple(
    code,
    fc.constantFrom('1.000001', '1.000001', '1.000001', '1.000002.H26', '9', '9', '9', ''),
    fc.constantFrom('MC-1', 'MC-1', 'MC-1', 'MC-1', 'MC-2', 'MC-Đ', "'MC-1", 'MC\u200b-1'),
    received,
    word('1', 'Trực tuyến', 'lạ'),
    time,
    time,
    time,
    word('4', 'Đã xử lý xong', '10', '1', 'lạ'),
    time,
    time,
    word('0', '2', '7', '-1'),
    time,
    word('SXD', 'Sở Xây dựng', 'STC'),
    word('CB1', 'CB2'),
    word('MC-1', 'MC-2', 'MC-2', 'MC-9'),
    word('50000', '50.000', 'x'),
    word('1', 'Tái sử dụng', '8'),
    word('Có', '0', 'có lẽ'),
    time,
    time,
    name,
  )
  .map((cells) => cells.join(','));

const line = fc.oneof(
  { weight: 20, arbitrary: row },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '',
      ',,,',
      'Tổng cộng: 5',
      'Ghi chú: hết',
      COLUMNS.join(','),
      'H-1,1.000001,MC-1',
      'a"b"',
    ),
  },
  { weight: 1, arbitrary: row.map((text) => `${text},thừa`) },
);

const file = fc
  .record({
    lines: fc.array(line, { maxLength: 25 }),
    end: fc.constantFrom('\n', '\r\n'),
    isEnded: fc.boolean(),
    tail: fc.constantFrom('', '', '', 'H-9,"mở'),
    left: fc.subarray(COLUMNS.slice(4)),
  })
  .map(
    ({ lines, end, isEnded, tail }) =>
      [COLUMNS.join(','), ...lines, ...(tail === '' ? [] : [tail])].join(end) + (isEnded ? end : ''),
  );

interface Outcome {
  readonly done: Imported;
  readonly rejects: readonly (string | undefined)[];
}

async function run(
  by: typeof importSlowly | typeof importFast | typeof importTables,
  db: Db,
  input: Parameters<typeof importSlowly>[0],
): Promise<Outcome | undefined> {
  const done = await by(input, session, db);
  if (done === undefined) return undefined;
  const rejects = input.files.flatMap((one) =>
    ['csv', 'txt'].map((kind) => {
      const path = `${one}.rejects.${kind}`;
      const text = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
      rmSync(path, { force: true });
      return text;
    }),
  );
  return { done, rejects };
}

const contents = (db: Db) => [
  db
    .prepare(`SELECT d.*, u.code AS unit, p.code AS procedure, h.code AS handler, o.code AS officer, k.code AS desk,
      NULL AS dossier_id FROM dossier d
    LEFT JOIN numbered_code u ON u.numbered_code_id = d.unit LEFT JOIN numbered_code p ON p.numbered_code_id = d.procedure
    LEFT JOIN numbered_code h ON h.numbered_code_id = d.handler LEFT JOIN numbered_code o ON o.numbered_code_id = d.officer
    LEFT JOIN numbered_code k ON k.numbered_code_id = d.desk ORDER BY d.code`)
    .all(),
  db
    .prepare(
      'SELECT kept_for, code, batch_id, status, due_at, finished_at FROM dossier_earlier ORDER BY 1, 2',
    )
    .all(),
  db.prepare('SELECT * FROM batch').all(),
  ledgerOf(db),
];

const tell = ({ done, rejects }: Outcome) => ({
  ...done,
  found: [...done.found].sort(compareDiagnostics),
  unknown: [...new Set(done.unknown)].sort(),
  rejects,
});

test.each([
  { by: importFast, taken: 5 },
  { by: importTables, taken: 5 },
])('what $by.name does is what the slow one does', async ({ by, taken }) => {
  const seen = { done: 0, inserted: 0, updated: 0, unchanged: 0, rejected: 0, blank: 0 };
  await fc.assert(
    fc.asyncProperty(
      fc.array(file, { minLength: 1, maxLength: 3 }),
      fc.record({
        unknown: fc.constantFrom('keep' as const, 'keep' as const, 'reject' as const),
        strict: fc.boolean(),
        acceptReopened: fc.boolean(),
      }),
      async (files, flags) => {
        const [tested, slow] = [openWorld(), openWorld()];
        try {
          for (const text of [...files, files[0] ?? '']) {
            writeFileSync('a.csv', text);
            const input = { files: ['a.csv'], ...flags, strict: flags.strict && flags.unknown === 'reject' };
            const expected = tell((await run(importSlowly, slow, input)) as Outcome);
            const outcome = await run(by, tested, input);
            if (outcome === undefined) return; // the other one takes such a file
            expect(tell(outcome)).toEqual(expected);
            expect(contents(tested)).toEqual(contents(slow));
            expect(countLedgerFaults(tested)).toBe(0);
            expect(readdirSync('.').filter((name) => name.endsWith('.tmp'))).toEqual([]);
            seen.done++;
            for (const key of ['inserted', 'updated', 'unchanged', 'rejected', 'blank'] as const)
              seen[key] += outcome.done.counts[key];
          }
        } finally {
          tested.close();
          slow.close();
        }
      },
    ),
    { seed: 20250307, numRuns: Number(process.env.RUNS ?? 25) },
  );
  for (const [what, count] of Object.entries(seen)) expect([what, count > taken]).toEqual([what, true]);
});
