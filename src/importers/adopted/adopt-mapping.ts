import { z } from "zod";
import { LIST_FIELDS } from "../../linkage/lists/index.js";
import { canonicalJson } from "../../model/canonical-json.js";
import { sha256 } from "../../model/sha256.js";
import {
  EVENT_TYPE_CODES,
  GROUP_CODES,
  OUTCOME_CODES,
  ROLE_CODES,
  WEAPON_CODES,
} from "../../model/vocabulary.js";
import { headerKey, listMappingSchema } from "../lists/list-mapping.js";

/** What a column of an office's own register can hold beside a list's. */
const OWN_FIELDS = [
  "weapon",
  "role",
  "mother",
  "kunya",
  "birth",
  "origin",
  "residence",
  "occupation",
  "nationality",
  "cause",
  "released",
  "missing",
  "displaced",
  "survived",
  "recorded",
] as const;

/** What a column of an office's own register can hold. */
export const ADOPT_FIELDS = [...LIST_FIELDS, ...OWN_FIELDS] as const;

/** A field of {@link ADOPT_FIELDS}. */
export type AdoptField = (typeof ADOPT_FIELDS)[number];

const headersSchema = z.union([
  z.string().min(1),
  z.array(z.string().min(1)).min(1),
]);

const list = listMappingSchema.shape;

/**
 * How the rows of one sheet are read. Codes that stand in no table are kept as
 * they are and listed, never guessed.
 */
export const adoptSheetSchema = z.strictObject({
  /** The sheet by its name; null for CSV, and for every sheet not named. */
  sheet: z.string().nullable().default(null),
  columns: z.partialRecord(z.enum(ADOPT_FIELDS), headersSchema),
  dates: list.dates,
  country: list.country,
  types: list.types,
  /** Type of rows whose own says nothing: a sheet of the detained. */
  type: z.enum(EVENT_TYPE_CODES).nullable().default(null),
  outcomes: list.outcomes,
  outcome: z.enum(OUTCOME_CODES).nullable().default(null),
  weapons: z.record(z.string(), z.enum(WEAPON_CODES)).default({}),
  roles: z.record(z.string(), z.enum(ROLE_CODES)).default({}),
  /** Codes of the victim's own column that say child or woman. */
  groups: z.record(z.string(), z.enum(GROUP_CODES)).default({}),
  sexes: list.sexes,
});

/** How an office's register is read: its sheets by their columns. */
export const adoptMappingSchema = z.strictObject({
  /** The office as a source: «مكتب توثيق الشهداء». */
  name: z.string().min(1),
  sheets: z.array(adoptSheetSchema).min(1),
});

/** How the rows of one sheet are read. */
export type AdoptSheet = z.infer<typeof adoptSheetSchema>;
/** How an office's register is read. */
export type AdoptMapping = z.infer<typeof adoptMappingSchema>;

/** Accepted headers of a field, in order of preference. */
function headersOfField(
  sheet: AdoptSheet,
  field: AdoptField,
): readonly string[] {
  const headers = sheet.columns[field];
  if (headers === undefined) return [];
  return typeof headers === "string" ? [headers] : headers;
}

/** Column by field, from 0. */
export type AdoptColumns = ReadonlyMap<AdoptField, number>;

/** Finds the mapped columns of a sheet among what its columns are called. */
export function columnsOfSheet(
  sheet: AdoptSheet,
  keys: readonly string[],
): AdoptColumns {
  const at = new Map<string, number>();
  keys.forEach((name, index) => {
    const key = headerKey(name);
    if (!at.has(key)) at.set(key, index);
  });
  const found = new Map<AdoptField, number>();
  for (const field of ADOPT_FIELDS)
    for (const name of headersOfField(sheet, field)) {
      const index = at.get(headerKey(name));
      if (index !== undefined && !found.has(field)) found.set(field, index);
    }
  return found;
}

/** The reading of a sheet: its own, else the one of every sheet. */
export function sheetMapping(
  { sheets }: AdoptMapping,
  sheet: string | null,
): AdoptSheet | undefined {
  const own = sheets.find((one) => one.sheet !== null && one.sheet === sheet);
  return own ?? sheets.find((one) => one.sheet === null);
}

/** To be raised when the same row and mapping give another claim. */
const READING_RULES = 1;

/** Names what made the claims of adopted rows: a change reads them anew. */
export function adoptedBy(mapping: AdoptMapping): string {
  const made = canonicalJson([READING_RULES, mapping]);
  return `adopted ${sha256(made)}`;
}
