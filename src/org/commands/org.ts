/** `motcua org`: declares units and shows them. */
import type { Command } from 'commander';
import type { Frame } from '#session.js';
import { orgHelp } from '../words.js';
import { declareOrgApply, runOrgApply } from './apply.js';
import { declareOrgCheck, runOrgCheck } from './check.js';
import { declareOrgCoverage, runOrgCoverage } from './coverage.js';
import { declareOrgExport, runOrgExport } from './export.js';
import { declareOrgLineage, runOrgLineage } from './lineage.js';
import { declareLineageImport, runLineageImport } from './lineage-import.js';
import { declareOrgList, runOrgList } from './list.js';
import { declareOrgNotice, runOrgNotice } from './notice.js';
import { declareOrgQuota, runOrgQuota } from './quota.js';
import { declareOrgShow, runOrgShow } from './show.js';
import { declareOrgTree, runOrgTree } from './tree.js';

export function addOrg(program: Command, { lang, run }: Frame): void {
  const org = program.command('org').description(orgHelp.org[lang]);
  declareOrgApply(org, lang, run('org apply', runOrgApply));
  declareOrgList(org, lang, run('org list', runOrgList));
  declareOrgTree(org, lang, run('org tree', runOrgTree));
  declareOrgShow(org, lang, run('org show', runOrgShow));
  const lineage = declareOrgLineage(org, lang, run('org lineage', runOrgLineage));
  declareLineageImport(lineage, lang, run('org lineage import', runLineageImport));
  declareOrgCheck(org, lang, run('org check', runOrgCheck));
  declareOrgQuota(org, lang, run('org quota', runOrgQuota));
  declareOrgCoverage(org, lang, run('org coverage', runOrgCoverage));
  declareOrgNotice(org, lang, run('org notice', runOrgNotice));
  declareOrgExport(org, lang, run('org export', runOrgExport));
}
