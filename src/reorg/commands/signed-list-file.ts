/** Reads a personnel list as it was signed, and who the rows of it are. */
import { readTable } from '#io/read/read-table.js';
import type { UnitCode } from '#kit/brand.js';
import type { Checked } from '#kit/outcome.js';
import { listUnits } from '../after/list-units.js';
import { type Listed, type ListQuestion, matchRows } from '../after/listed.js';
import { parseSigned, readPlace, SIGNED_FORMAT, toBorn } from '../after/signed-list.js';
import { DETAILS_FORMAT, parseDetails } from '../document/details.js';
import type { Places } from '../document/places.js';
import type { Plan } from '../model.js';
import { reorgFindings } from '../words.js';
import type { World } from '../world.js';

export interface ListFiles {
  readonly list: string;
  /** Staff codes with birth dates. */
  readonly with?: string;
  /** Of a list whose rows name no unit. */
  readonly branch?: UnitCode;
}

interface ListScene {
  readonly plan: Plan;
  readonly world: World;
  readonly places: Places;
}

interface SignedList {
  readonly listed: readonly Listed[];
  /** Does the list speak for this unit? It does for all of a branch that it names. */
  readonly isMeant: (unit: UnitCode) => boolean;
}

export async function readListed(
  input: ListFiles,
  { plan, world, places }: ListScene,
): Promise<Checked<SignedList>> {
  const { value: table, diagnostics } = await readTable(input.list, SIGNED_FORMAT);
  const rows = parseSigned(table);
  const { value: born, diagnostics: details } = await readBorn(input.with);
  const units = listUnits(plan, world.org);
  const named =
    input.branch === undefined ? rows.flatMap((row) => readPlace(row, units)?.unit ?? []) : [input.branch];
  const branches = new Set(named.map((unit) => places.branchOf(unit)));
  const isMeant = (unit: UnitCode): boolean => branches.has(places.branchOf(unit));
  const question: ListQuestion = {
    ...{ people: world.staff.people, born, units, unit: input.branch },
    planned: new Set(plan.people.flatMap(({ staff, to }) => (to !== null && isMeant(to) ? [staff] : []))),
  };
  const { value: listed, diagnostics: found } = matchRows(rows, question);
  const none = rows.length === 0 ? [reorgFindings.find('list-empty', {}, { file: input.list })] : [];
  return { value: { listed, isMeant }, diagnostics: [...diagnostics, ...details, ...none, ...found] };
}

async function readBorn(file: string | undefined): Promise<Checked<ReadonlyMap<string, string>>> {
  if (file === undefined) return { value: new Map(), diagnostics: [] };
  const { value: table, diagnostics } = await readTable(file, DETAILS_FORMAT);
  const { value: book, diagnostics: found } = parseDetails(table);
  const born = new Map([...book].map(([code, { born: day }]) => [code, toBorn(day)]));
  return { value: born, diagnostics: [...diagnostics, ...found] };
}
