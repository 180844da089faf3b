/** A plan as a file: read back only if it is whole, of our version, and just as it was written. Pure. */
import type { Diagnostic } from '#kit/diagnostic.js';
import type { Checked } from '#kit/outcome.js';
import type { Bilingual } from '#kit/sheet.js';
import { ANONYMOUS_FORMAT, PLAN_FORMAT, PLAN_VERSION, type Plan } from '../model.js';
import { hashOfPlan } from '../plan.js';
import { reorgFindings } from '../words.js';

/** How many characters of a hash people compare and type. */
export const SHORT_HASH = 8;

export const shortHash = (hash: string): string => hash.slice(0, SHORT_HASH);

/** The plan of a text: the document that `reorg plan -o` wrote, or the `--json` answer that holds it. */
export function parsePlan(text: string, file: string): Checked<Plan | undefined> {
  const found = (finding: Diagnostic): Checked<undefined> => ({ value: undefined, diagnostics: [finding] });
  const where = { file };
  const document = parseJson(text);
  if (!isRecord(document)) {
    return found(reorgFindings.find('not-a-plan', { found: sayText(text, document) }, where));
  }
  const plan = isRecord(document.data) ? document.data : document;
  const { format, version, hash } = plan;
  if (format !== PLAN_FORMAT) {
    return found(reorgFindings.find('not-a-plan', { found: sayFormat(format) }, where));
  }
  if (version !== PLAN_VERSION) {
    const args = { found: String(version ?? '–'), known: String(PLAN_VERSION) };
    return found(reorgFindings.find('plan-version', args, where));
  }
  // The hash is ours to make: what bears the right one has the shape that we wrote.
  const actual = hashOfPlan(plan as unknown as Plan);
  if (hash === actual) return { value: plan as unknown as Plan, diagnostics: [] };
  const args = { stated: shortHash(String(hash ?? '–')), actual: shortHash(actual) };
  return found(reorgFindings.find('plan-edited', args, where));
}

/** What somebody took for a plan: most often the scenario. */
function sayText(text: string, document: unknown): Bilingual {
  if (text.trim() === '') return { vi: 'một tệp trống', en: 'an empty file' };
  if (document !== undefined) return { vi: 'JSON nhưng không phải một đối tượng', en: 'JSON but no object' };
  return /^scenario\s*:/m.test(text)
    ? { vi: 'một dự thảo phương án (YAML)', en: 'a scenario (YAML)' }
    : { vi: 'văn bản không phải JSON', en: 'text that is not JSON' };
}

function sayFormat(format: unknown): Bilingual {
  if (format === ANONYMOUS_FORMAT) {
    return { vi: 'bản ẩn danh để góp ý của một phương án', en: 'the anonymous copy of a plan, for review' };
  }
  return typeof format === 'string'
    ? { vi: `JSON có "format" là "${format}"`, en: `JSON whose "format" is "${format}"` }
    : { vi: 'JSON không có mục "format"', en: 'JSON without an entry "format"' };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
