/** Whom the law protects is not sent elsewhere; following one's own unit is no transfer. Pure; says that, never why. */
import { isProtected } from '#staff/protection.js';
import { type GateFailure, gateId } from '../gate-model.js';
import { reorgFindings } from '../words.js';
import { failing, type Gate, type GateScene } from './gate.js';
import { listSent } from './sent.js';

export const transferRestricted: Gate = {
  name: 'transfer-restricted',
  source: {
    vi: 'Điều 25 và Điều 26 Nghị định 170/2025/NĐ-CP',
    en: 'NĐ 170/2025/NĐ-CP, Art. 25 and 26',
  },
  judge: judgeRestricted,
  say: (failure) => {
    const { unit, day, who: staff } = failure;
    return reorgFindings.find('transfer-restricted', { unit, day, staff, id: gateId(failure) });
  },
};

function judgeRestricted(scene: GateScene): GateFailure[] {
  const people = new Map(scene.before.staff.people.map((person) => [person.code, person]));
  return listSent(scene)
    .filter(({ staff, on }) => {
      const person = people.get(staff);
      return person !== undefined && isProtected(person, on);
    })
    .map(({ staff, to, on }) => failing('transfer-restricted', { day: on, unit: to, who: staff }));
}
