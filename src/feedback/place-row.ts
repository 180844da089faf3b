/** Whose a ballot or petition is: of the unit that it names, else of its dossier's intake (design.md 5). Pure. */
import type { DossierCode, UnitCode } from '#kit/brand.js';
import type { Day } from '#kit/dates.js';
import type { Cells } from './cells.js';
import type { NamedDossier } from './model.js';
import { feedbackFindings } from './words.js';

/** What is known when rows are read. */
export interface Known {
  readonly findDossier: (code: DossierCode) => NamedDossier | undefined;
  readonly hasUnit: (code: string) => boolean;
  /** Units that the hierarchy lacks: reject the row, or keep the code. */
  readonly unknown: 'reject' | 'keep';
}

export interface RowPlace {
  readonly dossier: DossierCode | '';
  readonly unit: UnitCode;
  readonly placedOn: Day;
  readonly procedure: string;
  /** Of the dossier. */
  readonly channel: NamedDossier['channel'] | '';
  /** It names a dossier that is not stored. */
  readonly isUnlinked: boolean;
  readonly isUnknown: boolean;
}

/** undefined: the row is rejected, for the errors found. `on`: the day on which it came. */
export function placeRow(
  cells: Cells,
  dossier: DossierCode | '',
  on: Day,
  known: Known,
): RowPlace | undefined {
  const named = cells.text('unit') as UnitCode | '';
  const found = dossier === '' ? undefined : known.findDossier(dossier);
  const unit = named === '' ? found?.unit : named;
  if (unit === undefined) {
    cells.complain(
      dossier === ''
        ? feedbackFindings.find('no-place', {}, cells.where())
        : feedbackFindings.find('unknown-dossier', { code: dossier }, cells.where('dossier')),
    );
    return undefined;
  }
  const isUnknown = named !== '' && named !== found?.unit && !known.hasUnit(named);
  if (isUnknown && known.unknown === 'reject') {
    cells.complain(feedbackFindings.find('unknown-unit', { code: named }, cells.where('unit')));
    return undefined;
  }
  if (found !== undefined && found.unit !== unit)
    cells.complain(
      feedbackFindings.find('other-unit', { dossier, intake: found.unit, unit }, cells.where('unit')),
    );
  return {
    ...{ dossier, unit, isUnknown, isUnlinked: dossier !== '' && found === undefined },
    // A dossier's code of a unit means who bore it on the day of intake (definitions.md 3).
    placedOn: found !== undefined && found.unit === unit ? found.receivedOn : on,
    procedure: found?.procedure ?? '',
    channel: found?.channel ?? '',
  };
}
