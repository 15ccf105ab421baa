import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { describeTextImporter } from "../conformance/importers.js";
import { jsonlImporter } from "../../src/importers/jsonl.js";
import { sha256 } from "../../src/model/sha256.js";
import { all, brief, pieces, theReject, utf16, utf8 } from "./bytes.js";

const TEXT = "قُتل شخصان في بلدة صيدا.";

const line = (fields: object) => JSON.stringify(fields);

const readBytes = (bytes: Uint8Array) =>
  all(jsonlImporter.read(pieces(bytes, 65536), { file: "f", fileId: "f" }));
const read = (...lines: readonly string[]) =>
  readBytes(utf8(`${lines.join("\n")}\n`));

describeTextImporter(jsonlImporter, {
  good: utf8(
    `${line({ id: "a", text: TEXT })}\n\n${line({ id: "b", text: "سطر\nوسطر" })}\n`,
  ),
  expected: [
    { id: "a", text: TEXT },
    { id: "b", text: "سطر\nوسطر" },
  ],
  empty: { bytes: utf8(""), rejects: 0 },
});

describe("fields", () => {
  it("reads all fields and passes over unknown ones", async () => {
    const report = {
      id: "a",
      outlet: "شبكة حوران",
      url: "https://example.org/1",
      title: "قصف",
      published: "2022-10-21",
      text: TEXT,
    };
    const own = line({ extra: [1], ...report, tags: {} });
    const [item] = await read(own);
    const kind = { kind: "line", format: "jsonl" } as const;
    const mediaType = "application/json";
    expect(item).toEqual({
      ok: true,
      report,
      record: { ...kind, mediaType, bytes: Buffer.from(own) },
      position: { file: "f", line: 1 },
      notices: [],
    });
  });

  it("takes absent, null and empty as unknown; an id from the text", async () => {
    const unknown = { outlet: null, url: null, title: null, published: null };
    for (const fields of [
      {},
      { id: null, ...unknown },
      { id: "", outlet: "", url: "", title: "", published: "" },
    ]) {
      const [item] = await read(line({ ...fields, text: TEXT }));
      expect(item).toMatchObject({
        ok: true,
        report: { id: sha256(TEXT), ...unknown },
      });
    }
  });

  it("keeps every digit of a number as id", async () => {
    const items = await read(
      `{"id":17,"text":"س"}`,
      `{"text":"س","id": 1583294872938472931 }`,
      `{"x":{"id":1},"id":1583294872938472932,"text":"س"}`,
    );
    expect(brief(items)).toEqual([
      "17",
      "1583294872938472931",
      "1583294872938472932",
    ]);
  });

  test.for([
    [{ id: "a" }, "IMP-TEXT-MISSING", "undefined"],
    [{ id: "a", text: null }, "IMP-TEXT-MISSING", "null"],
    [
      { id: "a", text: " \n\u200f\ufeff" },
      "IMP-TEXT-EMPTY",
      '" \\n\u200f\ufeff"',
    ],
    [{ id: "a", text: ["س"] }, "IMP-TEXT-NOT-STRING", '["س"]'],
    [{ id: true, text: "س" }, "IMP-ID-NOT-STRING", "true"],
    [{ id: " ", text: "س" }, "IMP-ID-NOT-STRING", '" "'],
    [{ id: {}, text: "س" }, "IMP-ID-NOT-STRING", "{}"],
    [{ outlet: 5, text: "س" }, "IMP-FIELD-NOT-STRING", "5"],
    [{ url: ["x"], text: "س" }, "IMP-FIELD-NOT-STRING", '["x"]'],
    [{ title: {}, text: "س" }, "IMP-FIELD-NOT-STRING", "{}"],
    [{ published: 20221021, text: "س" }, "IMP-PUBLISHED-NOT-DATE", "20221021"],
    [{ published: "أمس", text: "س" }, "IMP-PUBLISHED-NOT-DATE", '"أمس"'],
  ] as const)("%j is rejected as %s", async ([fields, code, seen]) => {
    const reject = theReject(await read(line(fields)));
    expect(reject).toMatchObject({ code, seen, line: 1 });
    expect(reject.expected).toMatch(/^expected /);
  });
});

