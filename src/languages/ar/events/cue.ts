import { foldKey } from "../letters.js";
import { verbForms, type VerbStems } from "../paradigm.js";
import type { Phrase } from "../../../text/phrase-table.js";

/**
 * What a cue word says was done: an event type of the codebook, an outcome,
 * or a generic act whose type the weapon, the target and the actor decide.
 */
export type Act =
  | "attack"
  | "shooting"
  | "bombardment"
  | "killed"
  | "wounded"
  | "survived"
  | "missing"
  | "assassination"
  | "armed_attack"
  | "armed_clash"
  | "explosion"
  | "suicide_attack"
  | "shelling"
  | "airstrike"
  | "homicide"
  | "execution"
  | "body_found"
  | "death_in_custody"
  | "arrest"
  | "abduction"
  | "release"
  | "raid"
  | "siege"
  | "displacement"
  | "property_damage"
  | "deployment"
  | "withdrawal"
  | "control_change"
  | "surrender"
  | "threat"
  | "meeting"
  | "agreement"
  | "statement"
  | "decree"
  | "protest";

/** How a cue word stands in its clause. */
export type CueForm = "verb" | "masdar" | "noun";

/** A cue as the coder meets it. */
export interface Cue {
  /** Rule id, e.g. `ar.event.raid.verb`. */
  readonly id: string;
  readonly act: Act;
  readonly form: CueForm;
  /** `either`: undiacritised letters that may be active or passive (قتل). */
  readonly voice: "active" | "passive" | "either" | "none";
  readonly tense: "perfect" | "imperfect" | "none";
  /** An object pronoun is attached to the verb. */
  readonly object: boolean;
  /** A bare plural noun (هجمات): several happenings unless counted. */
  readonly plural: boolean;
  readonly attempted: boolean;
  /** The verb tells the act only with one of these objects close after it. */
  readonly objects?: ReadonlySet<string> | undefined;
  /** Words after the verb within which its object stands. */
  readonly reach?: number | undefined;
  /** … and only when one of these stands between verb and object. */
  readonly subjects?: ReadonlySet<string> | undefined;
  /**
   * The verb tells the act only of people: `ضبط` them, not weapons. `told`:
   * they must stand after it; `counted`: with a number; `open`: it is enough
   * that no thing stands there.
   */
  readonly people?: "told" | "counted" | "open" | undefined;
}

/** Verb as written in a cue file: perfect, imperfect and weak stems. */
export type VerbRow = readonly [string, string, VerbStems?];

/** Verbs that tell an act only with certain objects: `فتح` + `النار`. */
export interface ObjectRow {
  readonly verbs: readonly VerbRow[];
  /** Bare nouns, also with the article or a pronoun; `ب+` asks for ب. */
  readonly objects: string;
  /** Who must be told between the verb and its object. */
  readonly subjects?: string;
  /** Words within which the object stands; 7 where nothing is said. */
  readonly reach?: number;
  readonly attempted?: boolean;
}

/** The cues of one act, with the proof that the rule carries. */
export interface CueFile {
  readonly act: Act;
  readonly why: string;
  readonly verbs?: readonly VerbRow[];
  readonly passives?: readonly VerbRow[];
  /** Verbs whose bare letters may be active or passive. */
  readonly either?: readonly VerbRow[];
  /** Verbs with the objects that make them tell the act. */
  readonly withObject?: readonly ObjectRow[];
  /** Verbs that tell it when people stand after them (ضبط). */
  readonly ofPeople?: readonly VerbRow[];
  /** Verbs that tell it when a number of people stands after them (سقط). */
  readonly ofCounted?: readonly VerbRow[];
  /** Masdars that tell it when people stand after them (تحييد). */
  readonly masdarsOfPeople?: readonly string[];
  /** Verbs that tell it unless a thing stands after them (أوقف). */
  readonly notOfThings?: readonly VerbRow[];
  readonly masdars?: readonly string[];
  readonly nouns?: readonly string[];
  readonly plurals?: readonly string[];
  /** Whole phrases; `*` stands for up to three words. */
  readonly phrases?: readonly string[];
  readonly verbPhrases?: readonly string[];
  readonly attempts?: readonly string[];
  readonly matches: readonly string[];
  readonly rejects: readonly string[];
}

/**
 * Inflected forms that are mostly other words: توقف (it stopped), يقضي (it
 * provides for), ترتقي (it rises), وصفته (it described him).
 */
