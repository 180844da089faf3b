/**
 * The JUnit XML schema that CI servers publish (Jenkins xUnit plugin, junit-10.xsd) as a table: elements, their
 * attributes, and the order of their children; and a check of a document against it.
 */
import { createXmlScanner, decodeEntities } from '#io/workbook/xml.js';

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

interface Rule {
  readonly required: readonly string[];
  readonly optional: readonly string[];
  /** Children in this order, any number of each. */
  readonly children: readonly string[];
  readonly hasText: boolean;
}

const COUNTS = ['tests', 'failures', 'errors', 'skipped', 'disabled', 'time'];
const OUTPUT: Rule = { required: [], optional: [], children: [], hasText: true };
const FAILURE: Rule = { required: [], optional: ['type', 'message'], children: [], hasText: true };

const SCHEMA: Readonly<Record<string, Rule>> = {
  testsuites: { required: [], optional: ['name', ...COUNTS], children: ['testsuite'], hasText: false },
  testsuite: {
    required: ['name', 'tests'],
    optional: [...COUNTS, 'timestamp', 'hostname', 'id', 'package', 'file'],
    children: ['properties', 'testcase', 'system-out', 'system-err'],
    hasText: false,
  },
  testcase: {
    required: ['name', 'classname'],
    optional: ['time', 'assertions', 'status', 'file'],
    children: ['skipped', 'error', 'failure', 'system-out', 'system-err'],
    hasText: false,
  },
  skipped: { required: [], optional: ['message', 'type'], children: [], hasText: true },
  failure: FAILURE,
  error: FAILURE,
  'system-out': OUTPUT,
  'system-err': OUTPUT,
};

/** The document as a tree; throws where it breaks the schema, or is no XML. */
export async function checkJunit(xml: string): Promise<Element> {
  if (!xml.startsWith('<?xml version="1.0" encoding="UTF-8"?>\n')) throw new Error('no XML declaration');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML 1.0 does not allow
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(xml))
    throw new Error('a character that XML does not know');
  const root = parse(xml);
  if (root.name !== 'testsuites') throw new Error(`the root is ${root.name}`);
  check(root);
  return root;
}

function parse(xml: string): Element {
  const top: Element = { name: '', attributes: {}, children: [], text: '' };
  const stack = [top];
  const scanner = createXmlScanner({
    open(name, attributes) {
      const element: Element = { name, attributes: readAttributes(attributes), children: [], text: '' };
      stack.at(-1)?.children.push(element);
      stack.push(element);
    },
    text(raw) {
      const element = stack.at(-1);
      if (element !== undefined) element.text += decodeEntities(raw);
    },
    close(name) {
      if (stack.pop()?.name !== name) throw new Error(`${name} is closed out of turn`);
    },
  });
  scanner.feed(xml);
  const [root] = top.children;
  if (stack.length !== 1 || root === undefined || top.children.length !== 1)
    throw new Error('not one whole element');
  return root;
}

const readAttributes = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(/([\w-]+)="([^"<]*)"/g)].map(([, key = '', value = '']) => [
      key,
      decodeEntities(value),
    ]),
  );

function check(element: Element): void {
  const rule = SCHEMA[element.name];
  if (rule === undefined) throw new Error(`unknown element ${element.name}`);
  checkAttributes(element, rule);
  if (!rule.hasText && element.text.trim() !== '') throw new Error(`text in ${element.name}`);
  const order = element.children.map(({ name }) => rule.children.indexOf(name));
  if (order.includes(-1) || order.some((place, i) => place < (order[i - 1] ?? 0)))
    throw new Error(`children of ${element.name} out of order`);
  for (const child of element.children) check(child);
}

function checkAttributes({ name: element, attributes }: Element, { required, optional }: Rule): void {
  const names = Object.keys(attributes);
  const missing = required.find((name) => !names.includes(name));
  if (missing !== undefined) throw new Error(`${element} lacks ${missing}`);
  const unknown = names.find((name) => !required.includes(name) && !optional.includes(name));
  if (unknown !== undefined) throw new Error(`${element} has ${unknown}`);
  const wrong = names.find((name) => COUNTS.includes(name) && !/^\d+$/.test(attributes[name] ?? ''));
  if (wrong !== undefined) throw new Error(`${wrong} is no number`);
}
