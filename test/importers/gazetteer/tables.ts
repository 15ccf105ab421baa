import { readGeonames } from "../../../src/importers/gazetteer/geonames.js";
import { readPcodes } from "../../../src/importers/gazetteer/pcodes.js";
import { tableLines } from "../../../src/importers/gazetteer/table-lines.js";
import { readAlternateNames } from "../../../src/importers/gazetteer/alternate-names.js";

/** A row of an invented country, as a GeoNames dump has it. */
export interface DumpRow {
  readonly id: number | string;
  readonly name: string;
  readonly names?: string;
  readonly at?: readonly [lat: number | string, lon: number | string];
  readonly feature?: string;
  readonly country?: string;
  readonly admin1?: string;
  readonly admin2?: string;
  readonly population?: number | string;
}

/** The 19 cells of a row. */
export function dumpLine(row: DumpRow): string {
  const { id, name, names = "", at = [20, 30], feature = "P.PPL" } = row;
  const { country = "QX", admin1 = "", admin2 = "", population = 0 } = row;
  const [featureClass = "", code = ""] = feature.split(".");
  return [
    id, name, name, names, ...at, featureClass, code, country, "",
    admin1, admin2, "", "", population, "", 10, "Asia/X", "2024-01-01",
  ].join("\t"); // prettier-ignore
}

/** Bytes of lines in UTF-8. */
export const utf8 = (...lines: readonly string[]) =>
  new TextEncoder().encode(`${lines.join("\n")}\n`);

/** Reads bytes as a dump of the invented country. */
export const dump = (bytes: Uint8Array, names?: string) =>
  readGeonames(tableLines([bytes], "qx.txt"), {
    file: "qx.txt",
    country: "QX",
    ...(names === undefined
      ? {}
      : {
          namesOf: (ids: ReadonlySet<string>) =>
            readAlternateNames(
              tableLines([utf8(names)], "names.txt"),
              "names.txt",
              ids,
            ),
        }),
  });

/** Reads text as a table of P-codes of the invented country. */
export const pcodes = (text: string) =>
  readPcodes(tableLines([utf8(text)], "qx.csv"), {
    file: "qx.csv",
    country: "QX",
  });
