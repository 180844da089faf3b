/** What a batch of rows does to the stored dossiers, worked out dossier by dossier: what the import must equal. */

import type { Declared, Dossier } from '#dossier/model.js';
import { decide, isSame, type NewerOptions, type Verdict } from '#dossier/newer.js';
import type { DossierCode } from '#kit/brand.js';
import type { Diagnostic, Place } from '#kit/diagnostic.js';
import type { Checked } from '#kit/outcome.js';

export interface DeclaredRow {
  readonly declared: Declared;
  readonly where: Place;
}

export interface BatchPlan {
  readonly inserts: readonly Dossier[];
  readonly updates: readonly Dossier[];
  readonly counts: Readonly<Record<Verdict, number>>;
}

/** One dossier through the batch. */
interface Course {
  readonly stored: Dossier | undefined;
  now: Dossier;
  readonly verdicts: Verdict[];
}

/** Rows in the order of the files; a code that comes twice is settled as two imports would. */
export function planBatch(
  rows: readonly DeclaredRow[],
  findStored: (code: DossierCode) => Dossier | undefined,
  options: NewerOptions,
): Checked<BatchPlan> {
  const courses = new Map<DossierCode, Course>();
  const diagnostics: Diagnostic[] = [];
  for (const { declared, where } of rows) {
    const course = courses.get(declared.code);
    const stored = course === undefined ? findStored(declared.code) : course.stored;
    const decision = decide(course?.now ?? stored, declared, options, where);
    diagnostics.push(...decision.diagnostics);
    if (course === undefined)
      courses.set(declared.code, { stored, now: decision.now, verdicts: [decision.verdict] });
    else {
      course.now = decision.now;
      course.verdicts.push(decision.verdict);
    }
  }
  return { value: toPlan([...courses.values()]), diagnostics };
}

function toPlan(courses: readonly Course[]): BatchPlan {
  const counts = { inserted: 0, updated: 0, unchanged: 0 };
  for (const course of courses)
    for (const verdict of course.verdicts) counts[isMoot(course) ? 'unchanged' : verdict]++;
  return {
    inserts: courses.filter(({ stored }) => stored === undefined).map(({ now }) => now),
    updates: courses.filter((course) => course.stored !== undefined && !isMoot(course)).map(({ now }) => now),
    counts,
  };
}

/** Ends as it is stored: two rows of equal age in one file take turns, and importing that file again changes nothing. */
const isMoot = ({ stored, now }: Course): boolean => stored !== undefined && isSame(stored, now);
