/** Makes the dashboard's one file: style, libraries, figures, the first view, and the script that shows all others. */
import { createHash } from 'node:crypto';
import { importAsset, readAsset, readLibrary } from '#io/assets.js';
import type { Lang } from '#lang/words.js';
import type { PackedDashboard } from '../dashboard/model.js';
import { pageWords } from '../dashboard/page-words.js';

/** The page's own script, in the order in which its parts need each other. */
const SCRIPTS = [
  ...['format', 'model', 'state', 'context', 'tables', 'headline', 'trends', 'ranking', 'fields', 'signals'],
  ...['view', 'charts', 'main'],
] as const;

/** What the pure parts of the script give to whoever draws the page. */
interface PageModules {
  readonly openModel: (packed: PackedDashboard) => object;
  readonly firstState: (model: object, lang: Lang) => object;
  readonly openView: (model: object, words: object, state: object, first: object) => object;
  readonly viewPage: (view: object) => FirstView;
}

interface FirstView {
  readonly title: string;
  readonly header: string;
  readonly main: string;
  readonly footer: string;
}

export async function makePage(packed: PackedDashboard, lang: Lang): Promise<string> {
  const view = await viewFirst(packed, lang);
  const scripts = [
    readLibrary('d3', '../dist/d3.min.js', '@observablehq/plot'),
    readLibrary('@observablehq/plot', '../dist/plot.umd.min.js'),
    joinScripts(),
  ].map(refuseEnd);
  return [
    '<!DOCTYPE html>',
    `<html lang="${lang}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policyFor(scripts)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeText(view.title)}</title>`,
    `<style>${refuseEnd(readAsset('dashboard/page.css'))}</style>`,
    '</head>',
    '<body>',
    `<a id="skip" href="#main">${escapeText(pageWords.skip[lang])}</a>`,
    `<header id="header">${view.header}</header>`,
    `<noscript><p>${escapeText(pageWords.noScript[lang])}</p></noscript>`,
    `<main id="main" tabindex="-1">${view.main}</main>`,
    `<footer id="footer">${view.footer}</footer>`,
    '<p id="announcement" class="hidden" role="status"></p>',
    `<script type="application/json" id="data">${embed({ lang, words: pageWords, packed })}</script>`,
    ...scripts.map((script) => `<script>${script}</script>`),
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** The tables stand without any script: what the page shows first is drawn here, by the page's own functions. */
async function viewFirst(packed: PackedDashboard, lang: Lang): Promise<FirstView> {
  const modules = await Promise.all(
    ['model', 'state', 'context', 'view'].map((name) => importAsset(`dashboard/${name}.js`)),
  );
  const { openModel, firstState, openView, viewPage }: PageModules = Object.assign({}, ...modules);
  const model = openModel(packed);
  const first = firstState(model, lang);
  return viewPage(openView(model, pageWords, first, first));
}

/** One script of many modules: each stays a scope of its own, its imports and exports become names of objects. */
const joinScripts = (): string =>
  `(() => {\n'use strict';\n${SCRIPTS.map((name) => wrapModule(name)).join('\n')}\n})();`;

function wrapModule(name: string): string {
  const text = readAsset(`dashboard/${name}.js`).replace(/\r\n/g, '\n');
  const exported = [...text.matchAll(/^export (?:const|function) (\w+)/gm)].map((match) => match[1]);
  const body = text
    .replace(/^import (\{[^}]+\}) from '\.\/(\w+)\.js';$/gm, 'const $1 = $$$2;')
    .replace(/^export (?=(?:const|function) )/gm, '');
  return `const $${name} = (() => {\n${body}\nreturn { ${exported.join(', ')} };\n})();`;
}

/** The page obeys its own scripts, each known by its digest, and nothing else; it reaches no network. */
function policyFor(scripts: readonly string[]): string {
  const digests = scripts.map((script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`);
  return `default-src 'none'; style-src 'unsafe-inline'; script-src ${digests.join(' ')}; base-uri 'none'; form-action 'none'`;
}

/** JSON that can end neither its element nor begin a comment in it, whatever the names in it are. */
const embed = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

function refuseEnd(text: string): string {
  if (/<\/(?:script|style)|<!--/i.test(text)) throw new Error('an asset would end its own element');
  return text;
}

const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
