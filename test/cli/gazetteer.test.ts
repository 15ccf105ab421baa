import {
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { annotateCommand } from "../../src/cli/commands/annotate.js";
import { gazetteerCommand } from "../../src/cli/commands/gazetteer.js";
import { dumpLine } from "../importers/gazetteer/tables.js";
import { WORLD } from "../packs/bundled-world.js";
import { testIo } from "./terminal.js";

const DUMP = [
  dumpLine({ id: 9000001, name: "Wahat", names: "الواهات", feature: "A.ADM1", admin1: "01" }),
  dumpLine({ id: 9000002, name: "Zarqum", names: "زرقوم", admin1: "01", population: 15_000 }),
  dumpLine({ id: 9000003, name: "Salim", names: "سالم", admin1: "01" }),
  dumpLine({ id: 9000004, name: "Qafqar", names: "Qafqar" }),
  "9000005\tbroken",
  dumpLine({ id: 9000006, name: "Qafqar Hill", names: "تل قفقار", feature: "T.HLL", admin1: "01" }),
]; // prettier-ignore

const gazetteer = gazetteerCommand({ loadWorld: () => WORLD });

let folder = "";
let file = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "gazetteer-"));
  file = path.join(folder, "qx.txt");
  writeFileSync(file, `${DUMP.join("\n")}\n`);
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

async function run(out: string, ...more: readonly string[]) {
  const io = testIo();
  const where = ["--country", "QX", "--out", path.join(folder, out)];
  const args = ["import", file, "--from", "geonames", ...where, ...more];
  return { code: await gazetteer(args, io), io };
}

const textOf = (out: string, name: string) =>
  readFileSync(path.join(folder, out, "qx", name), "utf8");

describe("isnad gazetteer import", () => {
  it("writes a pack, what it left out and where it is from", async () => {
    const { code, io } = await run("packs");
    expect(code).toBe(0);
    expect(JSON.parse(io.stdout.text)).toMatchObject({
      places: 4,
      leftOut: 1,
      rejected: 1,
    });
    const places = textOf("packs", "places-geonames.tsv").split("\n");
    expect(places[2]).toBe(
      "gn:9000002\tزرقوم\t\ttown\tالواهات\t\t20\t30\t15000\t\tgeonames\tCC-BY-4.0\tZarqum\tQX",
    );
    expect(places.find((line) => line.includes("سالم"))).toContain("\thead\t");
    const left = textOf("packs", "left-out-geonames.tsv");
    expect(left).toContain("qx.txt\t4\t9000004\tQafqar\tIMP-PLACE-NO-ARABIC");
    expect(left).toContain("qx.txt\t5\t9000005\tbroken\tIMP-PLACE-COLUMNS");
    expect(textOf("packs", "SOURCES-geonames.md")).toContain("| `hill` | 1 |");
    expect(io.stderr.text).toContain("qx.txt:5 IMP-PLACE-COLUMNS");
    expect(io.stderr.text).toContain("الأماكن 4، المتروك 1، المرفوض 1");
  });

  it("gives the same bytes again, whatever the order of the rows", async () => {
    await run("one");
    await run("two");
    writeFileSync(file, `${DUMP.toReversed().join("\n")}\n`);
    await run("three");
    const name = "places-geonames.tsv";
    expect(textOf("two", name)).toBe(textOf("one", name));
    expect(textOf("three", name)).toBe(textOf("one", name));
    const left = "left-out-geonames.tsv";
    expect(textOf("two", left)).toBe(textOf("one", left));
  });

  it("exits 3 with --strict when a row was rejected", async () => {
    expect((await run("packs", "--strict")).code).toBe(3);
    expect(existsSync(path.join(folder, "packs/qx"))).toBe(true);
  });

  it("touches no file that is there", async () => {
    await run("packs");
    const { code, io } = await run("packs");
    expect(code).toBe(2);
    expect(io.stderr.text).toContain("EXP-FILE-EXISTS");
  });

  it("leaves out what the program has, unless it is to be replaced", async () => {
    const [lat, lon] = [32.7, 36.1];
    const known = WORLD.gazetteer.find("درعا").find((p) => p.kind === "city");
    const at = [known?.lat ?? lat, known?.lon ?? lon] as const;
    const row = {
      id: 9000007,
      name: "Daraa",
      names: "درعا",
      country: "SY",
      at,
    };
    const near = dumpLine({ ...row, feature: "P.PPLA" });
    const far = { id: 9000008, name: "Zarqum", names: "زرقوم", country: "SY" };
    writeFileSync(file, `${near}\n${dumpLine(far)}\n`);
    const where = ["--country", "sy", "--out", path.join(folder, "sy")];
    const args = ["import", file, "--from", "geonames", ...where];
    const io = testIo();
    expect(await gazetteer(args, io)).toBe(0);
    expect(JSON.parse(io.stdout.text)).toMatchObject({ places: 1, leftOut: 1 });
    const left = readFileSync(path.join(folder, "sy/sy/left-out-geonames.tsv"));
    expect(left.toString()).toContain("IMP-PLACE-KNOWN");
    const all = testIo();
    const other = args.with(-1, path.join(folder, "all"));
    expect(await gazetteer([...other, "--replace"], all)).toBe(0);
    expect(JSON.parse(all.stdout.text)).toMatchObject({ places: 2 });
  });

  it.for([
    [["import", "FILE", "--from", "ocha"], "IMP-PLACE-NONE"],
    [["import", "FILE", "--from", "xlsx"], "IMP-UNKNOWN-FORMAT"],
    [["import", "FILE", "--from", "geonames", "--country", "QXX"], "CLI-BAD-OPTION-VALUE"],
    [["export", "FILE", "--from", "geonames"], "CLI-BAD-OPTION-VALUE"],
    [["import", "--from", "geonames"], "CLI-BAD-OPTION-VALUE"],
    [["import", "FILE.gone", "--from", "geonames"], "IMP-FILE-MISSING"],
    [["import", "FILE", "--from", "ocha", "--names", "FILE"], "CLI-BAD-OPTION-VALUE"],
  ] as const)("refuses %j and writes nothing", async ([args, code]) => {
    const io = testIo();
    const given = args.map((arg) => arg.replace("FILE", file));
    const country = given.includes("--country") ? [] : ["--country", "QX"];
    const out = ["--out", path.join(folder, "none")];
    expect(await gazetteer([...given, ...country, ...out], io)).toBe(2);
    expect(io.stderr.text).toContain(code);
    expect(io.stdout.text).toBe("");
    expect(existsSync(path.join(folder, "none"))).toBe(false);
  }); // prettier-ignore

  it("makes places that annotate reads with --packs", async () => {
    await run("packs");
    const annotate = annotateCommand();
    const text =
      "سقطت قذيفة في بلدة زرقوم وأخرى قرب تل قفقار. وعاد الهدوء بحسب ما قال سالم.";
    const io = testIo(JSON.stringify({ id: "a", text }));
    const args = ["--layers", "places", "--packs", path.join(folder, "packs")];
    expect(await annotate(args, io)).toBe(0);
    const { annotations } = JSON.parse(io.stdout.text) as {
      annotations: { text: string; value: unknown }[];
    };
    expect(annotations.map(({ text, value }) => [text, value])).toEqual([
      ["زرقوم", { id: "gn:9000002" }],
      ["تل قفقار", { id: "gn:9000006" }],
    ]);
  }, 30_000);
});
