/** Identifiers that cannot be mistaken for one another, at no cost when the program runs. */

declare const brand: unique symbol;

export type Brand<T, Name extends string> = T & { readonly [brand]: Name };

/** Codes are text, always: `00097` is a code, 97 is not. */
export type UnitCode = Brand<string, 'UnitCode'>;
export type AreaCode = Brand<string, 'AreaCode'>;
export type StaffCode = Brand<string, 'StaffCode'>;
export type ProcedureCode = Brand<string, 'ProcedureCode'>;
export type DossierCode = Brand<string, 'DossierCode'>;
