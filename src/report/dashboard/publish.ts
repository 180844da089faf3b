/** A dashboard as scripts read it: every unit with its figures over the period, on both hierarchies. Pure. */
import type { SignalReport } from '#dossier/signals/model.js';
import { rateOf } from '../model.js';
import { RATE_OF } from './figures.js';
import type { Dashboard, DashboardNode, DashboardSide } from './model.js';

export function publishDashboard({
  period,
  evaluatedOn,
  months,
  targets,
  minCount,
  sides,
  signals,
}: Dashboard) {
  return {
    ...{ report: 'dashboard', period, evaluatedOn, months, targets, minCount },
    definition: 'resolved+ballots',
    hierarchies: sides.map(publishSide),
    ...(signals === null ? {} : { signals: publishSignals(signals) }),
  };
}

/** How many there are; `dossier check --signals` tells them. */
const publishSignals = ({ dossiers, comparisons, falseAlarms, bySignal, signals, facts }: SignalReport) => ({
  ...{ dossiers, comparisons, falseAlarms, bySignal, found: signals.length, counted: facts.length },
});

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
