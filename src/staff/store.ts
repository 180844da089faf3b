/** People, postings, competences and restrictions in SQLite. Synchronous; the caller owns the transaction. */
import type { Database } from 'better-sqlite3';
import type { AreaCode, StaffCode } from '#kit/brand.js';
import type { Day } from '#kit/dates.js';
import { groupBy } from '#kit/group.js';
import { remember } from '#kit/remember.js';
import type { Employment, UnitId } from '#org/model.js';
import type {
  LeavingReason,
  Person,
  Position,
  Posting,
  PostingFacts,
  PostingForm,
  PostingId,
  Restriction,
  RestrictionCategory,
  StaffId,
  StaffState,
  Task,
} from './model.js';
import type { PersonFacts } from './person.js';

const PERSON = 'code, full_name, employment, home_agency, residence, wish, leaving_on, leaving_reason';
const POSTING = `staff_id, unit_id, quota_unit_id, form, position, acting, tasks, from_on, until_on, decision,
  signed_on, signer`;
const PEOPLE = /* sql */ `SELECT staff_id, ${PERSON} FROM staff ORDER BY code`;
const POSTINGS = /* sql */ `SELECT posting_id, ${POSTING} FROM posting ORDER BY staff_id, from_on, posting_id`;
const COMPETENCES = /* sql */ 'SELECT staff_id, field FROM competence ORDER BY staff_id, field';
const RESTRICTIONS = /* sql */ `SELECT staff_id, category, until_on, consents FROM restriction
  ORDER BY staff_id, category`;
