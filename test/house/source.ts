/** Reads a TypeScript source without a compiler: what it imports, and its code without comments and texts. */

export interface Import {
  readonly from: string;
  readonly kind: 'value' | 'type' | 'dynamic';
}

export interface Source {
  readonly imports: readonly Import[];
  /** The code with comments blanked out, and what stands inside texts and regular expressions. */
  readonly code: string;
  readonly text: string;
}

const STATEMENT = /^[ \t]*(import|export)\b([^;'"]*?)\bfrom\s*(['"])([^'"]+)\3/gm;
const SIDE_EFFECT = /^[ \t]*import\s*(['"])([^'"]+)\1/gm;
const CALL = /(\btypeof\s+)?\bimport\(\s*(['"])([^'"]+)\2/g;

export function readSource(text: string): Source {
  const bare = blank(text, { texts: false });
  return { imports: listImports(bare), code: blank(text, { texts: true }), text };
}

function listImports(bare: string): Import[] {
  const statements = [...bare.matchAll(STATEMENT)].map(([, , names = '', , from = '']) => ({
    from,
    kind: /^\s+type\s*[\w{*]/.test(names) ? ('type' as const) : ('value' as const),
  }));
  const effects = [...bare.matchAll(SIDE_EFFECT)].map(([, , from = '']) => ({
    from,
    kind: 'value' as const,
  }));
  const calls = [...bare.matchAll(CALL)].map(([, asType, , from = '']) => ({
    from,
    kind: asType === undefined ? ('dynamic' as const) : ('type' as const),
  }));
  return [...statements, ...effects, ...calls];
}

/** One token that is not plain code: a comment, a text, a regular expression. */
const TOKENS =
  /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|(?<=[(,=:[!&|?{};\n]\s*|\breturn\s+|=>\s*)\/(?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*|`/g;

/** Blanks comments, and texts too when asked; keeps every line where it is. */
function blank(text: string, { texts }: { texts: boolean }): string {
  let result = '';
  let at = 0;
  while (at < text.length) {
    TOKENS.lastIndex = at;
    const found = TOKENS.exec(text);
    if (found === null) return result + text.slice(at);
    const token = found[0] === '`' ? readTemplate(text, found.index) : found[0];
    result += text.slice(at, found.index) + replaceToken(token, texts);
    at = found.index + token.length;
  }
  return result;
}

function replaceToken(token: string, texts: boolean): string {
  if (/^\/[/*]/.test(token)) return spaces(token);
  if (token.startsWith('`')) return texts ? holesOf(token) : token;
  return texts ? `${token[0]}${spaces(token.slice(1, -1))}${token.at(-1)}` : token;
}

const spaces = (token: string): string => token.replace(/[^\n]/g, ' ');

/** A template from its opening backtick to its closing one, holes with templates of their own included. */
function readTemplate(text: string, start: number): string {
  for (let at = start + 1; at < text.length; at++) {
    const char = text[at];
    if (char === '\\') at++;
    else if (char === '`') return text.slice(start, at + 1);
    else if (char === '$' && text[at + 1] === '{') at = endOfHole(text, at + 2);
  }
  return text.slice(start);
}

/** Index of the brace that closes a hole whose code begins at `start`. */
function endOfHole(text: string, start: number): number {
  let depth = 1;
  for (let at = start; at < text.length; at++) {
    const char = text[at];
    if (char === '`') at += readTemplate(text, at).length - 1;
    else if (char === '{') depth++;
    else if (char === '}' && --depth === 0) return at;
  }
  return text.length;
}

/** The code in the holes of a template; its text is blanked. */
function holesOf(template: string): string {
  let result = ' ';
  let at = 1;
  while (at < template.length) {
    if (template[at] === '$' && template[at + 1] === '{') {
      const end = endOfHole(template, at + 2);
      result += `  ${blank(template.slice(at + 2, end), { texts: true })} `;
      at = end + 1;
    } else {
      result += template[at] === '\n' ? '\n' : ' ';
      at++;
    }
  }
  return result;
}
