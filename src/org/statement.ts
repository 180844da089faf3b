/** What a row of a file says of a unit or an area, and what tells the two sorts apart when it is compared with what is stored. Pure. */
import type { Day } from '#kit/dates.js';
import type { Diagnostic, Place } from '#kit/diagnostic.js';
import type { InputFormat } from '#kit/input.js';
import type { Bilingual, Cell } from '#kit/sheet.js';
import type { BookState, Life, LineageKind, Sort } from './life-model.js';

export interface Statement<S extends Sort> {
  readonly place: Place;
  readonly code: S['code'];
  readonly stated: S['stated'];
  /** First day from which the row holds; undefined: not stated. */
  readonly opensOn: Day | undefined;
  /** First day closed; undefined: not stated. */
  readonly closesOn: Day | undefined;
}

/** Where a life was declared, for findings of a file. */
export type LocateLife<S extends Sort> = (life: Life<S>, column: string) => Place | undefined;

/** Who bears a code on a day or on the nearest day; undefined when nobody ever does. */
export type BearerNear<S extends Sort> = (code: S['code'], day: Day) => Life<S> | undefined;

/** All that is particular to a sort. */
export interface Nature<S extends Sort> {
  readonly format: InputFormat;
  /** What it is called: the kind of a unit, or area. */
  readonly label: (facts: S['facts']) => Bilingual;
  /** What is stated over what is known, or over nothing; undefined: it names a parent that nobody ever was. */
  readonly complete: (
    stated: S['stated'],
    known: S['facts'] | undefined,
    at: { readonly day: Day; readonly bearerNear: BearerNear<S> },
  ) => S['facts'] | undefined;
  /** The facts as the cells of a file. */
  readonly toCells: (facts: S['facts'], codeOf: (id: S['id']) => S['code']) => Readonly<Record<string, Cell>>;
  /** What the ledger is to say of a change, beside the versions. */
  readonly eventsBetween: (before: S['facts'], after: S['facts']) => readonly LineageKind[];
  /** A life of which only the name is known; undefined: the sort needs more than that. */
  readonly newborn: (name: string) => S['facts'] | undefined;
  /** Does one that takes others in under its own code stay what it was? A commune does not: the law founds a new one. */
  readonly staysInMerger: boolean;
  /** The rules that hold on every day. */
  readonly check: (state: BookState<S>, locate?: LocateLife<S>) => Diagnostic[];
}
