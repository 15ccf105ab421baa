import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { compileFolder, loadWorld } from "../../src/packs/load-world.js";
import { sealPack } from "../../src/packs/pack-bytes.js";
import { PACK_SOURCES } from "./bundled-world.js";

const HEADER =
  "id\tname\tvariants\tkind\tadmin1\tadmin2\tlat\tlon\tpopulation\tcue\tsource\tlicence";
const ROW =
  "mine:1\tعين الخيال\tالخيال?\tvillage\tدرعا\t\t32.7\t36.1\t300\t\town\tCC0-1.0";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "packs-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const write = (file: string, data: string | Uint8Array) => {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), data);
};

const fails = (code: string, context: Record<string, unknown>) =>
  expect.objectContaining({ code, context: expect.objectContaining(context) });

const thrownBy = (run: () => unknown): unknown => {
  try {
    run();
  } catch (error) {
    return error;
  }
  return undefined;
};

describe("the packs of a user", () => {
  test("are read from one folder a pack", () => {
    write("sy/places.tsv", `${HEADER}\n${ROW}\n`);
    const world = loadWorld({ userPacks: folder });
    expect(world.gazetteer.find("عين الخيال")).toEqual([
      {
        id: "mine:1",
        name: "عين الخيال",
        country: "SY",
        admin1: "درعا",
        admin2: null,
        kind: "village",
        precision: "town",
        lat: 32.7,
        lon: 36.1,
        population: 300,
        needsCue: false,
        needsHead: false,
      },
    ]);
    expect(world.gazetteer.find("الخيال")[0]?.needsCue).toBe(true);
    expect(Object.keys(world.digests)).toContain("user:sy");
    expect(Object.keys(world.digests)).toContain("sy");
  });

  test("hide a bundled row of the same id", () => {
    const row = ROW.replace("mine:1", "SY12").replace("عين الخيال", "درعا");
    write("sy/places.tsv", `${HEADER}\n${row}\n`);
    const found = loadWorld({ userPacks: folder }).gazetteer.find("درعا");
    expect(found.filter(({ id }) => id === "SY12")).toHaveLength(1);
    expect(found.find(({ id }) => id === "SY12")?.kind).toBe("village");
  });

  test("with a bad row are refused by file and line", () => {
    write("sy/places.tsv", `${HEADER}\n${ROW}\n${ROW.replace("32.7", "x")}\n`);
    const error = thrownBy(() => loadWorld({ userPacks: folder }));
    expect(error).toEqual(
      fails("PACK-BAD-ROW", {
        file: path.join(folder, "sy", "places.tsv"),
        line: 3,
        wanted: "a number from -90 to 90",
      }),
    );
  });

  test("that are not there are said to be missing", () => {
    const error = thrownBy(() => loadWorld({ userPacks: folder }));
    expect(error).toEqual(fails("PACK-MISSING", { dir: folder }));
  });
});

describe("compiled packs", () => {
  const [pack] = compileFolder(PACK_SOURCES).filter(
    ({ name }) => name === "jo",
  );
  const sealed = sealPack(pack?.bytes ?? new Uint8Array());

  test("are read back as they were compiled", () => {
    write("jo.bin", sealed);
    const world = loadWorld({ packsDir: folder });
    expect(world.digests).toEqual({ jo: pack?.digest });
    expect(world.gazetteer.find("الرمثا")[0]).toMatchObject({ admin1: "إربد" });
  });

  test("that were changed are refused", () => {
    write("jo.bin", sealed.with(100, (sealed[100] ?? 0) ^ 1));
    const error = thrownBy(() => loadWorld({ packsDir: folder }));
    expect(error).toEqual(fails("PACK-DAMAGED", { wanted: pack?.digest }));
  });

  test("of another version are refused", () => {
    const bytes = (pack?.bytes ?? new Uint8Array()).with(4, 9);
    write("jo.bin", sealPack(bytes));
    const error = thrownBy(() => loadWorld({ packsDir: folder }));
    expect(error).toEqual(fails("PACK-WRONG-VERSION", { seen: 9, wanted: 2 }));
  });

  test("an empty folder holds none", () => {
    const error = thrownBy(() => loadWorld({ packsDir: folder }));
    expect(error).toEqual(fails("PACK-MISSING", { dir: folder }));
  });
});

test("the sources compile to the same bytes twice, and load at once", () => {
  const packs = compileFolder(PACK_SOURCES);
  const again = compileFolder(PACK_SOURCES);
  expect(again.map(({ digest }) => digest)).toEqual(
    packs.map(({ digest }) => digest),
  );
  for (const { name, bytes } of packs) write(`${name}.bin`, sealPack(bytes));
  const from = performance.now();
  loadWorld({ packsDir: folder });
  // 20 to 50 ms on two cores; the bound leaves room for a busy machine.
  expect(performance.now() - from).toBeLessThan(1000);
});
