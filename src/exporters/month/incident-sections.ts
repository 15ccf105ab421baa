import { EVENT_TYPES, OUTCOMES } from "../../codebook/index.js";
import type { CountRange } from "../../linkage/index.js";
import type { OutcomeCode } from "../../model/index.js";
import type { ReleasedIncident } from "../../release/index.js";
import { contradictedFields } from "../register-page/index.js";
import { fieldName } from "../register-page/value-text.js";
import { formatFigure } from "../../statistics/index.js";
import { dateWords } from "./day-words.js";
import type { DocumentRow, DocumentSection, Language } from "./document.js";
import type { NumberedIncidents } from "./incident-numbers.js";
import type { MonthParts } from "./month-parts.js";
import { placeWords, sourceWords, valueWords, comma } from "./value-words.js";
import { MONTH_NOTES as N, MONTH_WORDS as W } from "./words.js";

/** How many came to an outcome, as the register shows it. */
function casualtyWords(
  { competing, casualties }: ReleasedIncident,
  outcome: OutcomeCode,
): string {
  const field = competing[`/casualties/${outcome}`];
  if (field !== undefined)
    return formatFigure(field.shown as unknown as CountRange);
  const rows = casualties.filter((row) => row.outcome === outcome);
  return rows.length === 0 ? "" : "?";
}

function tallyWords(incident: ReleasedIncident, language: Language): string {
  const { sourceTally, independentSources } = incident;
  const { known, unnamed } = sourceTally ?? {
    known: independentSources,
    unnamed: 0,
  };
  return unnamed === 0
    ? String(known)
    : `${known} + ${unnamed} ${W.unnamed[language]}`;
}

/** Every incident that was counted, under the number that the figures cite. */
export function incidentsSection(
  { list }: NumberedIncidents,
  language: Language,
): DocumentSection {
  const words = (title: string, weight = 1) =>
    ({ title, kind: "words", weight }) as const;
  const number = (title: string) => ({ title, kind: "number" }) as const;
  return {
    id: "incidents",
    heading: W.incidents[language],
    blocks: [
      {
        kind: "table",
        columns: [
          number(W.number[language]),
          words(W.date[language], 1.5),
          words(W.type[language], 1.2),
          words(W.place[language], 1.3),
          number(W.killed[language]),
          number(W.wounded[language]),
          words(W.originalSources[language]),
          words(W.review[language], 1.2),
        ],
        rows: list.map((one, at) => ({
          cells: [
            String(at + 1),
            dateWords(one.when, language),
            EVENT_TYPES[one.type].label[language],
            placeWords(one.where, language),
            casualtyWords(one, "killed"),
            casualtyWords(one, "wounded"),
            tallyWords(one, language),
            one.review[language],
          ],
        })),
      },
    ],
  };
}

interface NamedRow {
  readonly name: string;
  readonly outcome: OutcomeCode;
  readonly age: string;
}

function ageWords(
  age: { min: number | null; max: number | null } | undefined,
): string {
  if (age === undefined) return "";
  const { min, max } = age;
  if (min === max) return min === null ? "" : String(min);
  if (min === null) return `≤${max}`;
  return max === null ? `${min}+` : `${min}–${max}`;
}

/** Who is named: victims, then names of rows that no victim bears. */
function namedIn(
  { victims = [], casualties }: ReleasedIncident,
  isListed: (outcome: OutcomeCode) => boolean,
): readonly NamedRow[] {
  const own = victims
    .filter(({ perpetrator }) => perpetrator !== true)
    .flatMap(({ name, outcome, age }) =>
      name === null ? [] : [{ name: name.full, outcome, age: ageWords(age) }],
    );
  const known = new Set(victims.map(({ name }) => name?.full));
  const rest = casualties
    .filter(({ perpetrator }) => perpetrator !== true)
    .flatMap(({ names, outcome }) =>
      names
        .filter((name) => !known.has(name))
        .map((name) => ({ name, outcome, age: "" })),
    );
  return [...own, ...rest].filter(({ outcome }) => isListed(outcome));
}

/**
 * The named list. For others it holds whom a decision or a batch released; the
 * office sees its dead, and is told that nobody has released them by that.
 */
export function namesSection(
  { origin }: MonthParts,
  { list }: NumberedIncidents,
  language: Language,
): DocumentSection {
  const isInternal = origin.audience === "internal";
  const isListed = (outcome: OutcomeCode) =>
    !isInternal || outcome === "killed";
  const rows = list.flatMap((incident, at): readonly DocumentRow[] =>
    namedIn(incident, isListed).map(({ name, outcome, age }) => ({
      cells: [
        name,
        age,
        OUTCOMES[outcome].label[language],
        dateWords(incident.when, language),
        placeWords(incident.where, language),
        String(at + 1),
      ],
    })),
  );
  const withheld = list.reduce((sum, one) => sum + one.namesWithheld, 0);
  const note = isInternal
    ? N.namesInternal
    : rows.length === 0
      ? N.noNames
      : N.namesReleased;
  const words = (title: string, weight = 1) =>
    ({ title, kind: "words", weight }) as const;
  return {
    id: "names",
    heading: W.names[language],
    blocks: [
      { kind: "paragraph", tone: "note", text: note[language] },
      ...(rows.length === 0
        ? []
        : [
            {
              kind: "table" as const,
              columns: [
                words(W.name[language], 2),
                { title: W.age[language], kind: "number" as const },
                words(W.outcome[language], 0.8),
                words(W.date[language], 1.3),
                words(W.place[language], 1.3),
                { title: W.incident[language], kind: "number" as const },
              ],
              rows,
            },
          ]),
      ...(withheld === 0
        ? []
        : [
            {
              kind: "paragraph" as const,
              tone: "note" as const,
              text: `${N.withheld[language]}: ${withheld}`,
            },
          ]),
    ],
  };
}

/** Values that cannot all be true, each with who tells it. */
export function contradictionsSection(
  { findActor }: MonthParts,
  { list }: NumberedIncidents,
  language: Language,
): DocumentSection {
  const rows = list.flatMap((incident, at): readonly DocumentRow[] =>
    contradictedFields(incident, findActor).flatMap((pointer) => {
      const values = incident.competing[pointer]?.values ?? [];
      return values.map(({ value, sources = [], independentSources }) => ({
        cells: [
          String(at + 1),
          fieldName(pointer)[language],
          valueWords(
            pointer,
            value,
            sources.map((source) => [source]),
            language,
          ),
          sources
            .map((source) => sourceWords(source, language))
            .join(comma(language)) || W.nobody[language],
          String(independentSources),
        ],
      }));
    }),
  );
  const text = (rows.length === 0 ? N.noContradiction : N.contradictions)[
    language
  ];
  const words = (title: string, weight = 1) =>
    ({ title, kind: "words", weight }) as const;
  const number = (title: string) => ({ title, kind: "number" }) as const;
  return {
    id: "contradictions",
    heading: W.contradictions[language],
    blocks: [
      { kind: "paragraph", tone: "note", text },
      ...(rows.length === 0
        ? []
        : [
            {
              kind: "table" as const,
              columns: [
                number(W.incident[language]),
                words(W.field[language], 0.7),
                words(W.told[language], 1.6),
                words(W.saidBy[language], 1.6),
                number(W.originalSources[language]),
              ],
              rows,
            },
          ]),
    ],
  };
}
