/** No unit closes while another hangs under it: a parent goes after its children. Pure. */

import { reorgFindings } from '../words.js';
import { childrenLasting, codeOf } from '../world.js';
import { failing, type Gate, listClosings } from './gate.js';

export const openChildren: Gate = {
  name: 'open-children',
  source: {
    vi: 'Đơn vị chỉ kết thúc hoạt động khi không còn đơn vị trực thuộc',
    en: 'A unit may close only when nothing hangs under it any more',
  },
  judge: (scene) =>
    listClosings(scene).flatMap(({ life, on }) =>
      childrenLasting(scene.after.org, life.id, on).map(({ code }) =>
        failing('open-children', { day: on, unit: codeOf(scene.after.org, life.id), who: code }),
      ),
    ),
  say: ({ unit, day, who }) => reorgFindings.find('open-children', { unit, day, child: who }),
};
