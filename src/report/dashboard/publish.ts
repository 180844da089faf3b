/** A dashboard as scripts read it: every unit with its figures over the period, on both hierarchies. Pure. */
import { rateOf } from '../model.js';
import { RATE_OF } from './figures.js';
import type { Dashboard, DashboardNode, DashboardSide } from './model.js';

export function publishDashboard({ period, evaluatedOn, months, targets, minCount, sides }: Dashboard) {
  return {
    ...{ report: 'dashboard', period, evaluatedOn, months, targets, minCount },
    definition: 'resolved+ballots',
    hierarchies: sides.map(publishSide),
  };
}

const publishSide = ({ hierarchy, nodes }: DashboardSide) => ({
  hierarchy: hierarchy.mode === 'as-of' ? `as-of ${hierarchy.on}` : hierarchy.mode,
  units: nodes.map((node) => publishNode(node, nodes)),
});

function publishNode(node: DashboardNode, nodes: readonly DashboardNode[]) {
  const { key, code, name, kind, parent, parts, figures, standing } = node;
  const { onTime, satisfaction } = standing;
  return {
    ...{ key, unit: code, unitName: name, kind, parent: parent === null ? null : nodes[parent]?.key },
    ...(parts.length === 0 ? {} : { parts }),
    ...figures,
    rate: RATE_OF.onTime(figures),
    formRate: rateOf(figures.formKept, figures.resolved),
    satisfaction: RATE_OF.satisfaction(figures),
    standing: { onTime, satisfaction },
    months: Object.fromEntries(node.months),
  };
}
