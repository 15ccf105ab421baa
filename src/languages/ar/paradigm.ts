import { foldKey } from "./letters.js";

/** A finite verb form in a paradigm. */
export interface VerbForm {
  readonly form: string;
  readonly tense: "perfect" | "imperfect";
  /** An object pronoun is attached (قتلوه). */
  readonly object: boolean;
  readonly plural: boolean;
}

/** Irregular stems of weak verbs; regular ones are derived. */
export interface VerbStems {
  readonly feminine?: string;
  readonly plural?: string;
  /** No object pronouns (intransitive or passive). */
  readonly bare?: boolean;
}

const PRONOUNS = ["ه", "ها", "هم", "هما", "هن"] as const;

/**
 * Third-person forms of a verb in folded, undiacritised spelling.
 *
 * @param perfect third person masculine singular, e.g. `هاجم`
 * @param imperfect the same in the imperfect, e.g. `يهاجم`
 */
export function verbForms(
  perfect: string,
  imperfect: string,
  stems: VerbStems = {},
): readonly VerbForm[] {
  const base = foldKey(perfect);
  const weak = /[اي]$/.test(base);
  const cut = weak ? base.slice(0, -1) : base;
  const feminine = foldKey(stems.feminine ?? `${cut}ت`);
  const plural = foldKey(stems.plural ?? `${cut}وا`);
  const out: VerbForm[] = [];
  const add = (
    form: string,
    tense: VerbForm["tense"],
    isPlural: boolean,
    joined = form,
  ) => {
    out.push({ form, tense, object: false, plural: isPlural });
    if (stems.bare) return;
    for (const pronoun of PRONOUNS)
      out.push({
        form: joined + pronoun,
        tense,
        object: true,
        plural: isPlural,
      });
  };
  add(base, "perfect", false, weak ? `${cut}ا` : base);
  add(feminine, "perfect", false);
  add(weak ? `${cut}يا` : `${base}ا`, "perfect", true);
  add(`${feminine}ا`, "perfect", true);
  add(plural, "perfect", true, plural.replace(/ا$/, ""));
  const present = foldKey(imperfect);
  const stem = present.slice(1);
  const weakPresent = /[ايو]$/.test(stem);
  const short = weakPresent ? stem.slice(0, -1) : stem;
  for (const prefix of ["ي", "ت"]) {
    add(prefix + stem, "imperfect", false);
    add(`${prefix}${short}ون`, "imperfect", true);
    add(`${prefix}${weakPresent ? `${short}ي` : stem}ان`, "imperfect", true);
  }
  return out;
}