describe("hostile input", () => {
  it("one bad line stops no other", async () => {
    const items = await read(
      line({ id: "a", text: "س" }),
      '{"id":"b","te',
      '[{"id":"c","text":"س"}]',
      '"text"',
      "null",
      "not json",
      '{"id":"d","id":"e","text":"س"}',
      line({ id: "f", text: "س" }),
    );
    expect(brief(items)).toEqual([
      "a",
      "2 NOT-JSON",
      "3 NOT-OBJECT",
      "4 NOT-OBJECT",
      "5 NOT-OBJECT",
      "6 NOT-JSON",
      "7 KEY-REPEATED",
      "f",
    ]);
  });

  it("names the repeated key, and lets one inside a value pass", async () => {
    const reject = theReject(await read('{"text":"أ","id":"a","text":"ب"}'));
    expect(reject.context).toEqual({ field: "text" });
    const nested = '{"id":"a","text":"س","meta":{"text":"x","id":"y"}}';
    expect(brief(await read(nested))).toEqual(["a"]);
  });

  it("reads a line of 10 MB", async () => {
    const text = "قصف ".repeat(2_500_000 / 2);
    const [item] = await read(line({ id: "long", text }));
    expect(item?.ok && item.report.text.length).toBe(text.length);
  });

  it("rejects bytes that are not UTF-8 by line and offset", async () => {
    const bad = Buffer.concat([
      utf8('{"id":"a","text":"س"}\n{"id":"b","text":"'),
      Uint8Array.from([0xd9]),
      utf8('"}\n{"id":"c","text":"\ufffd س"}\n'),
    ]);
    const items = await readBytes(bad);
    expect(brief(items)).toEqual(["a", "2 NOT-UTF8", "c"]);
    expect(theReject(items).context).toEqual({ offset: 18 });
  });

  it("rejects a raw NUL, replaces an escaped one without moving a word", async () => {
    const items = await read(
      '{"id":"a","text":"\0"}',
      '{"id":"b","text":"أ\\u0000ب"}',
    );
    expect(brief(items)).toEqual(["1 NOT-JSON", "b"]);
    expect(items[1]).toMatchObject({
      report: { text: "أ\ufffdب" },
      notices: [{ code: "IMP-CHARACTER-REPLACED", line: 2 }],
    });
  });

  it("replaces half an emoji, keeps a whole one", async () => {
    const [item] = await read(
      '{"id":"a","text":"س\\ud83d ص\\ud83d\\ude00\\ude00"}',
    );
    expect(item).toMatchObject({
      report: { text: "س\ufffd ص\u{1f600}\ufffd" },
      notices: [{ code: "IMP-CHARACTER-REPLACED" }],
    });
  });

  it("answers a document over many lines with one reject", async () => {
    const reports = [
      { id: "a", text: "س" },
      { id: "b", text: "ص" },
    ];
    for (const document of [reports, reports[0]]) {
      const items = await read(JSON.stringify(document, null, 2));
      expect(brief(items)).toEqual(["1 NOT-LINES"]);
    }
  });

  it("takes a broken first line for what it is when records follow", async () => {
    const items = await read("{", line({ id: "a", text: "س" }), "}");
    expect(brief(items)).toEqual(["1 NOT-JSON", "a", "3 NOT-JSON"]);
    expect(brief(await read("["))).toEqual(["1 NOT-JSON"]);
  });

  it("sees UTF-16 without mark in Arabic plain JSON", async () => {
    const bytes = utf16(line({ id: "a", text: TEXT }), false);
    expect(await readBytes(bytes)).toMatchObject([
      { report: { text: TEXT, detail: { encoding: "utf-16le" } } },
    ]);
  });
});

test("what is written is read: any text, title and id", async () => {
  const text = fc
    .string({ unit: "grapheme", minLength: 1 })
    .map((s) => `س${s}`);
  await fc.assert(
    fc.asyncProperty(text, text, text, async (id, title, body) => {
      const wanted = { id, title, text: body.replaceAll("\0", "\ufffd") };
      const safe = (value: string) => value.replaceAll("\0", "\ufffd");
      const [item] = await read(line({ id, title, text: body }));
      expect(item).toMatchObject({
        ok: true,
        report: { ...wanted, id: safe(id), title: safe(title) },
      });
    }),
  );
});
