import type { ReportInput } from "../model/report.js";
import type { NoticeCode } from "./fault-codes.js";

/** Characters of the text that stand on one page of a document. */
export interface PageSpan {
  /** From 1. */
  readonly page: number;
  /** Half-open, UTF-16 units of the text. */
  readonly start: number;
  readonly end: number;
}

/** Words that stood under a picture of a page, and are no part of its text. */
export interface PageCaption {
  readonly text: string;
  /** Address of the picture as the page gives it; null where it gives none. */
  readonly image: string | null;
}

/** Why a report is kept and not coded before a person has looked at it. */
export interface Hold {
  readonly code: NoticeCode;
  /** What was unsure, at most 60 characters. */
  readonly seen: string;
}

/** What a capture tells of a report beside its fields: plain data. */
export interface ReportDetail {
  readonly author?: string;
  /** UTC instant, where the format has one; the day stands in `published`. */
  readonly publishedAt?: string;
  /** UTC instant at which the bytes were fetched, by the archive's own word. */
  readonly retrievedAt?: string;
  /** How the bytes were decoded, as in `windows-1256`. */
  readonly encoding?: string;
  /** Name and number of what took the text out of a layout, as in `html 1`. */
  readonly readBy?: string;
  /** Where in a container it stood, as in `archive.zip/2016/a.html`. */
  readonly member?: string;
  readonly pages?: readonly PageSpan[];
  readonly captions?: readonly PageCaption[];
  readonly hold?: Hold;
  readonly testimony?: ReportInput["testimony"];
  /** Who told whom before it reached the page: outermost first. */
  readonly chain?: readonly string[];
  /** Fields of a form or a row, by their own names, as they stood. */
  readonly fields?: Readonly<Record<string, string>>;
  /** Where a field's words stand in the text: half-open UTF-16 units. */
  readonly fieldSpans?: Readonly<Record<string, readonly [number, number]>>;
}
