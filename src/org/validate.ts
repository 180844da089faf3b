/** The rules that an organisation keeps on every day, past and future. Pure; an import, an undo and a check run them. */
import { type Day, holdsOn, laterOf, overlaps } from '#kit/dates.js';
import type { Diagnostic } from '#kit/diagnostic.js';
import type { Bilingual } from '#kit/sheet.js';
import type { Lang } from '#lang/words.js';
import { checkCodes } from './code-validate.js';
import { compareUnits, indexOrg, type Org, unitOf, versionNear } from './hierarchy.js';
import type { BookState } from './life-model.js';
import {
  CENTRE_LEVELS,
  type OrgState,
  PARENT_RULES,
  type ParentChoice,
  SINGLE_CENTRE_LEVEL,
  type Unit,
  type UnitKind,
  type UnitSort,
  type UnitVersion,
} from './model.js';
import type { LocateLife } from './statement.js';
import { kindNames, levelNames, orgFindings } from './words.js';

export type Locate = LocateLife<UnitSort>;

const NOWHERE: Locate = () => undefined;

/** The same of the units' book. */
export const checkUnits = ({ lives, lineage }: BookState<UnitSort>, locate?: Locate): Diagnostic[] =>
  checkOrg({ units: lives, lineage }, locate);

/** Everything that breaks a rule, in the order of the units. */
export function checkOrg(state: OrgState, locate: Locate = NOWHERE): Diagnostic[] {
  const org = indexOrg(state);
  const context: Context = { org, locate };
  return [
    ...org.units.flatMap((unit) => UNIT_RULES.flatMap((rule) => rule(unit, context))),
    ...checkCodes(org, locate),
    ...singleCentre(context),
  ];
}

interface Context {
  readonly org: Org;
  readonly locate: Locate;
}

type UnitRule = (unit: Unit, context: Context) => Diagnostic[];

const { find } = orgFindings;

/** What a version hangs under, where that is known. */
const parentIn = (org: Org, version: UnitVersion): Unit | undefined =>
  version.parent === null ? undefined : unitOf(org, version.parent);

const noParent: UnitRule = (unit, { locate }) =>
  unit.versions
    .filter((version) => version.parent === null && PARENT_RULES[version.kind].need === 'required')
    .slice(0, 1)
    .map((version) =>
      find(
        'no-parent',
        { code: unit.code, kind: kindNames[version.kind], choices: sayChoices(version.kind) },
        locate(unit, 'parent'),
      ),
    );

const wrongParentKind: UnitRule = (unit, { org, locate }) =>
  unit.versions.flatMap((version) => {
    const parent = parentIn(org, version);
    const above = parent?.versions.find((other) => overlaps(other, version) && !mayHang(version.kind, other));
    if (parent === undefined || above === undefined) return [];
    const args = {
      code: unit.code,
      kind: kindNames[version.kind],
      parent: parent.code,
      parentKind: kindNames[above.kind],
      day: laterOf(version.from, above.from),
      choices: sayChoices(version.kind),
    };
    return [find('wrong-parent-kind', args, locate(unit, 'parent'))];
  });

const mayHang = (kind: UnitKind, above: UnitVersion): boolean =>
  PARENT_RULES[kind].choices.some(
    (choice) => choice.kind === above.kind && (choice.level === undefined || choice.level === above.level),
  );

const outsideParent: UnitRule = (unit, { org, locate }) =>
  unit.versions.flatMap((version) => {
    const parent = parentIn(org, version);
    if (parent === undefined) return [];
    const day = firstDayOutside(version, parent);
    if (day === undefined) return [];
    return [find('outside-parent', { code: unit.code, parent: parent.code, day }, locate(unit, 'parent'))];
  });

/** The first day of the version on which its parent is not open. */
function firstDayOutside(version: UnitVersion, parent: Unit): Day | undefined {
  if (!holdsOn(parent, version.from)) return version.from;
  const { until } = parent;
  return until !== null && (version.until === null || version.until > until) ? until : undefined;
}

/** A circle is said once: of the member whose version closes it, the first by code where several begin that day. */
const cycle: UnitRule = (unit, { org, locate }) =>
  unit.versions.flatMap((version) => {
    const chain = circleThrough(org, unit, version.from);
    const closing = chain.filter((member) => versionNear(member, version.from).from === version.from);
    if (closing.toSorted(compareUnits)[0] !== unit) return [];
    const codes = [...chain, unit].map((member) => member.code).join(' → ');
    return [find('cycle', { day: version.from, chain: codes }, locate(unit, 'parent'))];
  });

/** The units from one upward back to itself on a day; none when the way up ends. */
function circleThrough(org: Org, unit: Unit, day: Day): Unit[] {
  const chain: Unit[] = [];
  let next: Unit | undefined = unit;
  while (next !== undefined && !chain.includes(next)) {
    chain.push(next);
    next = parentIn(org, versionNear(next, day));
  }
  return next === unit ? chain : [];
}

const centreLevel: UnitRule = (unit, { locate }) =>
  unit.versions
    .filter(({ kind, level }) => kind === 'centre' && !CENTRE_LEVELS.some((allowed) => allowed === level))
    .slice(0, 1)
    .map(() => find('centre-level', { code: unit.code }, locate(unit, 'level')));

const UNIT_RULES: readonly UnitRule[] = [noParent, wrongParentKind, outsideParent, cycle, centreLevel];

/** The province has one centre at a time. */
function singleCentre({ org, locate }: Context): Diagnostic[] {
  const terms = org.units.flatMap((unit) =>
    unit.versions
      .filter(({ kind, level }) => kind === 'centre' && level === SINGLE_CENTRE_LEVEL)
      .map((version) => ({ unit, version })),
  );
  return terms.flatMap(({ unit, version }, i) =>
    terms
      .slice(i + 1)
      .filter((other) => other.unit !== unit && overlaps(other.version, version))
      .map((other) => {
        const day = laterOf(other.version.from, version.from);
        return find(
          'two-centres',
          { code: unit.code, other: other.unit.code, day },
          locate(other.unit, 'kind'),
        );
      }),
  );
}

const NO_CHOICE: Bilingual = { vi: 'không có', en: 'nothing' };

function sayChoices(kind: UnitKind): Bilingual {
  const { need, choices } = PARENT_RULES[kind];
  const say = (lang: Lang) => choices.map((choice) => sayChoice(choice, lang)).join(', ');
  return need === 'none' ? NO_CHOICE : { vi: say('vi'), en: say('en') };
}

const sayChoice = ({ kind, level }: ParentChoice, lang: Lang): string =>
  [kindNames[kind][lang], ...(level === undefined ? [] : [levelNames[level][lang]])].join(' ');
