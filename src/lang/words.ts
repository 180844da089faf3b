/**
 * Words in two languages, side by side. A missing translation does not compile, and neither does a finding
 * raised without the values that its sentences name.
 */
import type { Args, ArgValue, Diagnostic, Place, Severity } from '#kit/diagnostic.js';
import { Refusal, type RefusalKind } from '#kit/refusal.js';
import type { Bilingual } from '#kit/sheet.js';

export type Lang = 'vi' | 'en';

/** Help texts and titles: plain sentences. */
export type Words<Key extends string> = Readonly<Record<Key, Bilingual>>;

/** How one finding is said. `{name}` in a sentence is replaced by the argument of that name. */
export interface FindingWords {
  readonly severity: Severity;
  /** What is wrong, with the offending value. */
  readonly vi: string;
  readonly en: string;
  /** A remedy that one can do, preferably a command. */
  readonly fix: Bilingual;
}

export type Gallery = Readonly<Record<string, FindingWords>>;

/** The names in braces of a sentence: `Placeholders<'{a} of {b}'>` is `'a' | 'b'`. */
type Placeholders<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;

type NamesIn<W extends FindingWords> = Placeholders<W['vi'] | W['en'] | W['fix']['vi'] | W['fix']['en']>;

/** The arguments that a finding's sentences need, no fewer. */
type ArgsOf<W extends FindingWords> = { readonly [Name in NamesIn<W>]: ArgValue };

/** All findings of a room: `<room>/<slug>` for each slug of the gallery. */
export interface Findings<Room extends string, G extends Gallery> {
  readonly room: Room;
  readonly gallery: G;
  /** Makes a finding; its values are checked against the sentences when it compiles. */
  find<Slug extends keyof G & string>(slug: Slug, args: ArgsOf<G[Slug]>, where?: Place): Diagnostic;
  /** A refusal that says one finding. */
  refuse<Slug extends keyof G & string>(
    kind: RefusalKind,
    slug: Slug,
    args: ArgsOf<G[Slug]>,
    where?: Place,
  ): Refusal;
}

export function defineFindings<const Room extends string, const G extends Gallery>(
  room: Room,
  gallery: G,
): Findings<Room, G> {
  const find = (slug: keyof G & string, args: Args, where?: Place): Diagnostic => {
    const code = `${room}/${slug}`;
    const { severity } = gallery[slug] as FindingWords;
    return where === undefined ? { code, severity, args } : { code, severity, where, args };
  };
  return {
    room,
    gallery,
    find,
    refuse: (kind, slug, args, where) => new Refusal(kind, [find(slug, args, where)]),
  };
}
