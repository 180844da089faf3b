/** What keeps an area or a point out of the figures. Pure. */
import type { Diagnostic } from '#kit/diagnostic.js';
import { orgFindings } from '../words.js';
import type { OpenArea, OpenPoint } from './model.js';

export const checkCoverage = (areas: readonly OpenArea[], points: readonly OpenPoint[]): Diagnostic[] => [
  ...areas.flatMap(({ area: code, name, spot, population }) => [
    ...(spot === null ? [orgFindings.find('coverage-area-place', { code, name })] : []),
    ...(population === null ? [orgFindings.find('coverage-area-population', { code, name })] : []),
  ]),
  ...points.flatMap(({ unit: code, name, spot }) =>
    spot === null ? [orgFindings.find('coverage-point-place', { code, name })] : [],
  ),
];
