import type { Figure } from "../../statistics/index.js";

/** Languages in which documents are written. */
export type Language = "ar" | "en";

/** A column: words, or numbers that stand under each other. */
export interface DocumentColumn {
  readonly title: string;
  readonly kind: "words" | "number";
  /** Share of the width beside the other columns of words; 1 by default. */
  readonly weight?: number;
}

/** A row; its cells are as many as the columns. */
export interface DocumentRow {
  readonly cells: readonly string[];
  /** A part of the row above it. */
  readonly isPart?: boolean;
  /** Its last cell is empty and high enough to write in. */
  readonly isForHand?: boolean;
}

/** A table with its head. */
export interface TableBlock {
  readonly kind: "table";
  readonly columns: readonly DocumentColumn[];
  readonly rows: readonly DocumentRow[];
}

/** Bars of figures: the best value, and the range as a line over it. */
export interface BarsBlock {
  readonly kind: "bars";
  readonly title: string;
  readonly rows: readonly { readonly label: string; readonly figure: Figure }[];
}

/** Captures on each day of a period. */
export interface CalendarBlock {
  readonly kind: "calendar";
  readonly title: string;
  readonly rows: readonly {
    readonly label: string;
    readonly days: readonly {
      /** ISO. */
      readonly day: string;
      readonly captures: number;
      /** Within a silence longer than the outlet's habit. */
      readonly isGap: boolean;
    }[];
  }[];
}

/** Where incidents lie: paths and circles in units of the picture. */
export interface MapBlock {
  readonly kind: "map";
  readonly title: string;
  readonly width: number;
  readonly height: number;
  readonly outlines: readonly {
    readonly kind: "own" | "near";
    /** SVG path of absolute `M`, `L`, `Z`. */
    readonly path: string;
  }[];
  readonly labels: readonly {
    readonly x: number;
    readonly y: number;
    readonly text: string;
  }[];
  readonly spots: readonly {
    readonly x: number;
    readonly y: number;
    readonly radius: number;
    readonly isCoarse: boolean;
    readonly label: string;
    readonly count: number;
  }[];
}

/** Something of a document, from top to bottom. */
export type DocumentBlock =
  | {
      readonly kind: "paragraph";
      readonly text: string;
      readonly tone?: "plain" | "note" | "warning";
    }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | TableBlock
  | BarsBlock
  | CalendarBlock
  | MapBlock;

/** A part of a document under its heading. */
export interface DocumentSection {
  /** Stable name: anchor of the page, name of the sheet. */
  readonly id: string;
  readonly heading: string;
  /** On paper it begins a page. */
  readonly startsPage?: boolean;
  /** On paper it is not parted: it goes over to the next page whole. */
  readonly isWhole?: boolean;
  readonly blocks: readonly DocumentBlock[];
}

/**
 * A document before it is written in a format: words and figures alone. Texts
 * hold no marks of direction; writers put dates, ranges and words of the other
 * script into isolates.
 */
export interface PrintedDocument {
  readonly language: Language;
  readonly title: string;
  readonly subtitle: string;
  /** Stands on every page; null when everything is reviewed. */
  readonly mark: string | null;
  /** Stands on every page: whom it is for. */
  readonly audience: string;
  /** Version of the program. */
  readonly engine: string;
  readonly sections: readonly DocumentSection[];
}
