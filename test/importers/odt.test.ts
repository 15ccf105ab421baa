import { describe, expect, it } from "vitest";
import type { Imported } from "../../src/importers/importer.js";
import { odtImporter } from "../../src/importers/odt.js";
import { parseRecord } from "../../src/importers/parse-record.js";
import { describeImporter } from "../conformance/importers.js";
import { theReject } from "./bytes.js";
import { odtOf, zipOf } from "./office/samples.js";

const p = (inner: string, style = "Standard") =>
  `<text:p text:style-name="${style}">${inner}</text:p>`;

describeImporter(odtImporter, {
  good: odtOf({
    body: `${p("قصف على بلدة الهناء", "Title")}${p("قُتل <text:span>ثلاثة</text:span> أشخاص.")}<text:list><text:list-item>${p("الأولى")}</text:list-item></text:list>`,
  }),
  expected: [
    { id: "sample", text: "قصف على بلدة الهناء\nقُتل ثلاثة أشخاص.\n- الأولى" },
  ],
  empty: { bytes: odtOf({ body: p("") }), rejects: 1 },
});

async function read(bytes: Uint8Array): Promise<readonly Imported[]> {
  const context = { file: "بيان.odt", fileId: "بيان" };
  return parseRecord({ step: "parse", format: "odt", bytes, context });
}

async function theReport(bytes: Uint8Array) {
  const [item] = await read(bytes);
  if (item?.ok !== true) throw new Error(JSON.stringify(item));
  return item;
}

const textOf = async (body: string) =>
  (await theReport(odtOf({ body }))).report.text;

describe("odt: its text", () => {
  it("gives each row of a table one line, inner tables in their cell", async () => {
    const cell = (inner: string) =>
      `<table:table-cell>${inner}</table:table-cell>`;
    const row = (...cells: string[]) =>
      `<table:table-row>${cells.map(cell).join("")}</table:table-row>`;
    const inner = `<table:table>${row(p("درعا"), p("الريف"))}</table:table>`;
    const table = `<table:table>${row(p("الاسم"), p("المكان"))}${row(p("سالم") + p("الفرضي"), inner)}</table:table>`;
    expect(await textOf(table)).toBe("الاسم\tالمكان\nسالم الفرضي\tدرعا الريف");
  });

  it("puts footnotes under the text, and no mark into it", async () => {
    const note = `<text:note><text:note-citation>1</text:note-citation><text:note-body>${p("مقابلة هاتفية")}</text:note-body></text:note>`;
    expect(await textOf(p(`بحسب شهود${note}.`))).toBe(
      "بحسب شهود.\n\nمقابلة هاتفية",
    );
  });

  it("reads blanks that stand as elements, and one for blanks of the layout", async () => {
    expect(
      await textOf(
        p('أ<text:s text:c="3"/>ب<text:tab/>ج<text:line-break/>د\n   هـ'),
      ),
    ).toBe("أ   ب\tج\nد هـ");
  });

  it("leaves remarks out, and text of a box goes before its paragraph", async () => {
    const remark = `<office:annotation>${p("راجع الرقم")}</office:annotation>`;
    const box = `<draw:frame><draw:text-box>${p("صندوق")}</draw:text-box></draw:frame>`;
    expect(await textOf(p(`النص${remark}${box}`))).toBe("صندوق\nالنص");
  });

  it("leaves deleted text out and says so", async () => {
    const changes = `<text:tracked-changes><text:changed-region><text:deletion>${p("خمسة")}</text:deletion></text:changed-region></text:tracked-changes>`;
    const item = await theReport(odtOf({ body: changes + p("قُتل ثلاثة") }));
    expect(item.report.text).toBe("قُتل ثلاثة");
    expect(item.notices).toMatchObject([
      { code: "IMP-DELETED-LEFT-OUT", seen: "خمسة" },
    ]);
  });

  it("keeps what was inserted, without a notice", async () => {
    const changes =
      "<text:tracked-changes><text:changed-region><text:insertion/></text:changed-region></text:tracked-changes>";
    const item = await theReport(odtOf({ body: changes + p("قُتل ثلاثة") }));
    expect(item.notices).toEqual([]);
  });
});

describe("odt: its fields", () => {
  it("takes title and author; the day it was made is no day of publication", async () => {
    const meta =
      "<dc:title>بيان الشهر</dc:title><dc:creator>آخر</dc:creator>" +
      "<meta:initial-creator>المكتب</meta:initial-creator>" +
      "<meta:creation-date>2016-04-12T10:00:00</meta:creation-date>";
    const { report } = await theReport(odtOf({ body: p("نص"), meta }));
    expect(report).toMatchObject({
      title: "بيان الشهر",
      published: null,
      detail: {
        author: "المكتب",
        fields: { "meta:creation-date": "2016-04-12T10:00:00" },
      },
    });
  });
});

describe("odt: what cannot be read", () => {
  const codeOf = async (bytes: Uint8Array) => theReject(await read(bytes)).code;

  it("names a password", async () => {
    const manifest = "<m><manifest:encryption-data/></m>";
    const locked = theReject(await read(odtOf({ body: "", manifest })));
    expect(locked).toMatchObject({
      code: "IMP-UNREADABLE-RECORD",
      seen: "password",
    });
  });

  it("expands no entities, and refuses deep nesting", async () => {
    const prolog = '<!DOCTYPE d [<!ENTITY a "س"><!ENTITY b "&a;&a;&a;">]>';
    const unreadable = "IMP-UNREADABLE-RECORD";
    expect(await codeOf(odtOf({ body: p("&b;"), prolog }))).toBe(unreadable);
    const depth = 50_000;
    const deep = "<text:span>".repeat(depth) + "</text:span>".repeat(depth);
    expect(await codeOf(odtOf({ body: p(deep) }))).toBe(unreadable);
  });

  it("knows its own kind from other OpenDocument files", () => {
    const sheet = zipOf({
      mimetype: "application/vnd.oasis.opendocument.spreadsheet",
    });
    expect(odtImporter.recognises(sheet)).toBe(false);
  });
});
