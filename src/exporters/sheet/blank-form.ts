import { EVENT_TYPES, OUTCOMES, ROLES, WEAPONS } from "../../codebook/index.js";
import type { Bilingual } from "../../model/index.js";
import type {
  DocumentBlock,
  DocumentSection,
  Language,
  PrintedDocument,
} from "../month/document.js";
import { fieldTable, officeFields, whole } from "./form-parts.js";
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

function incidentForm(language: Language): readonly DocumentSection[] {
  return [
    whole(
      "what",
      W.what[language],
      fieldTable(INCIDENT_FIELDS.what, language),
      codesHead(language),
      codes(EVENT_TYPES, language),
      codes(WEAPONS, language),
    ),
    whole(
      "where",
      W.where[language],
      fieldTable(INCIDENT_FIELDS.where, language),
    ),
    whole("who", W.who[language], fieldTable(INCIDENT_FIELDS.who, language)),
    whole(
      "harm",
      W.harm[language],
      fieldTable(INCIDENT_FIELDS.harm, language),
      codesHead(language),
      codes(ROLES, language),
    ),
    whole("office", W.office[language], officeFields(language)),
  ];
}

function victimForm(language: Language): readonly DocumentSection[] {
  const { person, befell, teller } = VICTIM_FIELDS;
  return [
    whole("person", W.person[language], fieldTable(person, language)),
    whole(
      "befell",
      W.befell[language],
      fieldTable(befell, language),
      codesHead(language),
      codes(OUTCOMES, language),
      codes(ROLES, language),
    ),
    whole(
      "teller",
      W.teller[language],
      { kind: "paragraph", tone: "warning", text: W.vault[language] },
      fieldTable([W.pseudonym, ...teller], language),
    ),
    whole("consent", W.consent[language], codesHead(language), {
      kind: "list",
      items: CONSENT_WORDS.map((one) => one[language]),
    }),
    whole("office", W.office[language], officeFields(language)),
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
