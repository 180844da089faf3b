/** Why a workbook cannot be read. Thrown inside this folder; `read/spreadsheet.ts` says it to the person. */

export type Damage =
  | 'damaged' // cut off, overwritten or wrongly put together
  | 'too-large' // grows beyond what a table can be: a zip bomb
  | 'protected' // opens with a password only
  | 'too-old' // Excel 95 and before
  | 'binary' // .xlsb
  | 'not-a-workbook' // a Word document, any other archive
  | 'no-table'; // an HTML page without a table

export class Unreadable extends Error {
  readonly damage: Damage;

  /** `detail` names the part, for whoever must mend the file. */
  constructor(damage: Damage, detail: string) {
    super(detail);
    this.name = 'Unreadable';
    this.damage = damage;
  }
}
