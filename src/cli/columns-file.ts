import { readFileSync } from "node:fs";
import {
  readMapping,
  type ColumnMapping,
} from "../importers/columns/column-mapping.js";
import { IsnadError } from "../model/errors.js";
import { badValue } from "../operations/bad-value.js";

/** Option that names a mapping of the columns of tables. */
export const COLUMNS_OPTION = [
  "--columns <MAP>",
  "which column of tables holds what; made by columns --save",
] as const;

/**
 * Reads a mapping of the columns of tables whose rows are reports.
 *
 * @throws IsnadError `IMP-COLUMNS-MAPPING`, `CLI-BAD-OPTION-VALUE`
 */
export function readColumns(file: string): ColumnMapping {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw badValue("--columns", `${file} (${code ?? "?"})`, {
      ar: "ملف يمكن قراءته",
      en: "a file that can be read",
    });
  }
  const wrong = (seen: string, wanted: string) =>
    new IsnadError("IMP-COLUMNS-MAPPING", { file, seen, wanted });
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch (error) {
    throw wrong(String(error), "JSON");
  }
  const found = readMapping(json);
  if (found.ok) return found.mapping;
  throw wrong(found.seen, found.wanted);
}
