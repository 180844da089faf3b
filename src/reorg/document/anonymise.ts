/**
 * A plan without anything personal, for review outside: codes stand where names were, nobody's reasons, distances or rows
 * are left. It bears a format of its own, because what was left out makes it no plan that could be applied. Pure.
 */

import type { ArgValue, Diagnostic } from '#kit/diagnostic.js';
import { spelling } from '#kit/vietnamese.js';
import type { GateFailure } from '../gate-model.js';
import { ANONYMOUS_FORMAT, type PersonEntry, type Plan } from '../model.js';
import { sayActing } from '../ranks.js';

/** What showing a plan needs of it: all but the rows that it stands on. */
export type ShownPlan = Omit<Plan, 'format' | 'reads'>;

export interface AnonymousPlan extends ShownPlan {
  readonly format: typeof ANONYMOUS_FORMAT;
}

/** Says that something was written here. */
const LEFT_OUT = '…';

/** `others`: whoever else is known by name. */
export function anonymise(plan: Plan, others: readonly string[] = []): AnonymousPlan {
  const scrub = openScrubber([...plan.people.map(({ name }) => name), ...others]);
  // Named one by one: what a later version adds stays inside until somebody has looked at it.
  const { hash, version, phases, effective, closesOn, units, lineage, postings } = plan;
  const { parallel, surplus, shortages, requirements, allocation, handover, metrics } = plan;
  return {
    ...{ format: ANONYMOUS_FORMAT, version, hash, effective, closesOn },
    phases: phases.map((phase) => ({ ...phase, name: scrub(phase.name) })),
    scenario: scrub(plan.scenario),
    title: scrub(plan.title),
    basis: scrub(plan.basis),
    ...{ units, lineage, postings, surplus, shortages, requirements, allocation },
    ...(parallel === undefined ? {} : { parallel }),
    ...{ handover, metrics },
    ...(plan.figures === undefined ? {} : { figures: plan.figures }),
    ...(plan.coverage === undefined ? {} : { coverage: plan.coverage }),
    people: plan.people.map(withoutName),
    gates: plan.gates.map((gate) => withoutReason(gate, scrub)),
  };
}

export function withoutName(entry: PersonEntry): PersonEntry {
  const { staff, position, acting, from, to, form, on, reason, becomes, becomesActing, until, beside } =
    entry;
  return {
    ...{ staff, name: staff, position, from, to, form, on, reason },
    ...sayActing(acting === true, becomesActing === true),
    ...(becomes === undefined ? {} : { becomes }),
    ...(until === undefined ? {} : { until }),
    ...(beside === undefined ? {} : { beside }),
  };
}

/** A reason for which a gate is accepted is as a rule about somebody: that there is one is told, not which. */
function withoutReason({ said, ...gate }: GateFailure, scrub: Scrub): GateFailure {
  return {
    ...gate,
    ...(said === undefined ? {} : { said: scrub(said) }),
    accepted: gate.accepted === null ? null : LEFT_OUT,
  };
}

type Scrub = (text: string) => string;

/** Findings say what files hold, and a file of people holds their names. */
export function scrubFindings(findings: readonly Diagnostic[], people: readonly string[]): Diagnostic[] {
  const scrub = openScrubber(people);
  return findings.map((finding) => ({
    ...finding,
    args: Object.fromEntries(
      Object.entries(finding.args).map(([key, value]) => [key, scrubValue(value, scrub)]),
    ),
  }));
}

function scrubValue(value: ArgValue, scrub: Scrub): ArgValue {
  if (typeof value === 'number') return value;
  return typeof value === 'string' ? scrub(value) : { vi: scrub(value.vi), en: scrub(value.en) };
}

/** The most words that a Vietnamese name is looked for in. */
const LONGEST_NAME = 7;

/** Somebody who is addressed: `ông Lê Văn Cường`. */
const ADDRESSED =
  /(?<!\p{L})((?:[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Đđ]ồng chí|[Đđ]\/c)\s+)\p{Lu}\p{L}*(?:\s+\p{Lu}\p{L}*)*/gu;

/** Takes the names of these people out of free text, however they are spelt, and of whoever else is addressed there. */
function openScrubber(people: readonly string[]): Scrub {
  const names = new Set(people.map((name) => spelling(name)).filter((name) => name.includes(' ')));
  return (text) => withoutKnown(text, names).replace(ADDRESSED, `$1${LEFT_OUT}`);
}

function withoutKnown(text: string, names: ReadonlySet<string>): string {
  const words = [...text.matchAll(/[\p{L}\p{M}]+/gu)];
  let scrubbed = '';
  let done = 0;
  for (let at = 0; at < words.length; at++) {
    const length = nameAt(words, at, text, names);
    if (length === 0) continue;
    const last = words[at + length - 1];
    scrubbed += text.slice(done, words[at]?.index) + LEFT_OUT;
    done = (last?.index ?? 0) + (last?.[0].length ?? 0);
    at += length - 1;
  }
  return scrubbed + text.slice(done);
}

/** How many words from this one on are somebody's name; 0: none. */
function nameAt(
  words: readonly RegExpExecArray[],
  at: number,
  text: string,
  names: ReadonlySet<string>,
): number {
  for (let length = Math.min(LONGEST_NAME, words.length - at); length > 1; length--) {
    const last = words[at + length - 1];
    const end = (last?.index ?? 0) + (last?.[0].length ?? 0);
    if (names.has(spelling(text.slice(words[at]?.index, end)))) return length;
  }
  return 0;
}
