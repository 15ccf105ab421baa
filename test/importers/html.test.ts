import { describe, expect, it } from "vitest";
import { htmlImporter } from "../../src/importers/html.js";
import { standardInput } from "../../src/importers/input.js";
import { readReports } from "../../src/importers/read-reports.js";
import { describeImporter } from "../conformance/importers.js";
import { all, utf16, utf8 } from "./bytes.js";

const FIRST =
  "قُتل مدنيان وأصيب ثلاثة آخرون بانفجار عبوة ناسفة في سوق بلدة تل رفعت شمالي حلب، صباح اليوم الأحد.";
const SECOND =
  "وقال مصدر طبي إن بين المصابين طفلة حالتها حرجة، وقد نُقلت إلى مشفى في مدينة أعزاز.";

const page = (body: string, head = "") =>
  `<!DOCTYPE html><html lang="ar" dir="rtl"><head><title>قتيلان بانفجار في تل رفعت</title>${head}</head><body><nav><a href="/">الرئيسية</a></nav><h1>قتيلان بانفجار في تل رفعت</h1>${body}<div>جميع الحقوق محفوظة</div></body></html>`;
const article = page(`<div><p>${FIRST}</p><p>${SECOND}</p></div>`);

const read = (bytes: Uint8Array, options = {}) => {
  const input = standardInput(() => [bytes]);
  const named = { ...input, file: "a.html", fileId: "a" };
  return all(readReports([named], options));
};
const reportOf = async (bytes: Uint8Array) => {
  const [item] = await read(bytes);
  return item?.ok ? item.report : item?.reject;
};

describeImporter(htmlImporter, {
  good: utf8(article),
  expected: [{ id: "sample", text: `${FIRST}\n${SECOND}` }],
  empty: { bytes: utf8(page("<ul><li><a href=/1>خبر</a></ul>")), rejects: 1 },
});

describe("encodings of a page", () => {
  const legacy = page(
    `<p>${FIRST}</p><p>${SECOND}</p>`,
    '<meta charset="windows-1256">',
  );
  const windows1256 = (text: string) => {
    const decoder = new TextDecoder("windows-1256");
    const bytes = new Map<string, number>();
    for (let byte = 0; byte < 256; byte++)
      bytes.set(decoder.decode(Uint8Array.of(byte)), byte);
    return Uint8Array.from(text, (character) => bytes.get(character) ?? 63);
  };

  it.for([
    ["declared", legacy],
    ["declared as UTF-8", legacy.replace("windows-1256", "utf-8")],
    ["not declared", legacy.replace("windows-1256", "")],
  ] as const)("reads Windows-1256, %s", async ([, html]) => {
    expect(await reportOf(windows1256(html))).toMatchObject({
      text: `${FIRST}\n${SECOND}`,
      detail: { encoding: "windows-1256" },
    });
  });

  it("reads UTF-8 that its page declares to be something else", async () => {
    expect(await reportOf(utf8(legacy))).toMatchObject({
      text: `${FIRST}\n${SECOND}`,
      detail: { encoding: "utf-8" },
    });
  });

  it("reads UTF-16", async () => {
    expect(await reportOf(utf16(article, true))).toMatchObject({
      text: `${FIRST}\n${SECOND}`,
      detail: { encoding: "utf-16le" },
    });
  });
});

describe("hostile pages", () => {
  const deep = (tag: string, count: number) =>
    `<!DOCTYPE html><html>${`<${tag}>`.repeat(count)}${FIRST}`;

  it.for([
    ["a hundred thousand nested elements", deep("div", 100_000)],
    ["nested tables", deep("table><tr><td", 50_000)],
    ["nested letters", deep("b id=1><i", 50_000)],
    [
      "a tag of a hundred thousand attributes",
      `<!DOCTYPE html><html><p ${Array.from({ length: 100_000 }, (_, i) => `a${i}=${i}`).join(" ")}>${FIRST}</p>`,
    ],
    ["a million parts", `<!DOCTYPE html><html><body>${"<p>x".repeat(300_000)}`],
  ])("rejects %s by name", async ([, html]) => {
    expect(await reportOf(utf8(html!))).toMatchObject({
      code: "IMP-PAGE-TOO-INTRICATE",
    });
  });

  it.for([
    ["entities", `<!DOCTYPE html><html><p>${"&amp;&lt;".repeat(500_000)}`],
    ["blanks", `<!DOCTYPE html><html><p>${" ".repeat(4_000_000)}`],
    ["brackets", `<!DOCTYPE html><html>${"<".repeat(2_000_000)}`],
    ["open comments", `<!DOCTYPE html><html>${"<!--".repeat(500_000)}`],
    ["open scripts", `<!DOCTYPE html><html>${"<script>".repeat(200_000)}`],
    ["breaks", `<!DOCTYPE html><html><body>${"<br>".repeat(200_000)}`],
    [
      "links",
      `<!DOCTYPE html><html><body>${"<a href=x>خبر</a> ".repeat(60_000)}`,
    ],
  ])("answers a flood of %s", async ([, html]) => {
    const [item] = await read(utf8(html!));
    expect(item).toBeDefined();
  });
});
