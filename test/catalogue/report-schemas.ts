/** Reads reports of `catalogue validate` as their consumers do: by the published schemas of SARIF and JUnit (schemas/). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { validateXML } from 'xmllint-wasm';
import { createXmlScanner, decodeEntities } from '#io/workbook/xml.js';

const readSchema = (name: string): string => readFileSync(join(import.meta.dirname, 'schemas', name), 'utf8');

/** Of a SARIF log, what the tests look at. */
interface SarifLog {
  readonly version: string;
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
    readonly invocations: readonly {
      readonly executionSuccessful: boolean;
      readonly toolExecutionNotifications: readonly { readonly message: { readonly text: string } }[];
    }[];
    readonly results: readonly {
      readonly ruleId: string;
      readonly ruleIndex: number;
      readonly level: string;
      readonly locations: readonly {
        readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } };
      }[];
      readonly partialFingerprints: Readonly<Record<string, string>>;
    }[];
    readonly properties?: Readonly<Record<string, unknown>>;
  }[];
}

/** One pattern of the schema is none under the `u` flag. */
const ajv = new Ajv.default({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats.default(ajv);
const isSarif = ajv.compile<SarifLog>(JSON.parse(readSchema('sarif-2.1.0-rtm.5.json')));

/** The log; throws where it breaks the schema. */
export function checkSarif(text: string): SarifLog {
  const log: unknown = JSON.parse(text);
  if (isSarif(log)) return log;
  throw new Error(ajv.errorsText(isSarif.errors, { separator: '\n' }));
}

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

const JUNIT = { fileName: 'junit.xsd', contents: readSchema('jenkins-junit-4.xsd') };

/** The document as a tree; throws where it breaks the schema, or is no XML. */
export async function checkJunit(xml: string): Promise<Element> {
  const { valid, errors } = await validateXML({
    xml: [{ fileName: 'report.xml', contents: xml }],
    schema: [JUNIT],
  });
  if (!valid) throw new Error(errors.map(({ message }) => message).join('\n'));
  return parse(xml);
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
    close() {
      stack.pop();
    },
  });
  scanner.feed(xml);
  const [root] = top.children;
  if (root === undefined) throw new Error('no element');
  return root;
}

const readAttributes = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(/([\w-]+)="([^"<]*)"/g)].map(([, key = '', value = '']) => [
      key,
      decodeEntities(value),
    ]),
  );
