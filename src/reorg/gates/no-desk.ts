/** No unit closes without a successor while dossiers lie open there. Pure. */
import { groupBy } from '#kit/group.js';
import type { GateFailure } from '../gate-model.js';
import { countByDesk } from '../plan/handover.js';
import { reorgFindings } from '../words.js';
import { eveOf, failing, type Gate, type GateScene, listClosings, successorsIn } from './gate.js';

export const noDesk: Gate = {
  name: 'no-desk',
  source: {
    vi: 'Hồ sơ đang giải quyết phải có nơi tiếp tục giải quyết',
    en: 'An open dossier needs somebody who goes on with it',
  },
  judge: judgeNoDesk,
  say: ({ unit, day }) => reorgFindings.find('no-desk', { unit, day }),
};

function judgeNoDesk(scene: GateScene): GateFailure[] {
  const successors = successorsIn(scene.plan);
  const without = listClosings(scene).filter(({ code }) => !successors.has(code));
  return [...groupBy(without, ({ on }) => on)].flatMap(([day, closings]) => {
    const counts = countByDesk(scene.after.org, eveOf({ effective: day }), scene.dossiers);
    return closings
      .filter(({ life }) => (counts.get(life.id) ?? 0) > 0)
      .map(({ code }) => failing('no-desk', { day, unit: code, who: code }));
  });
}
