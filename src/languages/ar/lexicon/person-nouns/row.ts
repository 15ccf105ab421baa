/** How many a form of a counted noun stands for without a numeral. */
export type GrammaticalNumber = "singular" | "dual" | "plural";

/** Role codes a noun alone supports (codebook roles). */
export type NounRole =
  | "civilian"
  | "state_forces"
  | "rebel"
  | "jihadist"
  | "militia"
  | "official"
  | "journalist"
  | "medic"
  | "criminal"
  | null;

/** What a noun for people says happened to them. */
export type NounOutcome = "killed" | "wounded" | "missing";

/** A noun for people as written down; its forms are derived. */
export interface PersonNounRow {
  /** Singulars in ordinary spelling; the first is the lemma. */
  readonly words: readonly string[];
  /** Broken plurals. */
  readonly plurals?: readonly string[];
  /** It takes the sound plural (ون / ين). */
  readonly sound?: boolean;
  readonly role?: NounRole;
  readonly group?: "child" | "woman";
  /** It takes its role from the force it belongs to. */
  readonly fighter?: boolean;
  readonly family?: boolean;
  readonly outcome?: NounOutcome;
  /** It may stand before a name (الشاب أحمد). */
  readonly title?: boolean;
}

/**
 * A noun that shows no role by itself.
 *
 * @param words singulars, by spaces
 * @param plurals broken plurals, by spaces
 */
export function plain(
  words: string,
  plurals = "",
  sound = false,
): PersonNounRow {
  return { words: words.split(" "), plurals: list(plurals), sound };
}

/** A noun of civilians; arguments as in {@link plain}, sound by default. */
export function civil(
  words: string,
  plurals = "",
  sound = true,
): PersonNounRow {
  return { ...plain(words, plurals, sound), role: "civilian" };
}

function list(words: string): readonly string[] {
  return words.split(" ").filter(Boolean);
}
