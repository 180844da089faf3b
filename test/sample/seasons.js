// @ts-check
/** How the year runs through the counters: figures of no single province, invented after reports of several. */
import { civilOf } from '#kit/dates.js';

/** Percent of the mean, January first: school papers in summer, land and building before the end of the year. */
const MONTHS = [92, 70, 112, 106, 104, 110, 112, 118, 104, 98, 100, 96];

const RUSH_DAYS = 14;
const RUSH = 135;
/** Many come back after the fifteenth of the first month only. */
const LULL_DAYS = 17;
const LULL = 55;

/**
 * Percent of a mean day.
 * @param {readonly number[]} tet first days of the holidays, as day numbers
 * @returns {(day: number) => number}
 */
export function seasonOf(tet) {
  return (day) => {
    const month = MONTHS[civilOf(day).month - 1] ?? 100;
    const isRush = tet.some((first) => day >= first - RUSH_DAYS && day < first);
    const isLull = tet.some((first) => day >= first && day < first + LULL_DAYS);
    return Math.round((month * (isRush ? RUSH : isLull ? LULL : 100)) / 100);
  };
}
