/** What the scenario requires holds once all is done: so many people of a sort at work where they are required. Pure. */
import type { Bilingual } from '#kit/sheet.js';
import { countMeeting, listDemands } from '../allocate/demands.js';
import { sayDemand, sayRange } from '../allocate/say.js';
import { listPosts, postsByUnit } from '../allocate/staffing.js';
import { type GateFailure, gateId } from '../gate-model.js';
import { reorgFindings } from '../words.js';
import { failing, type Gate, type GateScene } from './gate.js';

export const requirement: Gate = {
  name: 'requirement',
  source: {
    vi: 'Yêu cầu do dự thảo phương án đặt ra (require)',
    en: 'A requirement of the scenario (require)',
  },
  judge: ({ after, plan }: GateScene) => {
    const days = new Set(plan.requirements.map(({ on }) => on));
    const posts = new Map([...days].map((day) => [day, postsByUnit(listPosts(after, day))]));
    return listDemands(after.org, plan.requirements).flatMap((demand) => {
      const { requirement: wanted, unit, field } = demand;
      const found = countMeeting(demand, posts.get(wanted.on)?.get(unit.id) ?? []);
      if (found >= wanted.atLeast && (wanted.atMost === null || found <= wanted.atMost)) return [];
      const { position, task } = wanted;
      return [
        failing('requirement', {
          ...{ day: wanted.on, unit: unit.code, field, who: wanted.path, found },
          said: sayRange(wanted.atLeast, wanted.atMost),
          ...(position === undefined ? {} : { position }),
          ...(task === undefined ? {} : { task }),
        }),
      ];
    });
  },
  say: (failure) => {
    const { unit, day, who, found = 0, said = '' } = failure;
    const args = { requirement: who, unit, day, what: sayWanted(failure), has: found, wanted: said };
    return reorgFindings.find('requirement', { ...args, id: gateId(failure) });
  },
};

const sayWanted = ({ field, position, task }: GateFailure): Bilingual =>
  sayDemand({ field, requirement: { position, task } });
