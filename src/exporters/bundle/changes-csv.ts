import { csvRow } from "../csv-cell.js";
import type { EditionChange } from "./compare-bundles.js";

const COLUMNS = ["change", "change_ar", "incident", "into", "fields", "why"];

/** What a table of changes says; why something is gone stands beside it. */
const WORDS: Readonly<
  Record<
    EditionChange["change"],
    readonly [en: string, ar: string, why: string]
  >
> = {
  added: ["new", "جديدة", ""],
  changed: ["changed", "تغيّرت", ""],
  merged: ["merged into", "ضُمّت إلى غيرها", ""],
  debunked: ["deleted", "حُذفت", "debunked"],
  found_alive: ["deleted", "حُذفت", "found_alive"],
  withdrawn: ["deleted", "حُذفت", "withdrawn"],
};

/** The changes between two editions as a table, a row an incident. */
export function changesCsv(changes: readonly EditionChange[]): string {
  const rows = changes.map(({ id, change, into, fields = [] }) => {
    const [en, ar, why] = WORDS[change];
    return csvRow([en, ar, id, into, fields.join(" "), why]);
  });
  return `\ufeff${csvRow(COLUMNS)}${rows.join("")}`;
}
