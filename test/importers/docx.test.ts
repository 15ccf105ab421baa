import { describe, expect, it } from "vitest";
import { deflateRawSync } from "node:zlib";
import { docxImporter } from "../../src/importers/docx.js";
import type { Imported } from "../../src/importers/importer.js";
import { parseRecord } from "../../src/importers/parse-record.js";
import { describeImporter } from "../conformance/importers.js";
import { theReject } from "./bytes.js";
import { docxOf, paragraph, run, zipOf } from "./office/samples.js";

const good = docxOf({
  body: [
    paragraph(run("قصف على بلدة الهناء"), '<w:pStyle w:val="T"/>'),
    paragraph(run("قُتل ") + run("ثلاثة أشخاص.")),
    paragraph(
      run("الأولى"),
      '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>',
    ),
  ].join(""),
});

describeImporter(docxImporter, {
  good,
  expected: [
    { id: "sample", text: "قصف على بلدة الهناء\nقُتل ثلاثة أشخاص.\n- الأولى" },
  ],
  empty: { bytes: docxOf({ body: paragraph(run(" ")) }), rejects: 1 },
});

async function read(bytes: Uint8Array): Promise<readonly Imported[]> {
  const context = { file: "بيان.docx", fileId: "بيان" };
  return parseRecord({ step: "parse", format: "docx", bytes, context });
}

async function theReport(bytes: Uint8Array) {
  const [item] = await read(bytes);
  if (item?.ok !== true) throw new Error(JSON.stringify(item));
  return item;
}

const textOf = async (body: string, note?: string) =>
  (await theReport(docxOf({ body, ...(note !== undefined && { note }) })))
    .report.text;

const row = (...cells: string[]) =>
  `<w:tr>${cells.map((cell) => `<w:tc>${paragraph(run(cell))}</w:tc>`).join("")}</w:tr>`;

describe("docx: its text", () => {
  it("gives each row of a table one line, its cells apart by tabs", async () => {
    const table = `<w:tbl>${row("الاسم", "العمر")}${row("سالم الفرضي", "31")}</w:tbl>`;
    expect(await textOf(paragraph(run("الضحايا")) + table)).toBe(
      "الضحايا\nالاسم\tالعمر\nسالم الفرضي\t31",
    );
  });

  it("puts footnotes under the text, and no mark into it", async () => {
    const body = paragraph(
      run("بحسب شهود") +
        '<w:r><w:footnoteReference w:id="2"/></w:r>' +
        run("."),
    );
    expect(await textOf(body, run(" مقابلة هاتفية"))).toBe(
      "بحسب شهود.\n\nمقابلة هاتفية",
    );
  });

  it("keeps one empty line of many, line breaks and tabs", async () => {
    const empty = paragraph("");
    const broken = paragraph(
      `${run("أ")}<w:r><w:br/><w:tab/></w:r>${run("ب")}`,
    );
    expect(await textOf(broken + empty + empty + paragraph(run("ج")))).toBe(
      "أ\n\tب\n\nج",
    );
  });

  it("leaves deleted text out and says so; inserted text stays", async () => {
    const body = paragraph(
      run("قُتل ") +
        '<w:del w:id="1"><w:r><w:delText>خمسة</w:delText></w:r></w:del>' +
        `<w:ins w:id="2">${run("ثلاثة")}</w:ins>`,
    );
    const item = await theReport(docxOf({ body }));
    expect(item.report.text).toBe("قُتل ثلاثة");
    expect(item.notices).toMatchObject([
      { code: "IMP-DELETED-LEFT-OUT", seen: "خمسة" },
    ]);
  });

  it("joins paragraphs whose end was deleted, and drops deleted rows", async () => {
    const ended = paragraph(run("قُتل "), '<w:rPr><w:del w:id="1"/></w:rPr>');
    const gone = `<w:tr><w:trPr><w:del w:id="2"/></w:trPr><w:tc>${paragraph(run("محذوف"))}</w:tc></w:tr>`;
    const table = `<w:tbl>${gone}${row("باق")}</w:tbl>`;
    expect(await textOf(ended + paragraph(run("ثلاثة")) + table)).toBe(
      "قُتل ثلاثة\nباق",
    );
  });

  it("reads moved text where it went, fields by their result, boxes once", async () => {
    const moved = `<w:moveFrom w:id="1">${run("قديم")}</w:moveFrom><w:moveTo w:id="2">${run("جديد")}</w:moveTo>`;
    const field = `<w:r><w:instrText>DATE</w:instrText></w:r><w:fldSimple w:instr="DATE">${run(" 2016")}</w:fldSimple>`;
    const box = (text: string) =>
      `<w:txbxContent>${paragraph(run(text))}</w:txbxContent>`;
    const both = `<w:r><mc:AlternateContent><mc:Choice>${box("صندوق")}</mc:Choice><mc:Fallback>${box("صندوق")}</mc:Fallback></mc:AlternateContent></w:r>`;
    expect(await textOf(paragraph(moved + field + both))).toBe(
      "صندوق\nجديد 2016",
    );
  });

  it("leaves hidden text out, and tab stops are no tabs", async () => {
    const stops = '<w:tabs><w:tab w:val="left" w:pos="10"/></w:tabs>';
    const hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>مخفي</w:t></w:r>";
    const shown =
      '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>ظاهر</w:t></w:r>';
    expect(await textOf(paragraph(hidden + shown, stops))).toBe("ظاهر");
  });

  it("knows items of lists by their style too", async () => {
    const body = paragraph(run("أولى"), '<w:pStyle w:val="B"/>');
    expect(await textOf(body)).toBe("- أولى");
  });

  it("gives no notice where nothing was deleted", async () => {
    expect((await theReport(good)).notices).toEqual([]);
  });
});

