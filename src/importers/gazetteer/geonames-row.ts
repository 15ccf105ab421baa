import { seenStart } from "../seen.js";
import { numberFault, numberOf, type NumberCell } from "./number-cell.js";
import type { LeftOutRow } from "./place.js";
import { kindOfFeature } from "./feature-kinds.js";

/** Columns of a GeoNames dump. */
const COLUMNS = 19;

/** A row of a GeoNames dump that may become a place. */
export interface GeonamesRow {
  readonly line: number;
  readonly id: string;
  readonly name: string;
  readonly asciiName: string;
  /** Spellings in every language, in no order of use. */
  readonly spellings: readonly string[];
  readonly lat: number;
  readonly lon: number;
  readonly feature: string;
  readonly kind: string;
  readonly admin1: string;
  readonly admin2: string;
  readonly population: number;
}

/** A row, or why it is none. */
export type ReadRow =
  | { readonly ok: true; readonly row: GeonamesRow }
  | { readonly ok: false; readonly row: LeftOutRow };

type Fault = Pick<LeftOutRow, "code" | "seen" | "context">;

function numbersOf(cells: readonly string[]): readonly NumberCell[] {
  return [
    // Coordinates are never empty in a dump: an empty cell is a fault too.
    { field: "latitude", text: cells[4]?.trim() || "-" },
    { field: "longitude", text: cells[5]?.trim() || "-" },
    { field: "population", text: cells[14] ?? "" },
  ];
}

function faultOf(cells: readonly string[], country: string): Fault | null {
  const [id = "", name = ""] = cells;
  if (cells.length !== COLUMNS) {
    const context = { columns: cells.length, wanted: COLUMNS };
    const seen = seenStart(cells.join("␉"));
    return { code: "IMP-PLACE-COLUMNS", seen, context };
  }
  if (!/^[1-9]\d{0,11}$/.test(id)) {
    const context = { wanted: "170654" };
    return { code: "IMP-PLACE-ID", seen: seenStart(id) || "∅", context };
  }
  if (cells[8] !== country) {
    const seen = `${seenStart(name)} (${cells[8] ?? ""})`;
    return { code: "IMP-PLACE-COUNTRY", seen, context: { wanted: country } };
  }
  const [lat, lon, population] = numbersOf(cells);
  const fault = numberFault(
    [lat, lon, population].filter((c) => c !== undefined),
  );
  if (fault !== null) return fault;
  if (kindOfFeature(cells[7] ?? "", 0) !== null) return null;
  const seen = `${cells[6] ?? ""}.${cells[7] ?? ""}`;
  return { code: "IMP-PLACE-FEATURE", seen };
}

/**
 * Reads one line of a GeoNames dump.
 *
 * @param country ISO 3166-1 alpha-2; rows of others are left out.
 * @source https://download.geonames.org/export/dump/readme.txt
 */
export function geonamesRow(
  text: string,
  at: {
    readonly file: string;
    readonly line: number;
    readonly country: string;
  },
): ReadRow {
  const cells = text.split("\t").map((cell) => cell.trim());
  const { file, line, country } = at;
  const fault = faultOf(cells, country);
  const [id = "", name = "", asciiName = "", alternates = ""] = cells;
  if (fault !== null)
    return { ok: false, row: { file, line, id, name, ...fault } };
  const feature = cells[7] ?? "";
  const [lat, lon, population] = numbersOf(cells).map(numberOf);
  return {
    ok: true,
    row: {
      line,
      id,
      name,
      asciiName,
      spellings: [name, ...alternates.split(",")],
      lat: lat ?? 0,
      lon: lon ?? 0,
      feature,
      kind: kindOfFeature(feature, population ?? 0) ?? "",
      admin1: cells[10] ?? "",
      admin2: cells[11] ?? "",
      population: population ?? 0,
    },
  };
}
