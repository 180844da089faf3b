/** What random worlds hold beside dates: hours of the day, fees, what is digital, how often supplements were asked for. */
import fc from 'fast-check';
import type { RawWorld } from './volume.js';
import { worldArbitrary } from './worlds.js';

const clock = fc.constantFrom('', '', ' 06:59', ' 08:05', ' 11:30', ' 11:31', ' 15:20', ' 17:00', ' 20:45');

const detail = fc.record({
  receivedClock: clock,
  endedClock: clock,
  askedClock: clock,
  fee: fc.constantFrom('', '0', '15000', '200000'),
  payment: fc.constantFrom('', '0', '1'),
  digitised: fc.constantFrom('', '0', '1', '2', '3'),
  electronic: fc.constantFrom('', '0', '1'),
  times: fc.constantFrom('', '', '1', '2', '3'),
});

const LONGEST = 40;

/** The worlds of the volume, with more columns, and hours of their own where a date stands. */
export const detailedWorld: fc.Arbitrary<RawWorld> = fc
  .tuple(worldArbitrary, fc.array(detail, { minLength: LONGEST, maxLength: LONGEST }))
  .map(([world, details]) => ({
    ...world,
    dossiers: world.dossiers.map((dossier, i) => {
      const one = details[i];
      if (one === undefined) throw new Error('more dossiers than details');
      const at = (column: string, hour: string) =>
        dossier[column] ? `${dossier[column].slice(0, 10)}${hour}` : '';
      return {
        ...dossier,
        received_at: at('received_at', one.receivedClock),
        finished_at: at('finished_at', one.endedClock),
        returned_at: at('returned_at', one.endedClock),
        supplement_requested_at: at('supplement_requested_at', one.askedClock),
        supplement_completed_at: at('supplement_completed_at', one.askedClock),
        fee: one.fee,
        online_payment: one.payment,
        digitised: one.digitised,
        result_electronic: one.electronic,
        supplement_count: dossier.supplement_requested_at ? one.times : '',
      };
    }),
  }));
