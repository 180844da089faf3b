/** Findings with their sentences, from the words of the rooms that `validate` hears of. */
import { ioFindings } from '#io/words.js';
import { compareDiagnostics, type Diagnostic } from '#kit/diagnostic.js';
import { fill, sayDiagnostics, sayMessage } from '#lang/say.js';
import type { Lang } from '#lang/words.js';
import type { SaidFinding, ValidationReport } from '../forms/reports.js';
import type { RuleWords } from '../words/rule-words.js';
import { catalogueFindings, ruleWords } from '../words.js';

const GALLERIES = { catalogue: catalogueFindings.gallery, io: ioFindings.gallery };

export type ReportParts = Omit<ValidationReport, 'findings' | 'explain'> & {
  readonly diagnostics: readonly Diagnostic[];
};

export function makeReport({ diagnostics, ...rest }: ReportParts, lang: Lang): ValidationReport {
  const words: Readonly<Record<string, RuleWords>> = ruleWords;
  return {
    ...rest,
    findings: [...diagnostics].sort(compareDiagnostics).map((diagnostic) => sayFinding(diagnostic, lang)),
    explain: (slug) => ({ why: words[slug]?.why[lang] ?? '', source: words[slug]?.source?.[lang] ?? '' }),
  };
}

export const sayFinding = (diagnostic: Diagnostic, lang: Lang): SaidFinding => ({
  diagnostic,
  message: sayMessage(diagnostic, GALLERIES, lang),
  remedy: sayRemedy(diagnostic, lang),
});

function sayRemedy({ code, args }: Diagnostic, lang: Lang): string {
  const [room = '', slug = ''] = code.split('/');
  const galleries: Readonly<Record<string, Readonly<Record<string, { fix: Record<Lang, string> }>>>> =
    GALLERIES;
  return fill(galleries[room]?.[slug]?.fix[lang] ?? '', args, lang);
}

/** Findings and summary as text for a file. */
export const reportText = (diagnostics: readonly Diagnostic[], summary: string, lang: Lang): string =>
  `${[...sayDiagnostics([...diagnostics].sort(compareDiagnostics), GALLERIES, lang), summary].join('\n')}\n`;
