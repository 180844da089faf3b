/** The findings of a validation as other programs take them; loaded when a form is asked for. */
import type { Lang } from '#lang/words.js';
import { toGithub } from '../forms/github.js';
import { toJunit } from '../forms/junit.js';
import { toSarif } from '../forms/sarif.js';
import { makeReport, type ReportParts } from './said.js';

const FORMS = { sarif: toSarif, junit: toJunit, github: toGithub } as const;

export const renderReport = (form: keyof typeof FORMS, parts: ReportParts, lang: Lang): string =>
  FORMS[form](makeReport(parts, lang));
