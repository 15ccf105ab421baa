import type { Bilingual } from "../model/index.js";
import type { Audience } from "./audience.js";

/** What somebody is in an incident, as far as his protection goes. */
export const PERSON_CLASSES = [
  "public_figure",
  "dead_adult",
  "minor",
  "detained",
  "abducted",
  "missing",
  "released",
  "wounded",
  "survivor",
  "displaced",
  "witness",
  "accused",
  "relative",
  "unknown",
] as const;

/** A code of {@link PERSON_CLASSES}. */
export type PersonClass = (typeof PERSON_CLASSES)[number];

/** Names of classes for people. */
export const PERSON_CLASS_WORDS: Readonly<Record<PersonClass, Bilingual>> = {
  public_figure: { ar: "شخصية عامة", en: "Public figure" },
  dead_adult: { ar: "قتيل بالغ", en: "Adult who died" },
  minor: { ar: "قاصر", en: "Minor" },
  detained: { ar: "معتقل", en: "Detained" },
  abducted: { ar: "مخطوف", en: "Abducted" },
  missing: { ar: "مفقود", en: "Missing" },
  released: { ar: "مفرج عنه أو عنها", en: "Released woman or man" },
  wounded: { ar: "جريح", en: "Wounded" },
  survivor: { ar: "ناجٍ", en: "Survivor" },
  displaced: { ar: "نازح", en: "Displaced" },
  witness: { ar: "شاهد أو مصدر", en: "Witness or source" },
  accused: { ar: "متهم أو مشتبه به", en: "Accused or suspected" },
  relative: { ar: "قريب", en: "Relative" },
  unknown: { ar: "غير معروف الصفة", en: "Of no known class" },
};

/**
 * When a person of a class is named: always; when a batch of names is released;
 * only when a decision is about that very person.
 */
export type NamingRule = "always" | "batch" | "person";

/** What an audience may see; plain data. */
export interface ReleasePolicy {
  readonly audience: Audience;
  readonly naming: Readonly<Record<PersonClass, NamingRule>>;
  /** Days after which an incident that tells of somebody living is shown. */
  readonly livingDelayDays: number;
}

const BY_PERSON = Object.fromEntries(
  PERSON_CLASSES.map((code) => [code, "person"]),
) as Record<PersonClass, NamingRule>;

/**
 * The policies in force. The public sees the dead after a batch release; a
 * partner sees them at once and without delay; of all others a decision has to
 * name the person, for either.
 *
 * @source practice of offices that publish named lists of the dead; the days
 * are our choice: a week, in which a survivor may leave a hospital
 */
export const RELEASE_POLICIES: Readonly<
  Record<Exclude<Audience, "internal">, ReleasePolicy>
> = {
  public: {
    audience: "public",
    naming: { ...BY_PERSON, public_figure: "always", dead_adult: "batch" },
    livingDelayDays: 7,
  },
  partner: {
    audience: "partner",
    naming: { ...BY_PERSON, public_figure: "always", dead_adult: "always" },
    livingDelayDays: 0,
  },
};
