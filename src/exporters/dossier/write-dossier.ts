import { EVENT_TYPES } from "../../codebook/index.js";
import {
  AUDIENCE_WORDS,
  markOfAll,
  type ReleasedIncident,
} from "../../release/index.js";
import { dateWords } from "../month/day-words.js";
import type { Language } from "../month/document.js";
import {
  paragraphOf,
  runsOf,
  type DocxContext,
  type DocxPackage,
} from "../month/docx-parts.js";
import { docxHeading, docxPackage } from "../month/write-docx.js";
import { MONTH_NOTES, MONTH_WORDS } from "../month/words.js";
import { comma, placeWords } from "../month/value-words.js";
import { originLines, type ExportOrigin } from "../origin.js";
import { factsOf, type Fact, type ToldFact } from "./facts.js";
import { namedPersons } from "./named-persons.js";
import { notesOf, type Note } from "./notes.js";
import type { Tellings } from "./telling.js";
import { DOSSIER_WORDS as W, withheldWords } from "./words.js";

type Paragraph = InstanceType<DocxPackage["Paragraph"]>;

/** What a dossier is written with. */
interface Dossier extends DocxContext {
  readonly tellings: Tellings;
  /** Numbers of the notes so far, by what they say. */
  readonly numbers: Map<string, number>;
  /** How many notes there are. */
  count: number;
}

const NOTE_SIZE = 17;

/** A note as Word counts it; one that says the same again points at the first. */
function noteRef({ head, quote }: Note, dossier: Dossier) {
  const { docx, language, numbers } = dossier;
  const key = `${head}\n${quote ?? ""}`;
  const first = numbers.get(key);
  dossier.count += 1;
  if (first === undefined) numbers.set(key, dossier.count);
  const look = { size: NOTE_SIZE, spacing: { after: 0 } };
  const told = first === undefined ? head : `${W.asNote[language]} ${first}`;
  const words =
    first !== undefined || quote === null
      ? []
      : [paragraphOf(`«${quote}»`, { docx, language: "ar" }, look)];
  return new docx.FootnoteReferenceRun({
    // The number of the note stands before it.
    children: [
      paragraphOf(` ${withheldWords(told, language)}`, dossier, look),
      ...words,
    ],
  });
}

function lineOf(
  label: string,
  text: string,
  notes: readonly Note[],
  dossier: Dossier,
  isPart = false,
): Paragraph {
  const { docx, language } = dossier;
  const look = isPart ? {} : { bold: true };
  return new docx.Paragraph({
    bidirectional: language === "ar",
    spacing: { after: isPart ? 30 : 60 },
    ...(isPart ? { indent: { start: 400 } } : {}),
    children: [
      ...runsOf(label, dossier, look),
      // After a number, 1 with note 8 would be read as 18.
      ...notes.map((note) => noteRef(note, dossier)),
      ...runsOf(": ", dossier, look),
      ...runsOf(withheldWords(text, language), dossier),
    ],
  });
}

/** A field: what is shown, and every told value where there are others. */
function factLines(
  incident: ReleasedIncident,
  fact: Fact,
  dossier: Dossier,
): readonly Paragraph[] {
  const { language, tellings } = dossier;
  const notes = (value: ToldFact) =>
    notesOf(...([incident, fact, value, tellings, language] as const));
  const [only] = fact.told;
  if (fact.told.length === 1 && only?.text === fact.shown)
    return [lineOf(fact.label, fact.shown, notes(only), dossier)];
  return [
    lineOf(fact.label, fact.shown, [], dossier),
    ...fact.told.map((value) => {
      const { independentSources: count } = value.told;
      const sources =
        count === undefined ? "" : ` (${W.sources[language]}: ${count})`;
      const text = `${value.text}${sources}`;
      return lineOf(W.told[language], text, notes(value), dossier, true);
    }),
  ];
}

/** What happened, where, and when, in the words of the document. */
function titleOf(
  { type, where, when }: ReleasedIncident,
  language: Language,
): string {
  const told = [
    EVENT_TYPES[type].label[language],
    placeWords(where, language),
    dateWords(when, language),
  ];
  return withheldWords(told.join(comma(language)), language);
}

function incidentLines(
  incident: ReleasedIncident,
  dossier: Dossier,
): readonly Paragraph[] {
  const { language } = dossier;
  const { id, review, namesWithheld } = incident;
  const names = namedPersons(incident, language);
  return [
    docxHeading(titleOf(incident, language), false, dossier),
    lineOf(W.id[language], id, [], dossier),
    lineOf(W.review[language], review[language], [], dossier),
    ...factsOf(incident, language).flatMap((fact) =>
      factLines(incident, fact, dossier),
    ),
    ...(names.length === 0
      ? []
      : [
          lineOf(MONTH_WORDS.names[language], "", [], dossier),
          ...names.map((name) =>
            paragraphOf(name, dossier, { bullet: { level: 0 } }),
          ),
        ]),
    ...(namesWithheld === 0
      ? []
      : [lineOf(W.withheld[language], String(namesWithheld), [], dossier)]),
  ];
}

function closingLines(
  origin: ExportOrigin,
  hasQuotes: boolean,
  dossier: Dossier,
): readonly Paragraph[] {
  const { language } = dossier;
  const isInternal = origin.audience === "internal";
  const names = isInternal
    ? MONTH_NOTES.namesInternal
    : MONTH_NOTES.namesReleased;
  const told = originLines(origin).filter(([, text]) => text !== "");
  const small = { size: 16, color: "52606D" };
  return [
    docxHeading(W.notes[language], false, dossier),
    ...[hasQuotes ? W.quoted : W.unquoted, W.accused, names].map((text) =>
      paragraphOf(text[language], dossier),
    ),
    docxHeading(W.origin[language], false, dossier),
    ...told.map(([name, text]) =>
      paragraphOf(
        `${name}: ${text}`,
        { docx: dossier.docx, language: "en" },
        small,
      ),
    ),
  ];
}

/**
 * Incidents as a text file with footnotes: every told value with who tells it.
 *
 * @param tellings - for the office alone; ignored for everybody else
 * @returns the same bytes for the same incidents
 */
export async function writeDossier(
  incidents: readonly ReleasedIncident[],
  origin: ExportOrigin,
  tellings: Tellings,
): Promise<Uint8Array> {
  const docx = await import("docx");
  const language: Language = origin.language;
  const isInternal = origin.audience === "internal";
  const dossier: Dossier = {
    docx,
    language,
    tellings: isInternal ? tellings : new Map(),
    numbers: new Map(),
    count: 0,
  };
  const review = markOfAll(incidents.map((one) => one.review));
  const audience = AUDIENCE_WORDS[origin.audience][language];
  const about = {
    title: W.title[language],
    mark: review.code === "reviewed" ? null : review[language],
    audience,
    engine: origin.engine,
  };
  return docxPackage(about, dossier, [
    docxHeading(about.title, true, dossier),
    paragraphOf(
      `${W.count[language]}: ${incidents.length} · ${audience} · ${review[language]}`,
      dossier,
      { color: "52606D" },
    ),
    ...incidents.flatMap((one) => incidentLines(one, dossier)),
    ...closingLines(origin, dossier.tellings.size > 0, dossier),
  ]);
}
