import { EVENT_TYPES, OUTCOMES, ROLES, WEAPONS } from "../../codebook/index.js";
import type { Bilingual } from "../../model/index.js";
import type {
  DocumentBlock,
  DocumentSection,
  Language,
  PrintedDocument,
} from "../month/document.js";
import {
  CONSENT_WORDS,
  INCIDENT_FIELDS,
  SHEET_WORDS as W,
  VICTIM_FIELDS,
} from "./words.js";

/** Forms on paper. */
export const FORM_KINDS = ["incident", "victim"] as const;

/** A code of {@link FORM_KINDS}. */
export type FormKind = (typeof FORM_KINDS)[number];

/** Fields with room to write: a line of its own below a long label would not fit. */
function fields(
  labels: readonly Bilingual[],
  language: Language,
): DocumentBlock {
  return {
    kind: "table",
    columns: [
      { title: W.field[language], kind: "words", weight: 1 },
      { title: "", kind: "words", weight: 2.4 },
    ],
    rows: labels.map((label) => ({
      cells: [label[language], ""],
      isForHand: true,
    })),
  };
}

/** Codes to be circled, in the words of the codebook. */
function codes(
  entries: Readonly<Record<string, { readonly label: Bilingual }>>,
  language: Language,
): DocumentBlock {
  const all = Object.values(entries).map(({ label }) => label[language]);
  return { kind: "paragraph", text: all.join("   ·   ") };
}

const codesHead = (language: Language): DocumentBlock => ({
  kind: "paragraph",
  tone: "note",
  text: W.codes[language],
});

function section(
  id: string,
  heading: Bilingual,
  language: Language,
  ...blocks: readonly DocumentBlock[]
): DocumentSection {
  return { id, heading: heading[language], blocks };
}

const office = (language: Language) =>
  section(
    "office",
    W.office,
    language,
    fields([W.coder, W.day, W.signature, W.remarks], language),
  );

function incidentForm(language: Language): readonly DocumentSection[] {
  return [
    section(
      "what",
      W.what,
      language,
      fields(INCIDENT_FIELDS.what, language),
      codesHead(language),
      codes(EVENT_TYPES, language),
      codes(WEAPONS, language),
    ),
    section(
      "where",
      W.where,
      language,
      fields(INCIDENT_FIELDS.where, language),
    ),
    section("who", W.who, language, fields(INCIDENT_FIELDS.who, language)),
    section(
      "harm",
      W.harm,
      language,
      fields(INCIDENT_FIELDS.harm, language),
      codesHead(language),
      codes(ROLES, language),
    ),
    office(language),
  ];
}

function victimForm(language: Language): readonly DocumentSection[] {
  const { person, befell, teller } = VICTIM_FIELDS;
  return [
    section("person", W.person, language, fields(person, language)),
    section(
      "befell",
      W.befell,
      language,
      fields(befell, language),
      codesHead(language),
      codes(OUTCOMES, language),
      codes(ROLES, language),
    ),
    section(
      "teller",
      W.teller,
      language,
      { kind: "paragraph", tone: "warning", text: W.vault[language] },
      fields([W.pseudonym, ...teller], language),
    ),
    section("consent", W.consent, language, codesHead(language), {
      kind: "list",
      items: CONSENT_WORDS.map((one) => one[language]),
    }),
    office(language),
  ];
}

/**
 * A form to be filled by hand, in the codebook's words.
 *
 * @param engine version of the program, in the footer
 */
export function blankForm(
  kind: FormKind,
  language: Language,
  engine: string,
): PrintedDocument {
  const title = kind === "incident" ? W.incidentForm : W.victimForm;
  const sections =
    kind === "incident" ? incidentForm(language) : victimForm(language);
  return {
    language,
    title: title[language],
    subtitle: "",
    mark: null,
    audience: "",
    engine,
    sections,
  };
}
