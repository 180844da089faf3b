/** What no program can see, whether premises were handed over: it stands open until somebody confirms it. Pure. */

import { gateId } from '../gate-model.js';
import { reorgFindings } from '../words.js';
import { failing, type Gate } from './gate.js';

export const condition: Gate = {
  name: 'condition',
  source: {
    vi: 'Điều kiện do dự thảo phương án đặt ra',
    en: 'A condition that the scenario sets',
  },
  judge: ({ conditions }) =>
    conditions.map(({ said, no, day }) => failing('condition', { day, unit: '', who: String(no), said })),
  say: (failure) => reorgFindings.find('condition', { said: failure.said ?? '', id: gateId(failure) }),
};
