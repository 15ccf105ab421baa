import { OUTCOMES, ROLES } from "../../codebook/index.js";
import {
  AUDIENCE_WORDS,
  markOfAll,
  type ReleasedIncident,
} from "../../release/index.js";
import { factsOf, type Fact } from "../dossier/facts.js";
import { notesOf } from "../dossier/notes.js";
import type { Tellings } from "../dossier/telling.js";
import { withheldWords } from "../dossier/words.js";
import { headline } from "../headline.js";
import type {
  DocumentBlock,
  DocumentRow,
  DocumentSection,
  Language,
  PrintedDocument,
} from "../month/document.js";
import { chainWords, comma } from "../month/value-words.js";
import type { ExportOrigin } from "../origin.js";
import { SHEET_WORDS as W } from "./words.js";

const words = (title: string, weight = 1) =>
  ({ title, kind: "words", weight }) as const;

interface Sheet {
  readonly incident: ReleasedIncident;
  readonly language: Language;
  readonly tellings: Tellings;
  /** For the office itself. */
  readonly isOwn: boolean;
  /** What the notes say, in the order of their numbers. */
  readonly notes: string[];
}

/** The number of a note; what was said before has its own. */
function noteNumber(text: string, { notes }: Sheet): number {
  const at = notes.indexOf(text);
  return at >= 0 ? at + 1 : notes.push(text);
}

function factRows(fact: Fact, sheet: Sheet): readonly DocumentRow[] {
  const { incident, language, tellings } = sheet;
  const tellers = (told: Fact["told"][number]) =>
    notesOf(...([incident, fact, told, tellings, language] as const))
      .map(({ head, quote }) => (quote === null ? head : `${head}: «${quote}»`))
      .map((line) => noteNumber(withheldWords(line, language), sheet))
      .sort((a, b) => a - b)
      .join(comma(language));
  const row = (label: string, text: string, by: string, isPart: boolean) => ({
    cells: [label, withheldWords(text, language), by],
    isPart,
  });
  const [only] = fact.told;
  if (fact.told.length === 1 && only?.text === fact.shown)
    return [row(fact.label, fact.shown, tellers(only), false)];
  return [
    row(fact.label, fact.shown, "", false),
    ...fact.told.map((told) =>
      row(W.told[language], told.text, tellers(told), true),
    ),
  ];
}

function ageOf(
  age: { readonly min: number | null; readonly max: number | null } | undefined,
): string {
  const { min = null, max = null } = age ?? {};
  if (min === max) return min === null ? "" : String(min);
  return [min, max].filter((end) => end !== null).join("–");
}

function victimsBlock({ incident, language }: Sheet): readonly DocumentBlock[] {
  const { victims = [] } = incident;
  if (victims.length === 0) return [];
  return [
    {
      kind: "table",
      columns: [
        words(W.name[language], 2),
        words(W.outcome[language]),
        words(W.role[language]),
        words(W.age[language]),
      ],
      rows: victims.map(({ name, outcome, role, age }) => ({
        cells: [
          name === null
            ? W.unnamed[language]
            : withheldWords(name.full, language),
          OUTCOMES[outcome].label[language],
          ROLES[role].label[language],
          ageOf(age),
        ],
      })),
    },
  ];
}

function sourcesBlock({ incident, language }: Sheet): readonly DocumentBlock[] {
  const chains = incident.sources
    .filter((chain) => chain.length > 0)
    .map((chain) => withheldWords(chainWords(chain, language), language));
  if (chains.length === 0) return [];
  return [
    {
      kind: "paragraph",
      text: `${W.sources[language]}:`,
    },
    { kind: "list", items: [...new Set(chains)] },
  ];
}

/** Lines to be filled by hand. */
function officeBlock(language: Language): DocumentBlock {
  const hand = [W.coder, W.reviewer, W.day, W.signature, W.remarks];
  return {
    kind: "table",
    columns: [words(W.office[language]), words("", 3)],
    rows: hand.map((label) => ({
      cells: [label[language], ""],
      isForHand: true,
    })),
  };
}

/** The notes, each under the number that the table cites. */
function notesBlock({ notes, language }: Sheet): DocumentBlock {
  return {
    kind: "table",
    columns: [
      { title: W.note[language], kind: "number" },
      words(W.tellers[language], 6),
    ],
    rows: notes.map((text, at) => ({ cells: [String(at + 1), text] })),
  };
}

function sheetSection(sheet: Sheet, isFirst: boolean): DocumentSection {
  const { incident, language } = sheet;
  const { id, review } = incident;
  return {
    id: `sheet-${id}`,
    heading: withheldWords(headline(incident, language), language),
    ...(isFirst ? {} : { startsPage: true }),
    blocks: [
      { kind: "paragraph", tone: "note", text: `${id} · ${review[language]}` },
      {
        kind: "table",
        columns: [
          words(W.field[language]),
          words(W.value[language], 2.4),
          words(W.note[language], 0.6),
        ],
        rows: factsOf(incident, language).flatMap((fact) =>
          factRows(fact, sheet),
        ),
      },
      notesBlock(sheet),
      ...victimsBlock(sheet),
      ...sourcesBlock(sheet),
      // Others have no hand in it.
      ...(sheet.isOwn ? [officeBlock(language)] : []),
    ],
  };
}

/**
 * Incidents as sheets to print, each from the top of a page: every value with
 * who told it and when, the victims, and lines for the office's own hand.
 *
 * @param tellings - sentences of reports, for the office alone
 */
export function incidentSheets(
  incidents: readonly ReleasedIncident[],
  origin: ExportOrigin,
  tellings: Tellings,
): PrintedDocument {
  const { language, audience, engine } = origin;
  const review = markOfAll(incidents.map((one) => one.review));
  const isOwn = audience === "internal";
  const own: Tellings = isOwn ? tellings : new Map();
  const title = incidents.length === 1 ? W.title : W.titleMany;
  return {
    language,
    title: title[language],
    subtitle: AUDIENCE_WORDS[audience][language],
    mark: review.code === "reviewed" ? null : review[language],
    audience: AUDIENCE_WORDS[audience][language],
    engine,
    sections: incidents.map((incident, at) =>
      sheetSection(
        { incident, language, tellings: own, isOwn, notes: [] },
        at === 0,
      ),
    ),
  };
}
