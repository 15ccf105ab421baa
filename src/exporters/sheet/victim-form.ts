import { OUTCOMES, ROLES, WEAPONS } from "../../codebook/index.js";
import { STATE_WORDS } from "../../linkage/index.js";
import type { Bilingual, PersonState, Victim } from "../../model/index.js";
import {
  AUDIENCE_WORDS,
  markOfAll,
  type ReleasedIncident,
} from "../../release/index.js";
import { withheldWords } from "../dossier/words.js";
import { headline } from "../headline.js";
import type {
  DocumentBlock,
  DocumentSection,
  Language,
  PrintedDocument,
} from "../month/document.js";
import { dateWords } from "../month/day-words.js";
import { comma, placeWords, valueWords } from "../month/value-words.js";
import type { ExportOrigin } from "../origin.js";
import { fieldTable, officeFields } from "./form-parts.js";
import { SEX_WORDS, SHEET_WORDS as W, VICTIM_FIELDS as F } from "./words.js";

interface Told {
  readonly incident: ReleasedIncident;
  readonly victim: Victim;
  readonly language: Language;
}

const joined = (
  parts: readonly (string | null | undefined)[],
  language: Language,
) => parts.filter((one) => one != null && one !== "").join(comma(language));

function ageWords({ victim, language }: Told): string {
  const { min = null, max = null } = victim.age ?? {};
  if (min === null && max === null) return "";
  const years = [min, max].filter((end) => end !== null);
  return `${W.age[language]}: ${min === max ? years[0] : years.join("–")}`;
}

/** Who the person is, in the order of the blank form. */
function personValues(told: Told): readonly string[] {
  const { victim, language } = told;
  const { name, mother, sex, birth, origin, residence, occupation, role } =
    victim;
  const born =
    birth === undefined
      ? ""
      : `${W.born[language]}: ${dateWords(birth, language)}`;
  const from =
    origin === undefined
      ? ""
      : `${W.from[language]} ${placeWords(origin, language)}`;
  const home =
    residence === undefined
      ? ""
      : `${W.lives[language]} ${placeWords(residence, language)}`;
  return [
    name === null ? W.unnamed[language] : name.full,
    mother ?? "",
    joined([sex && SEX_WORDS[sex][language], ageWords(told), born], language),
    joined([from, home], language),
    occupation ?? "",
    ROLES[role].label[language],
  ];
}

/** A step of what became of the person: what, when, where, by whom held. */
function stateWords(
  { state, when, where, holder, sources }: PersonState,
  language: Language,
): string {
  return joined(
    [
      STATE_WORDS[state][language],
      when.start === null && when.end === null ? "" : dateWords(when, language),
      where === null ? "" : placeWords(where, language),
      holder === null
        ? ""
        : valueWords("/perpetrators", holder, sources, language),
    ],
    language,
  );
}

/** What befell the person, in the order of the blank form; documents are added by hand. */
function befellValues({ incident, victim, language }: Told): readonly string[] {
  const { id, where, when, weapons, perpetrators, sources } = incident;
  const { outcome, cause, died, diedAt, statusHistory = [] } = victim;
  const means = weapons.map((code) => WEAPONS[code].label[language]);
  const death =
    died === undefined && diedAt === undefined
      ? ""
      : joined(
          [
            W.died[language],
            died && dateWords(died, language),
            diedAt && placeWords(diedAt, language),
          ],
          language,
        );
  return [
    joined(
      [placeWords(where, language), dateWords(when, language), id],
      language,
    ),
    joined(
      [OUTCOMES[outcome].label[language], cause, ...means, death],
      language,
    ),
    joined(
      perpetrators.map((role) =>
        valueWords("/perpetrators", role, sources, language),
      ),
      language,
    ),
    statusHistory.map((step) => stateWords(step, language)).join("؛ "),
    "",
  ];
}

/** Labels with what is known beside them. */
const filled = (
  labels: readonly Bilingual[],
  values: readonly string[],
  language: Language,
): DocumentBlock =>
  fieldTable(
    labels,
    language,
    W.value[language],
    values.map((value) => withheldWords(value, language)),
  );

const subheading = (words: Bilingual, language: Language): DocumentBlock => ({
  kind: "paragraph",
  text: words[language],
});

/** One victim: a copied page still says of what incident it is, and how sure. */
function formOf(
  told: Told,
  id: string,
  isFirst: boolean,
  isOwn: boolean,
): DocumentSection {
  const { incident, victim, language } = told;
  const name = victim.name?.full ?? W.unnamed[language];
  const about = `${headline(incident, language)} · ${incident.review[language]}`;
  return {
    id,
    heading: `${W.person[language]}: ${withheldWords(name, language)}`,
    ...(isFirst ? {} : { startsPage: true }),
    blocks: [
      {
        kind: "paragraph",
        tone: "note",
        text: withheldWords(about, language),
      },
      filled(F.person, personValues(told), language),
      subheading(W.befell, language),
      filled(F.befell, befellValues(told), language),
      // Others have no hand in it.
      ...(isOwn
        ? [subheading(W.office, language), officeFields(language)]
        : []),
    ],
  };
}

/**
 * The form of each victim of some incidents, filled with what the register
 * knows, each from the top of a page; what nobody told stays open to be
 * written in. Names are shown as the audience may see them.
 */
export function victimForms(
  incidents: readonly ReleasedIncident[],
  { language, audience, engine }: ExportOrigin,
): PrintedDocument {
  const review = markOfAll(incidents.map((one) => one.review));
  const isOwn = audience === "internal";
  const all = incidents.flatMap((incident) =>
    (incident.victims ?? []).map((victim, at) => ({
      told: { incident, victim, language },
      id: `victim-${incident.id}-${at + 1}`,
    })),
  );
  return {
    language,
    title: W.victimForms[language],
    subtitle: AUDIENCE_WORDS[audience][language],
    mark: review.code === "reviewed" ? null : review[language],
    audience: AUDIENCE_WORDS[audience][language],
    engine,
    sections: all.map(({ told, id }, at) => formOf(told, id, at === 0, isOwn)),
  };
}
