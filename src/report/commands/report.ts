/** `motcua report`: the figures, each with what it says. */
import type { Command } from 'commander';
import type { Frame } from '#session.js';
import { reportHelp } from '../words.js';
import { addReportClose, addReportReopen } from './close.js';
import { addReportDashboard } from './dashboard.js';
import { addReportForm06 } from './form-06.js';
import { addReportImpact } from './impact.js';
import { addReportIndex } from './index-766.js';
import { addReportOnTime } from './on-time.js';
import { addReportOverdue } from './overdue.js';
import { addReportPetitions } from './petitions.js';
import { addReportSatisfaction } from './satisfaction.js';
import { addReportVerify } from './verify.js';
import { addReportVolume } from './volume.js';

export function addReport(program: Command, frame: Frame): void {
  const report = program.command('report').description(reportHelp.report[frame.lang]);
  addReportVolume(report, frame);
  addReportOnTime(report, frame);
  addReportSatisfaction(report, frame);
  addReportPetitions(report, frame);
  addReportForm06(report, frame);
  addReportIndex(report, frame);
  addReportOverdue(report, frame);
  addReportImpact(report, frame);
  addReportDashboard(report, frame);
  addReportClose(report, frame);
  addReportReopen(report, frame);
  addReportVerify(report, frame);
}