describe("docx: its fields", () => {
  const core =
    "<dc:title>بيان الشهر</dc:title><dc:creator>المكتب</dc:creator>" +
    "<dcterms:created>2016-04-12T10:00:00Z</dcterms:created>";

  it("takes title and author; the day it was made is no day of publication", async () => {
    const body = paragraph(run("نص"));
    const { report } = await theReport(docxOf({ body, core }));
    expect(report).toMatchObject({
      title: "بيان الشهر",
      published: null,
      detail: {
        author: "المكتب",
        fields: { "dcterms:created": "2016-04-12T10:00:00Z" },
      },
    });
  });

  it("prefers the title that stands in the text", async () => {
    const body = paragraph(run("العنوان الظاهر"), '<w:pStyle w:val="T"/>');
    const { report } = await theReport(docxOf({ body, core }));
    expect(report.title).toBe("العنوان الظاهر");
  });

  it.for(["Microsoft Word - بيان.doc", "مستند1", "Document 3", ""])(
    "has no title where a program named it %s",
    async (title) => {
      const generic = `<dc:title>${title}</dc:title>`;
      const body = paragraph(run("نص"));
      const { report } = await theReport(docxOf({ body, core: generic }));
      expect(report.title).toBeNull();
    },
  );
});

describe("docx: what it is not", () => {
  it("is no spreadsheet, and no other archive", () => {
    const isOne = (bytes: Uint8Array) => docxImporter.recognises(bytes);
    expect(isOne(zipOf({ "[Content_Types].xml": "", "xl/a.xml": "" }))).toBe(
      false,
    );
    expect(isOne(zipOf({ "word/a.html": "word/a.xml" }))).toBe(false);
    expect(isOne(zipOf({ mimetype: "application/epub+zip" }))).toBe(false);
    expect(isOne(zipOf({ "docProps/app.xml": "" }))).toBe(true);
  });

  it("rejects a package without a document", async () => {
    const reject = theReject(await read(zipOf({ "word/x.xml": "<a/>" })));
    expect(reject.code).toBe("IMP-UNREADABLE-RECORD");
  });
});

/** A ZIP of one part that is packed, and says of its size what it likes. */
function packed(name: string, text: string, size: number): Buffer {
  const zip = zipOf({ [name]: "" });
  const data = deflateRawSync(Buffer.from(text));
  const head = Buffer.from(zip.subarray(0, 30 + name.length));
  const tail = Buffer.from(zip.subarray(30 + name.length));
  for (const [bytes, at] of [
    [head, 4],
    [tail, 6],
  ] as const) {
    bytes.writeUInt16LE(8, at + 4);
    bytes.writeUInt32LE(data.length, at + 14);
    bytes.writeUInt32LE(size, at + 18);
  }
  tail.writeUInt32LE(head.length + data.length, tail.length - 6);
  return Buffer.concat([head, data, tail]);
}

describe("docx: bombs", () => {
  const huge = "<w:t>".repeat(8_000_000);

  it("opens no part that says it is too large", async () => {
    const bomb = packed("word/document.xml", huge, huge.length);
    expect(bomb.length).toBeLessThan(huge.length / 200);
    expect(theReject(await read(bomb)).code).toBe("IMP-EXPANDS-TOO-MUCH");
  });

  it("stops at a part that lies about its size", async () => {
    const reject = theReject(await read(packed("word/document.xml", huge, 10)));
    expect(reject.code).toBe("IMP-UNREADABLE-RECORD");
  });

  it("expands no entities and survives deep nesting", async () => {
    const prolog = '<!DOCTYPE d [<!ENTITY a "س"><!ENTITY b "&a;&a;&a;">]>';
    const entities = docxOf({ body: paragraph(run("&b;")), prolog });
    for (const item of await read(entities)) {
      if (item.ok) expect(item.report.text).not.toContain("س");
    }
    const depth = 50_000;
    const deep = docxOf({
      body: "<w:ins>".repeat(depth) + "</w:ins>".repeat(depth),
    });
    expect(theReject(await read(deep)).code).toMatch(/UNREADABLE|EMPTY/);
  });
});
