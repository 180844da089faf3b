/** The status says another thing than the dates, by which the reports go (definitions.md 4; statuses: domain.md 3.1). */
import type { Bilingual } from '#kit/sheet.js';
import { type Dossier, endOf, type Status } from '../model.js';
import { STATUS_LABELS } from '../wordings.js';
import { dossierFindings } from '../words.js';
import type { Rule } from './rule.js';

type Contradiction = (dossier: Dossier) => Bilingual | undefined;

const hasEnded: Contradiction = (dossier) =>
  endOf(dossier) === null
    ? undefined
    : { vi: 'đã có ngày kết thúc hoặc ngày trả kết quả', en: 'it has a date of its end or of return' };

const isReturned: Contradiction = ({ returnedAt }) =>
  returnedAt === null ? undefined : { vi: 'đã có ngày trả kết quả', en: 'its result was returned' };

const waitsNoMore: Contradiction = ({ supplementRequestedAt: asked, supplementCompletedAt: completed }) =>
  asked !== null && completed === null
    ? undefined
    : { vi: 'không có yêu cầu bổ sung nào còn chờ', en: 'no request for a supplement is open' };

const owesNothing: Contradiction = ({ paymentRequestedAt: asked, paymentCompletedAt: completed }) =>
  asked !== null && completed === null
    ? undefined
    : { vi: 'không có yêu cầu nộp phí, lệ phí nào còn chờ', en: 'no request for a payment is open' };

const stillWaits: Contradiction = (dossier) =>
  waitsNoMore(dossier) !== undefined && owesNothing(dossier) !== undefined
    ? undefined
    : { vi: 'còn chờ bổ sung hoặc nộp phí, lệ phí', en: 'a supplement or a payment is still open' };

/** What each status cannot stand beside. Withdrawn, stopped and done leave nothing to compare. */
const CONTRADICTIONS: Partial<Readonly<Record<Status, readonly Contradiction[]>>> = {
  new: [hasEnded],
  refused: [isReturned],
  accepted: [hasEnded, stillWaits],
  processing: [hasEnded, stillWaits],
  waiting: [hasEnded, waitsNoMore],
  paying: [hasEnded, owesNothing],
  finished: [isReturned],
};

export const statusContradicts: Rule = {
  slug: 'status-contradicts',
  check({ dossier }) {
    const { code, status } = dossier;
    if (status === null) return undefined;
    for (const contradiction of CONTRADICTIONS[status] ?? []) {
      const reason = contradiction(dossier);
      if (reason !== undefined)
        return dossierFindings.find('status-contradicts', { code, status: STATUS_LABELS[status], reason });
    }
    return undefined;
  },
};
