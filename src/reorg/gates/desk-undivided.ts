/** No unit that is divided closes while dossiers lie open there of which nobody can say who goes on with them. Pure. */
import { type GateFailure, gateId } from '../gate-model.js';
import { listDesks } from '../plan/handover.js';
import { handOverParts } from '../split/dossiers.js';
import { reorgFindings } from '../words.js';
import { eveOf, failing, type Gate, type GateScene, listClosings } from './gate.js';

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
  const closings = listClosings({ after, plan });
  return closings.flatMap(({ life, on, parts = [] }) => {
    if (parts.length === 0) return [];
    const desks = listDesks(after.org, eveOf({ effective: on }), dossiers);
    return handOverParts([{ unit: life, parts, on, goesOn: false }], desks)
      .filter(({ to }) => to === null)
      .map(({ from, parts: all = [] }) =>
        failing('desk-undivided', { day: on, unit: from, who: all.join('+') }),
      );
  });
}
