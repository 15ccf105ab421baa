import { EVENT_TYPES, GROUPS } from "../../../codebook/index.js";
import { sha256 } from "../../../model/sha256.js";
import { AUDIENCE_WORDS, UNREVIEWED } from "../../../release/index.js";
import {
  formatFigure,
  type Figure,
  type TableLine,
} from "../../../statistics/index.js";
import { areaWords } from "../area-words.js";
import { periodWords } from "../day-words.js";
import type { Language, MapBlock } from "../document.js";
import { numbered } from "../incident-numbers.js";
import { mapSection } from "../map-section.js";
import type { MonthParts } from "../month-parts.js";
import { rangeArabic, rangeEnglish } from "../paragraph/counted-noun.js";
import { comma } from "../value-words.js";
import { INFOGRAPHIC_WORDS as I, MONTH_WORDS as W } from "../words.js";

/** A figure that stands large, with its range and its parts below. */
export interface Tile {
  readonly label: string;
  /** `47`, `15+`. */
  readonly figure: string;
  /** In words; empty where the figure is exact. */
  readonly range: string;
  /** `منهم أطفال: 3`. */
  readonly parts: readonly string[];
}

/** What the picture of a month shows: figures alone, no name of a person. */
export interface Infographic {
  readonly language: Language;
  readonly area: string;
  readonly period: string;
  readonly tiles: readonly Tile[];
  readonly typesTitle: string;
  /** Happenings by type; `share` of the longest bar, 0 to 1. */
  readonly types: readonly {
    readonly label: string;
    readonly figure: string;
    readonly share: number;
  }[];
  readonly map: MapBlock | null;
  readonly basis: readonly string[];
  /** Null when everything is reviewed. */
  readonly mark: string | null;
  /** First digits of the SHA-256 of everything above: two pictures that differ differ here. */
  readonly digest: string;
}

/** Tiles and bars that can be read on a telephone. */
const MOST_TILES = 4;
const MOST_TYPES = 6;
const DIGEST_DIGITS = 12;

const NO_NOUN = { one: "", two: "", few: "", many: "" };

const isTold = ({ figure }: { readonly figure: Figure }) =>
  figure.high > 0 || figure.open;

const largest = ({ best, open }: Figure) => `${best}${open ? "+" : ""}`;

/** Lowest and highest, where they differ. */
function rangeWords(figure: Figure, language: Language): string {
  if (figure.low === figure.high) return "";
  return language === "ar"
    ? rangeArabic(figure, NO_NOUN)
    : rangeEnglish(figure, NO_NOUN);
}

const tileOf = (line: TableLine, language: Language): Tile => ({
  label: line.label[language],
  figure: largest(line.figure),
  range: rangeWords(line.figure, language),
  parts: line.ofWhom
    .filter(isTold)
    .map(
      ({ value, figure }) =>
        `${W.ofWhom[language]} ${GROUPS[value].label[language]}: ${formatFigure(figure)}`,
    ),
});

function typesOf({ table }: MonthParts, language: Language) {
  const told = table.byType
    .filter(isTold)
    .toSorted((a, b) => b.figure.best - a.figure.best)
    .slice(0, MOST_TYPES);
  const most = Math.max(1, ...told.map(({ figure }) => figure.best));
  return told.map(({ type, figure }) => ({
    label: EVENT_TYPES[type].label[language],
    figure: formatFigure(figure),
    share: figure.best / most,
  }));
}

/** What the figures rest on, in lines. */
function basisOf(parts: MonthParts, language: Language): readonly string[] {
  const { incidents, rule, origin, coverage } = parts;
  const [all] = coverage;
  const { engine, audience } = origin;
  return [
    [
      `${I.incidents[language]}: ${incidents.length}`,
      ...(all === undefined
        ? []
        : [`${I.captures[language]}: ${all.captures}`]),
    ].join(comma(language)),
    `${I.rule[language]}: ${rule.publisher[language]} (${rule.id})`,
    `${AUDIENCE_WORDS[audience][language]} · isnad ${engine}`,
  ];
}

/**
 * The month as one picture for social networks, made from the parts of its
 * report: they are already fit for their audience, and the picture names no
 * person and no source.
 */
export function infographicOf(
  parts: MonthParts,
  language: Language,
): Infographic {
  const { table, review } = parts;
  const [section] = mapSection(numbered(parts.incidents), language);
  // The last view is the nearest one.
  const map = section?.blocks.findLast((block) => block.kind === "map");
  const mark = review.code === "unreviewed" ? UNREVIEWED : review;
  const told = {
    language,
    area: areaWords(table.area, language),
    period: periodWords(table.month, language),
    tiles: table.lines
      .filter(isTold)
      .slice(0, MOST_TILES)
      .map((line) => tileOf(line, language)),
    typesTitle: W.byType[language],
    types: typesOf(parts, language),
    map: map ?? null,
    basis: basisOf(parts, language),
    mark: review.code === "reviewed" ? null : mark[language],
  };
  const digest = sha256(JSON.stringify(told)).slice(0, DIGEST_DIGITS);
  return { ...told, digest };
}
