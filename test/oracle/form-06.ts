/** The slow oracle of form II.06a: the 13 columns from raw rows, as domain.md 1.1 has them. Shares nothing with src/. */

interface OracleRules {
  readonly first: string;
  readonly last: string;
  readonly undated: 'on-time' | 'apart';
  readonly withdrawn: 'on-time' | 'apart';
}

// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: one column below the other, as the form has them
export function oracleForm(dossiers: readonly Readonly<Record<string, string>>[], rules: OracleRules) {
  const c = {
    toHandle: 0,
    receivedOnline: 0,
    receivedOther: 0,
    carriedOver: 0,
    resolved: 0,
    resolvedEarly: 0,
    resolvedOnTime: 0,
    resolvedLate: 0,
    inProgress: 0,
    inProgressWithin: 0,
    inProgressOverdue: 0,
    undatedApart: 0,
    withdrawnApart: 0,
  };
  for (const d of dossiers) {
    if (d.status === 'new' || d.status === 'refused') continue;
    const received = day(d.received_at);
    const due = day(d.due_at);
    let ended = day(d.finished_at) || day(d.returned_at);
    if (ended !== '' && ended < received) ended = received;
    if (received > rules.last) continue;
    if (ended !== '' && ended < rules.first) continue;
    const resolved = ended !== '' && ended <= rules.last;
    const withdrawn = d.status === 'withdrawn' && resolved;
    if (due === '' && rules.undated === 'apart') {
      c.undatedApart += 1;
      continue;
    }
    if (withdrawn && rules.withdrawn === 'apart') {
      c.withdrawnApart += 1;
      continue;
    }
    if (received < rules.first) c.carriedOver += 1;
    else if (d.channel === 'online') c.receivedOnline += 1;
    else c.receivedOther += 1;
    if (resolved) {
      if (withdrawn || due === '' || ended === due) c.resolvedOnTime += 1;
      else if (ended < due) c.resolvedEarly += 1;
      else c.resolvedLate += 1;
    } else {
      const paused =
        waits(d.supplement_requested_at, d.supplement_completed_at, rules.last) ||
        waits(d.payment_requested_at, d.payment_completed_at, rules.last);
      if (!paused && due !== '' && due < rules.last) c.inProgressOverdue += 1;
      else c.inProgressWithin += 1;
    }
  }
  c.toHandle = c.receivedOnline + c.receivedOther + c.carriedOver;
  c.resolved = c.resolvedEarly + c.resolvedOnTime + c.resolvedLate;
  c.inProgress = c.inProgressWithin + c.inProgressOverdue;
  return c;
}

const day = (text: string | undefined): string => (text ?? '').slice(0, 10);

const waits = (asked: string | undefined, done: string | undefined, last: string): boolean =>
  day(asked) !== '' && day(asked) <= last && (day(done) === '' || day(done) > last);
