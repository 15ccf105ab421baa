import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { compareCommand } from "../../src/cli/commands/compare.js";
import { workbookOf, type Cell } from "../importers/columns/workbooks.js";
import { WORLD } from "../packs/bundled-world.js";
import { scratchFolder } from "../register/registers.js";
import { fileIn, runOn, toldRegister } from "./told-register.js";

const HEADER =
  "event_id_cnty,event_date,time_precision,sub_event_type,country,admin1,location,fatalities,notes";
const EVENTS: readonly (string | number)[][] = [
  ["S1", "2 May 2023", 1, "Attack", "Syria", "Dar'a", "Tafas", 2, "Shot."],
  ["S2", "9 May 2023", 1, "Attack", "Syria", "Dar'a", "Nawa", 1, ""],
  ["S3", "some day", 1, "Attack", "Syria", "Dar'a", "Nawa", 1, ""],
];

const folderOf = scratchFolder();

test("a list as a workbook, typed dates and a title above, is held as its CSV is", async () => {
  const folder = folderOf();
  await toldRegister(folder);
  const files = folderOf();
  mkdirSync(files, { recursive: true });
  const csv = [
    "Events",
    HEADER,
    ...EVENTS.map((cells) => cells.join(",")),
  ].join("\n");
  const typed = EVENTS.map((cells) =>
    cells.map((cell): Cell => {
      const isDay = typeof cell === "string" && cell.endsWith(" 2023");
      return isDay ? new Date(`${cell} UTC`) : cell;
    }),
  );
  const rows: Cell[][] = [["Events"], HEADER.split(","), ...typed];
  const book = path.join(files, "events.xlsx");
  writeFileSync(book, await workbookOf({ empty: [], events: rows }));
  const compare = async (file: string) => {
    const command = compareCommand({ loadWorld: () => WORLD });
    const { code, out, err } = await runOn(folder, command, file);
    expect(code).toBe(0);
    expect(err).toContain("IMP-LIST-DATE");
    return out;
  };
  const told = await compare(fileIn(files, "events.csv", csv));
  expect(told).toContain("في الاثنين: 1");
  expect(await compare(book)).toBe(told);
});
