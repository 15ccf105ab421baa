import { describe, expect, test } from "vitest";
import { dump, dumpLine, utf8 } from "./tables.js";

const WAHAT = dumpLine({
  id: 1,
  name: "Wahat",
  names: "Wahat,محافظة الواهات",
  feature: "A.ADM1",
  admin1: "01",
});

describe("a GeoNames dump", () => {
  test("gives places with the governorate of their code", async () => {
    const zarqum = dumpLine({
      id: 2,
      name: "Zarqum",
      names: "Zarkum,زَرقوم,زرقوم البلد",
      at: ["20.10", "30.5"],
      admin1: "01",
      population: 12000,
    });
    const { places, leftOut } = await dump(utf8(WAHAT, zarqum));
    expect(leftOut).toEqual([]);
    expect(places[1]).toEqual({
      file: "qx.txt",
      line: 2,
      id: "gn:2",
      name: "زرقوم",
      variants: ["زرقوم البلد"],
      kind: "town",
      admin1: "الواهات",
      admin2: "",
      lat: 20.1,
      lon: 30.5,
      population: 12000,
      note: "Zarqum",
    });
  });

  test.for([
    ["P.PPLA", 0, "town"],
    ["P.PPLA", 200_000, "city"],
    ["P.PPL", 300, "village"],
    ["P.PPLX", 50_000, "neighbourhood"],
    ["A.ADM2", 90_000, "admin2"],
    ["T.HLL", 0, "hill"],
    ["S.AIRP", 0, "airport"],
    ["S.DAM", 0, "dam"],
    ["H.WAD", 0, "valley"],
    ["S.CSTM", 0, "crossing"],
    ["S.HSP", 0, "hospital"],
  ] as const)(
    "%s of %i inhabitants is a %s",
    async ([feature, people, kind]) => {
      const row = dumpLine({
        id: 2,
        name: "زرقوم",
        feature,
        population: people,
      });
      const { places } = await dump(utf8(row));
      expect(places.map((place) => place.kind)).toEqual([kind]);
    },
  );

  test.for([
    ["a row with a column too few", "1\tزرقوم", "IMP-PLACE-COLUMNS"],
    ["an id that is none", dumpLine({ id: "x1", name: "زرقوم" }), "IMP-PLACE-ID"],
    ["a latitude out of range", dumpLine({ id: 2, name: "زرقوم", at: [91, 1] }), "IMP-PLACE-NUMBER"],
    ["a decimal comma", dumpLine({ id: 2, name: "زرقوم", at: ["20,5", 1] }), "IMP-PLACE-NUMBER"],
    ["no longitude", dumpLine({ id: 2, name: "زرقوم", at: [20, ""] }), "IMP-PLACE-NUMBER"],
    ["inhabitants that are no number", dumpLine({ id: 2, name: "زرقوم", population: "many" }), "IMP-PLACE-NUMBER"],
    ["another country", dumpLine({ id: 2, name: "زرقوم", country: "QY" }), "IMP-PLACE-COUNTRY"],
    ["a forest", dumpLine({ id: 2, name: "زرقوم", feature: "V.FRST" }), "IMP-PLACE-FEATURE"],
    ["Latin names alone", dumpLine({ id: 2, name: "Zarqum" }), "IMP-PLACE-NO-ARABIC"],
    ["Persian names alone", dumpLine({ id: 2, name: "Zarqum", names: "گرپان" }), "IMP-PLACE-NO-ARABIC"],
    ["an id twice", WAHAT, "IMP-PLACE-REPEATED"],
  ] as const)("leaves out %s, by line", async ([, line, code]) => {
    const { places, leftOut } = await dump(utf8(WAHAT, line));
    expect(places).toHaveLength(1);
    expect(leftOut).toEqual([expect.objectContaining({ line: 2, code })]);
  }); // prettier-ignore

  test("rejects lines in another encoding and reads the others", async () => {
    const legacy = Uint8Array.from([0xd2, 0xd1, 0xde, 0xe6, 0xe3, 0x0a]);
    const bytes = Buffer.concat([
      utf8(WAHAT),
      legacy,
      utf8(dumpLine({ id: 2, name: "زرقوم" })),
    ]);
    const { places, leftOut } = await dump(bytes);
    expect(places).toHaveLength(2);
    expect(leftOut).toMatchObject([{ line: 2, code: "IMP-NOT-UTF8" }]);
  });

  test.for([
    ["UTF-16", Buffer.from(`\ufeff${WAHAT}`, "utf16le"), "IMP-UTF16"],
    ["a zip", Buffer.from("PK\u0003\u0004\u0000\u0000"), "IMP-PLACE-NOT-TEXT"],
  ] as const)("rejects %s as a whole", async ([, bytes, code]) => {
    const { places, leftOut } = await dump(bytes);
    expect(places).toEqual([]);
    expect(leftOut).toMatchObject([{ line: 1, code }]);
  });

  test("takes the Arabic of the alternate names, preferred ones first", async () => {
    const row = dumpLine({ id: 2, name: "Zarqum", names: "زركوم" });
    const names = [
      "11\t2\tar\tزرقوم القديمة\t\t\t\t1",
      "12\t2\tar\tالزرقوم\t\t\t\t",
      "13\t2\tfa\tزرکوم\t1\t\t\t",
      "14\t2\tar\tزرقوم\t1\t\t\t\t\t",
      "15\t99\tar\tبعيد\t\t\t\t",
      "16\t2",
    ].join("\n");
    const { places, leftOut } = await dump(utf8(row), names);
    expect(places[0]?.name).toBe("زرقوم");
    expect(places[0]?.variants).toEqual(["الزرقوم", "زرقوم القديمة"]);
    expect(leftOut).toMatchObject([
      { file: "names.txt", line: 6, code: "IMP-PLACE-COLUMNS" },
    ]);
  });
});
