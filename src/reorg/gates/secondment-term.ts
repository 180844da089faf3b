/** A secondment lasts three years at most. Pure. */
import { isTooLong, limitOf } from '#staff/secondment.js';
import { gateId } from '../gate-model.js';
import { reorgFindings } from '../words.js';
import { failing, type Gate } from './gate.js';
import { listSent } from './sent.js';

export const secondmentTerm: Gate = {
  name: 'secondment-term',
  source: { vi: 'Điều 26 Nghị định 170/2025/NĐ-CP', en: 'NĐ 170/2025/NĐ-CP, Art. 26' },
  judge: (scene) =>
    listSent(scene)
      .filter(({ form, on, until }) => form === 'secondment' && isTooLong({ from: on, until: until ?? null }))
      .map(({ staff, to, on }) => failing('secondment-term', { day: limitOf(on), unit: to, who: staff })),
  say: (failure) => {
    const { unit, day, who: staff } = failure;
    return reorgFindings.find('secondment-term', { unit, day, staff, id: gateId(failure) });
  },
};