const OTHER_WORDS: ReadonlySet<string> = new Set(
  "توقف توقفون صفت صفته صفتها صفتهم صفتهما صفتهن صفتا يقضي تقضي يقضون ترتقي يرتقي يرتقون يصاب تصاب يطعن تطعن".split(
    " ",
  ),
);

const SUFFIXES = ["ه", "ها", "هم", "هما", "هن"] as const;

/** The objects of a row as they are written, with each pronoun. */
function objectKeys(objects: string): ReadonlySet<string> {
  const out = new Set<string>();
  for (const object of objects.split(/\s+/).filter(Boolean)) {
    const key = foldKey(object);
    out.add(key);
    const stem = key.endsWith("ه") ? `${key.slice(0, -1)}ت` : key;
    for (const suffix of SUFFIXES) out.add(stem + suffix);
  }
  return out;
}

/**
 * A cue with all fields in one order, so that the coder, which looks at cues
 * everywhere, sees objects of one shape.
 */
function cueOf(told: Pick<Cue, "id" | "act" | "form"> & Partial<Cue>): Cue {
  return {
    id: told.id,
    act: told.act,
    form: told.form,
    voice: told.voice ?? "none",
    tense: told.tense ?? "none",
    object: told.object ?? false,
    plural: told.plural ?? false,
    attempted: told.attempted ?? false,
    objects: told.objects,
    reach: told.reach,
    subjects: told.subjects,
    people: told.people,
  };
}

/** Expands a cue file to the phrases of the trigger table. */
export function cuePhrases(file: CueFile): readonly Phrase<Cue>[] {
  const out: Phrase<Cue>[] = [];
  const { act } = file;
  const id = (kind: string) => `ar.event.${file.act}.${kind}`;
  const verbs = (
    rows: readonly VerbRow[],
    voice: Cue["voice"],
    more: Partial<Cue> = {},
  ) => {
    for (const [perfect, imperfect, stems] of rows)
      for (const { form, tense, object } of verbForms(perfect, imperfect, {
        ...stems,
        ...(voice === "passive" ? { bare: true } : {}),
      }))
        if (!OTHER_WORDS.has(form))
          out.push({
            words: [form],
            value: cueOf({
              act,
              id: id(`${voice}-verb`),
              form: "verb",
              voice: object ? "active" : voice,
              tense,
              object,
              ...more,
            }),
          });
  };
  verbs(file.verbs ?? [], "active");
  verbs(file.passives ?? [], "passive");
  verbs(file.either ?? [], "either");
  verbs(file.ofPeople ?? [], "either", { people: "told" });
  verbs(file.ofCounted ?? [], "passive", { people: "counted" });
  verbs(file.notOfThings ?? [], "either", { people: "open" });
  for (const row of file.withObject ?? [])
    verbs(row.verbs, "active", {
      id: id("verb-object"),
      objects: objectKeys(row.objects),
      ...(row.subjects ? { subjects: objectKeys(row.subjects) } : {}),
      ...(row.reach ? { reach: row.reach } : {}),
      attempted: row.attempted ?? false,
    });
  const nouns = (
    words: readonly string[],
    form: CueForm,
    more: Partial<Cue>,
  ) => {
    for (const phrase of words) {
      const value = cueOf({ act, id: id(form), form, ...more });
      const parts = foldKey(phrase).split(" ");
      out.push({ words: parts, value });
      if (parts.length > 1) continue;
      const word = parts[0] ?? "";
      if (!/[اه]$/.test(word)) out.push({ words: [`${word}ا`], value });
      for (const suffix of SUFFIXES)
        out.push({
          words: [
            (word.endsWith("ه") ? `${word.slice(0, -1)}ت` : word) + suffix,
          ],
          value: cueOf({ ...value, object: true }),
        });
    }
  };
  nouns(file.masdars ?? [], "masdar", {});
  nouns(file.masdarsOfPeople ?? [], "masdar", { people: "told" });
  nouns(file.nouns ?? [], "noun", {});
  nouns(file.plurals ?? [], "noun", { plural: true });
  nouns(file.phrases ?? [], "noun", {});
  nouns(file.verbPhrases ?? [], "verb", { voice: "active", tense: "perfect" });
  nouns(file.attempts ?? [], "noun", { attempted: true });
  return out;
}
