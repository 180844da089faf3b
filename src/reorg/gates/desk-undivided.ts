/** No unit that is divided closes while dossiers lie open there of which nobody can say who goes on with them. Pure. */
import { type GateFailure, gateId } from '../gate-model.js';
import { listDesks } from '../plan/handover.js';
import { type Handing, handOver } from '../split/dossiers.js';
import { type Dividing, deskOfPart, deskOnward, endsOf } from '../split/onward.js';
import { dividingIn } from '../split/takers.js';
import { reorgFindings } from '../words.js';
import { type Closing, eveOf, failing, type Gate, type GateScene, listClosings } from './gate.js';

export const deskUndivided: Gate = {
  name: 'desk-undivided',
  source: {
    vi: 'Hồ sơ đang giải quyết phải có nơi tiếp tục giải quyết; chỉ lĩnh vực cho biết hồ sơ về phần nào',
    en: 'An open dossier needs somebody who goes on with it; only its field says which part that is',
  },
  judge: judgeUndivided,
  say: (failure) => {
    const { unit, day, who } = failure;
    const parts = who.replaceAll('+', ', ');
    return reorgFindings.find('desk-undivided', { unit, day, parts, id: gateId(failure) });
  },
};

function judgeUndivided({ after, plan, dossiers }: GateScene): GateFailure[] {
  return listClosings({ after, plan }).flatMap((closing) => {
    const deskOf = deskBy(closing, dividingIn(plan.units, closing.phase ?? 0));
    if (deskOf === undefined) return [];
    const { life: unit, on } = closing;
    const desks = listDesks(after.org, eveOf({ effective: on }), dossiers);
    return handOver({ unit, on, deskOf }, desks)
      .filter(({ to }) => to === null)
      .map(({ from, parts = [] }) =>
        failing('desk-undivided', { day: on, unit: from, who: parts.join('+') }),
      );
  });
}

/** undefined: it goes to one unit as a whole, or to none. */
function deskBy(
  { code, successor, parts }: Closing,
  divided: readonly Dividing[],
): Handing['deskOf'] | undefined {
  if (parts !== undefined)
    return (field) => deskOfPart({ unit: { code }, parts, goesOn: false }, field, divided);
  if (successor === null || endsOf(successor, divided).length === 1) return undefined;
  return (field) => deskOnward(successor, field, divided);
}
