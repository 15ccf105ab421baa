import { expect, test } from "vitest";
import { importedReport } from "../../src/importers/report-fields.js";

const RAW = {
  id: "n1",
  outlet: null,
  url: null,
  title: null,
  published: null,
  text: "قُتل شاب.",
};
const RECORD = {
  bytes: Buffer.from("{}"),
  kind: "line",
  format: "jsonl",
  mediaType: "application/json",
} as const;
const HERE = { file: "a.jsonl", line: 3 };
const PICTURE = {
  name: "a.jpg",
  mediaType: "image/jpeg",
  caption: null,
  open: () => [],
};
const made = (more: object) => {
  const item = importedReport({ ...RAW, ...more }, RECORD, HERE);
  if (!item.ok) throw new Error(item.reject.code);
  return item;
};

test("what a format tells besides goes with the report", () => {
  const detail = { author: "P-0001", pages: [{ page: 1, start: 0, end: 9 }] };
  const item = made({ kind: "post", detail, attachments: [PICTURE] });
  expect(item.report).toMatchObject({ kind: "post", detail });
  expect(item.attachments).toEqual([PICTURE]);
});

test("what it does not tell leaves no field", () => {
  for (const detail of [undefined, {}, { author: undefined }]) {
    const item = made({ detail, attachments: [] });
    expect(Object.keys(item.report)).not.toContain("detail");
    expect(Object.keys(item.report)).not.toContain("kind");
    expect(Object.keys(item)).not.toContain("attachments");
  }
});

test("no NUL and no half character is left, in names of fields neither", () => {
  const detail = { fields: { "a\0b": "c\ud800d" }, chain: ["e\0"] };
  expect(made({ detail }).report.detail).toEqual({
    fields: { "a\ufffdb": "c\ufffdd" },
    chain: ["e\ufffd"],
  });
});

test("a detail that is a text of its own is one named reject", () => {
  const detail = { fields: { body: "ق".repeat(1024 * 1024) } };
  const item = importedReport({ ...RAW, detail }, RECORD, HERE);
  expect(item).toMatchObject({
    ok: false,
    reject: { code: "IMP-DETAIL-TOO-LONG", seen: "fields", line: 3 },
  });
});

test("names and types of attachments can be shown and stored", () => {
  const name = `${"a".repeat(300)}\n\0.jpg`;
  const given = [
    { ...PICTURE, name, mediaType: "Image/PNG; charset=x", caption: "" },
    { ...PICTURE, name: "", mediaType: "<script>" },
  ];
  const [first, second] = made({ attachments: given }).attachments ?? [];
  expect(first?.name).toBe(`${"a".repeat(249)}\ufffd\ufffd.jpg`);
  expect(first).toMatchObject({ mediaType: "image/png", caption: null });
  expect(second).toMatchObject({
    name: "?",
    mediaType: "application/octet-stream",
  });
});
