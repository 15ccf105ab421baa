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
}

/** Verb as written in a cue file: perfect, imperfect and weak stems. */
export type VerbRow = readonly [string, string, VerbStems?];

/** The cues of one act, with the proof that the rule carries. */
export interface CueFile {
  readonly act: Act;
  readonly why: string;
  readonly verbs?: readonly VerbRow[];
  readonly passives?: readonly VerbRow[];
  /** Verbs whose bare letters may be active or passive. */
  readonly either?: readonly VerbRow[];
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
 * provides for), ترتقي (it rises).
 */
const OTHER_WORDS: ReadonlySet<string> = new Set(
  "توقف توقفون يقضي تقضي يقضون ترتقي يرتقي يرتقون يصاب تصاب يطعن تطعن".split(
    " ",
  ),
);

const SUFFIXES = ["ه", "ها", "هم", "هما", "هن"] as const;

/** Expands a cue file to the phrases of the trigger table. */
export function cuePhrases(file: CueFile): readonly Phrase<Cue>[] {
  const out: Phrase<Cue>[] = [];
  const base: Omit<Cue, "id" | "form" | "voice"> = {
    act: file.act,
    tense: "none",
    object: false,
    plural: false,
    attempted: false,
  };
  const id = (kind: string) => `ar.event.${file.act}.${kind}`;
  const verbs = (rows: readonly VerbRow[], voice: Cue["voice"]) => {
    for (const [perfect, imperfect, stems] of rows)
      for (const { form, tense, object } of verbForms(perfect, imperfect, {
        ...stems,
        ...(voice === "passive" ? { bare: true } : {}),
      }))
        if (!OTHER_WORDS.has(form))
          out.push({
            words: [form],
            value: {
              ...base,
              id: id(`${voice}-verb`),
              form: "verb",
              voice: object ? "active" : voice,
              tense,
              object,
            },
          });
  };
  verbs(file.verbs ?? [], "active");
  verbs(file.passives ?? [], "passive");
  verbs(file.either ?? [], "either");
  const nouns = (
    words: readonly string[],
    form: CueForm,
    more: Partial<Cue>,
  ) => {
    for (const phrase of words) {
      const value: Cue = {
        ...base,
        id: id(form),
        form,
        voice: "none",
        ...more,
      };
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
          value: { ...value, object: true },
        });
    }
  };
  nouns(file.masdars ?? [], "masdar", {});
  nouns(file.nouns ?? [], "noun", {});
  nouns(file.plurals ?? [], "noun", { plural: true });
  nouns(file.phrases ?? [], "noun", {});
  nouns(file.verbPhrases ?? [], "verb", { voice: "active", tense: "perfect" });
  nouns(file.attempts ?? [], "noun", { attempted: true });
  return out;
}