const INSERT_PERSON = /* sql */ `INSERT INTO staff (${PERSON}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`;
const SET_PERSON = /* sql */ `UPDATE staff SET (${PERSON}) = (?, ?, ?, ?, ?, ?, ?, ?) WHERE staff_id = ?`;
const INSERT_POSTING = /* sql */ `INSERT INTO posting (${POSTING}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;
const SET_POSTING = /* sql */ `UPDATE posting SET (${POSTING}) = (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  WHERE posting_id = ?`;
const END_POSTING = /* sql */ 'UPDATE posting SET until_on = ? WHERE posting_id = ?';
const DELETE_POSTING = /* sql */ 'DELETE FROM posting WHERE posting_id = ?';
const INSERT_FIELD = /* sql */ 'INSERT INTO competence (staff_id, field) VALUES (?, ?)';
const DELETE_FIELD = /* sql */ 'DELETE FROM competence WHERE staff_id = ? AND field = ?';
const INSERT_RESTRICTION = /* sql */ `INSERT INTO restriction (staff_id, category, until_on, consents)
  VALUES (?, ?, ?, ?)`;
const SET_RESTRICTION = /* sql */ `UPDATE restriction SET until_on = ?, consents = ?
  WHERE staff_id = ? AND category = ?`;
const DELETE_RESTRICTION = /* sql */ 'DELETE FROM restriction WHERE staff_id = ? AND category = ?';

/** Rows as arrays, in the order of their columns: half as dear to read as objects, and a plan reads all of them. */
type PersonRow = readonly [
  staff_id: StaffId,
  code: StaffCode,
  full_name: string,
  employment: Employment,
  home_agency: string,
  residence: AreaCode | '',
  wish: string,
  leaving_on: Day | null,
  leaving_reason: LeavingReason | '',
];

type PostingRow = readonly [
  posting_id: PostingId,
  staff_id: StaffId,
  unit_id: UnitId,
  quota_unit_id: UnitId,
  form: PostingForm,
  position: Position,
  acting: number,
  tasks: string,
  from_on: Day,
  until_on: Day | null,
  decision: string,
  signed_on: Day | null,
  signer: string,
];

type CompetenceRow = readonly [staff_id: StaffId, field: string];

interface RestrictionRow {
  readonly staff_id: StaffId;
  readonly category: RestrictionCategory;
  readonly until_on: Day | null;
  readonly consents: number;
}

export type StaffStore = ReturnType<typeof openStaffStore>;

export function openStaffStore(db: Database) {
  return { ...openReading(db), ...openPeopleWriting(db), ...openPostingWriting(db) };
}

function openReading(db: Database) {
  const listPeople = (): Person[] => {
    const fields = groupBy(listRows<CompetenceRow>(db, COMPETENCES), ([staff]) => staff);
    const restrictions = groupBy(db.prepare<[], RestrictionRow>(RESTRICTIONS).all(), (row) => row.staff_id);
    return listRows<PersonRow>(db, PEOPLE).map((row) =>
      toPerson(
        row,
        fields.get(row[0])?.map(([, field]) => field) ?? [],
        restrictions.get(row[0])?.map(toRestriction) ?? [],
      ),
    );
  };
  const listPostings = (): Posting[] => listRows<PostingRow>(db, POSTINGS).map(toPosting);
  return {
    /** Everyone who is or was here, by code. */
    listPeople,
    /** Every posting, by person and first day. */
    listPostings,
    readState: (): StaffState => ({ people: listPeople(), postings: listPostings() }),
  };
}

const listRows = <Row>(db: Database, sql: string): Row[] => db.prepare<[], Row>(sql).raw().all();

function openPeopleWriting(db: Database) {
  const insertPerson = db.prepare(INSERT_PERSON);
  const setPerson = db.prepare(SET_PERSON);
  const setFields = openFields(db);
  const setRestrictions = openRestrictions(db);
  return {
    /** A person with competences and restrictions. */
    insertPerson: (person: PersonFacts): StaffId => {
      const id = Number(insertPerson.run(...personValues(person)).lastInsertRowid) as StaffId;
      setFields(id, [], person.fields);
      setRestrictions(id, [], person.restrictions);
      return id;
    },
    /** Writes what differs between the two. */
    updatePerson: (before: Person, after: PersonFacts): void => {
      setPerson.run(...personValues(after), before.id);
      setFields(before.id, before.fields, after.fields);
      setRestrictions(before.id, before.restrictions, after.restrictions);
    },
  };
}

function openFields(db: Database) {
  const insert = db.prepare(INSERT_FIELD);
  const remove = db.prepare(DELETE_FIELD);
  return (id: StaffId, before: readonly string[], after: readonly string[]): void => {
    for (const field of before) if (!after.includes(field)) remove.run(id, field);
    for (const field of after) if (!before.includes(field)) insert.run(id, field);
  };
}

function openRestrictions(db: Database) {
  const insert = db.prepare(INSERT_RESTRICTION);
  const update = db.prepare(SET_RESTRICTION);
  const remove = db.prepare(DELETE_RESTRICTION);
  return (id: StaffId, before: readonly Restriction[], after: readonly Restriction[]): void => {
    const known = new Set(before.map(({ category }) => category));
    for (const { category, until, consents } of after) {
      if (known.delete(category)) update.run(until, consents ? 1 : 0, id, category);
      else insert.run(id, category, until, consents ? 1 : 0);
    }
    for (const category of known) remove.run(id, category);
  };
}

function openPostingWriting(db: Database) {
  const insertPosting = db.prepare(INSERT_POSTING);
  const setPosting = db.prepare(SET_POSTING);
  const endPosting = db.prepare(END_POSTING);
  const deletePosting = db.prepare(DELETE_POSTING);
  return {
    insertPosting: (staff: StaffId, posting: PostingFacts): PostingId =>
      Number(insertPosting.run(...postingValues(staff, posting)).lastInsertRowid) as PostingId,
    updatePosting: (id: PostingId, staff: StaffId, posting: PostingFacts): void =>
      void setPosting.run(...postingValues(staff, posting), id),
    /** `on` is the first day on which the person is no longer posted there. */
    closePosting: (id: PostingId, on: Day): void => void endPosting.run(on, id),
    /** For a posting that has not begun when it is overtaken. */
    deletePosting: (id: PostingId): void => void deletePosting.run(id),
  };
}

const personValues = (person: PersonFacts): unknown[] => [
  person.code,
  person.fullName,
  person.employment,
  person.homeAgency,
  person.residence,
  person.wish,
  person.leavingOn,
  person.leavingReason ?? '',
];

const postingValues = (staff: StaffId, posting: PostingFacts): unknown[] => [
  staff,
  posting.unit,
  posting.quotaUnit,
  posting.form,
  posting.position,
  posting.acting ? 1 : 0,
  JSON.stringify(posting.tasks),
  posting.from,
  posting.until,
  posting.decision,
  posting.signedOn,
  posting.signer,
];

const toPerson = (
  [id, code, fullName, employment, homeAgency, residence, wish, leavingOn, leavingReason]: PersonRow,
  fields: readonly string[],
  restrictions: readonly Restriction[],
): Person => ({
  id,
  code,
  fullName,
  employment,
  homeAgency,
  residence,
  wish,
  leavingOn,
  ...(leavingReason === '' ? {} : { leavingReason }),
  fields,
  restrictions,
});

const toRestriction = (row: RestrictionRow): Restriction => ({
  category: row.category,
  until: row.until_on,
  consents: row.consents === 1,
});

const readTasks = remember((text) => JSON.parse(text) as readonly Task[]);

const toPosting = ([
  id,
  staff,
  unit,
  quotaUnit,
  form,
  position,
  acting,
  tasks,
  from,
  until,
  decision,
  signedOn,
  signer,
]: PostingRow): Posting => ({
  id,
  staff,
  unit,
  quotaUnit,
  form,
  position,
  acting: acting === 1,
  tasks: readTasks(tasks),
  from,
  until,
  decision,
  signedOn,
  signer,
});
