/** `motcua staff`: people and their postings. */
import type { Command } from 'commander';
import type { Frame } from '#session.js';
import { staffHelp } from '../words.js';
import { declareStaffCheck, runStaffCheck } from './check.js';
import { declareStaffEnd, runStaffEnd } from './end.js';
import { declareStaffExport, runStaffExport } from './export.js';
import { declareStaffImport, runStaffImport } from './import.js';
import { declareStaffList, runStaffList } from './list.js';
import { declareStaffMove, runStaffMove } from './move.js';
import { declareStaffShow, runStaffShow } from './show.js';

export function addStaff(program: Command, { lang, run }: Frame): void {
  const staff = program.command('staff').description(staffHelp.staff[lang]);
  declareStaffImport(staff, lang, run('staff import', runStaffImport));
  declareStaffList(staff, lang, run('staff list', runStaffList));
  declareStaffShow(staff, lang, run('staff show', runStaffShow));
  declareStaffMove(staff, lang, run('staff move', runStaffMove));
  declareStaffEnd(staff, lang, run('staff end', runStaffEnd));
  declareStaffCheck(staff, lang, run('staff check', runStaffCheck));
  declareStaffExport(staff, lang, run('staff export', runStaffExport));
}
