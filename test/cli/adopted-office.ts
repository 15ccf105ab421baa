import { readFileSync } from "node:fs";
import path from "node:path";
import { adoptCommand } from "../../src/cli/commands/adopt.js";
import { readTable } from "../../src/importers/tables/read-table.js";
import { runOn } from "./told-register.js";

/** The command under test. */
export const adopt = () => adoptCommand();

/** Cells of a file as it is shown, sheet by sheet, by row. */
export async function cellsOf(file: string) {
  const sheets: Record<string, string[][]> = {};
  const bytes = [readFileSync(file)];
  for await (const item of readTable({ bytes, path: file })) {
    if (item.kind === "fault") throw new Error(item.code);
    if (item.kind === "header") {
      const rows: string[][] = (sheets[item.sheet ?? ""] = []);
      for (const row of item.above) rows[row.number] = [...row.cells];
      rows[item.number] = [...item.cells];
    } else if (item.kind === "row")
      sheets[item.row.sheet ?? ""]![item.row.number] = [...item.row.cells];
  }
  return sheets;
}

/** Takes a file in as the register of one office. */
export const adoptFile = (folder: string, file: string, ...more: string[]) =>
  runOn(
    path.join(folder, "register"),
    adopt(),
    file,
    "--owner",
    "office-x",
    ...more,
  );
