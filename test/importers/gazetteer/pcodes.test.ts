import { describe, expect, test } from "vitest";
import { pcodes } from "./tables.js";

const HEADER =
  "ADM0_EN,ADM0_PCODE,ADM1_EN,ADM1_AR,ADM1_PCODE,ADM2_EN,ADM2_AR,ADM2_PCODE";
const ROW = "Qax,QX,Wahat,الواهات,QX01,Zarqum,زرقوم,QX0101";

describe("a table of P-codes", () => {
  test("gives each area once, with the areas above it", async () => {
    const other = "Qax,QX,Wahat,الواهات,QX01,Khanbuq,خنبوق,QX0102";
    const { places, leftOut } = await pcodes(`${HEADER}\n${ROW}\n${other}`);
    expect(leftOut).toEqual([]);
    expect(places.map(({ id, name, kind, admin1 }) => [id, name, kind, admin1])).toEqual([
      ["QX01", "الواهات", "admin1", "الواهات"],
      ["QX0101", "زرقوم", "admin2", "الواهات"],
      ["QX0102", "خنبوق", "admin2", "الواهات"],
    ]);
    expect(places[1]?.note).toBe("Zarqum");
  }); // prettier-ignore

  test.for([
    ["admin1Name_ar\tadmin1Pcode\tadmin1Name_en\nالواهات\tQX01\tWahat"],
    ["ADM1_AR;ADM1_PCODE\nالواهات;QX01"],
    ["adm1_name,adm1_name1,adm1_pcode\nWahat,الواهات,QX01"],
    ["\ufeffADM1_AR,ADM1_PCODE\r\n#adm1+name,#adm1+code\r\nالواهات,QX01\r\n"],
    ['ADM1_AR,ADM1_PCODE\n"الواهات","QX01"'],
  ] as const)("is read with the header of %j", async ([text]) => {
    const { places, leftOut } = await pcodes(text);
    expect(leftOut).toEqual([]);
    expect(places).toMatchObject([{ id: "QX01", name: "الواهات" }]);
  });

  test("parts names in brackets, reads quoted cells and coordinates", async () => {
    const { places } = await pcodes(
      'ADM1_AR,ADM1_PCODE,ADM4_AR,ADM4_PCODE,Latitude_y,Longitude_x\nالواهات,QX01,"تل قفقار (زرقوم, ""خنبوق"")",QX010101,20.5,30.25',
    );
    expect(places[1]).toMatchObject({
      kind: "village",
      name: "تل قفقار",
      variants: ["زرقوم"],
      lat: 20.5,
      lon: 30.25,
    });
    expect(places[0]?.lat).toBeNull();
  });

  test.for([
    ["a cell too many", `${ROW},x`, "IMP-PLACE-COLUMNS"],
    ["a name without a code", ROW.replace("QX0101", ""), "IMP-PLACE-ID"],
    ["a code that is none", ROW.replace("QX0101", "12 3"), "IMP-PLACE-ID"],
    ["another country", ROW.replace(",QX,", ",QY,"), "IMP-PLACE-COUNTRY"],
    ["another name of a code", ROW.replace("زرقوم", "خنبوق"), "IMP-PLACE-REPEATED"],
    ["no Arabic", ROW.replace("زرقوم", "").replace("QX0101", "QX09"), "IMP-PLACE-NO-ARABIC"],
  ] as const)("leaves out %s, by line", async ([, line, code]) => {
    const { places, leftOut } = await pcodes(`${HEADER}\n${ROW}\n${line}\n${ROW}`);
    expect(places).toHaveLength(2);
    expect(leftOut).toEqual([expect.objectContaining({ line: 3, code })]);
  }); // prettier-ignore

  test("a stray quotation mark swallows no other row", async () => {
    const other = "Qax,QX,Wahat,الواهات,QX01,Khanbuq,خنبوق,QX0102";
    const { places } = await pcodes(`${HEADER}\n"${ROW}\n${other}`);
    expect(places.map(({ id }) => id)).toEqual(["QX01", "QX0101", "QX0102"]);
  });

  test("says which columns it wants when the header has none", async () => {
    const { places, leftOut } = await pcodes("name,code\nزرقوم,QX01");
    expect(places).toEqual([]);
    expect(leftOut).toMatchObject([{ line: 1, code: "IMP-PLACE-HEADER" }]);
  });

  test("an empty file gives nothing", async () => {
    expect(await pcodes("")).toEqual({ places: [], leftOut: [] });
  });
});
