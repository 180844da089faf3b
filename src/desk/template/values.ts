/** Which words a column takes: the labels of the rooms that read it, so that a new value appears here by itself. */
import {
  LEVEL_LABELS,
  ONLINE_LABELS,
  STATUS_LABELS as PROCEDURE_STATUSES,
  YES_NO_LABELS,
} from '#catalogue/labels.js';
import { CHANNEL_LABELS, STATUS_LABELS } from '#dossier/wordings.js';
import {
  LEVEL_LABELS as ANSWERS,
  PETITION_CHANNEL_LABELS,
  QUESTION_LABELS,
  TOPIC_LABELS,
} from '#feedback/wordings.js';
import type { Bilingual } from '#kit/sheet.js';
import { kindNames, levelNames } from '#org/words.js';
import { employmentNames, formNames, positionNames, restrictionNames, taskNames } from '#staff/words.js';

export type Labels = Readonly<Record<string, Bilingual>>;

const VALUES: Readonly<Record<string, Labels>> = {
  'procedures.level': LEVEL_LABELS,
  'procedures.online': ONLINE_LABELS,
  'procedures.status': PROCEDURE_STATUSES,
  'procedures.boundary_free': YES_NO_LABELS,
  'procedures.interlinked': YES_NO_LABELS,
  'units.kind': kindNames,
  'units.level': levelNames,
  'openings.kind': kindNames,
  'openings.level': levelNames,
  'requirements.kind': kindNames,
  'staff.position': positionNames,
  'staff.employment': employmentNames,
  'staff.posting': formNames,
  'staff.tasks': taskNames,
  'staff.restriction': restrictionNames,
  'staff.consents': YES_NO_LABELS,
  'dossiers.status': STATUS_LABELS,
  'dossiers.channel': CHANNEL_LABELS,
  'dossiers.online_payment': YES_NO_LABELS,
  'dossiers.result_electronic': YES_NO_LABELS,
  'ballots.channel': CHANNEL_LABELS,
  'ballots.overall': ANSWERS,
  'survey.question': QUESTION_LABELS,
  'survey.level': ANSWERS,
  'petitions.channel': PETITION_CHANNEL_LABELS,
  'petitions.topic': TOPIC_LABELS,
  'petitions.upheld': YES_NO_LABELS,
  'petitions.satisfied': YES_NO_LABELS,
};

/** undefined: no closed list. */
export const valuesOf = (format: string, key: string): Labels | undefined => VALUES[`${format}.${key}`];
