import { describe, expect, it } from "vitest";
import { standardInput } from "../../src/importers/input.js";
import { mhtmlImporter } from "../../src/importers/mhtml.js";
import { readReports } from "../../src/importers/read-reports.js";
import { describeImporter } from "../conformance/importers.js";
import { all, utf8 } from "./bytes.js";

const FIRST =
  "أفرجت محكمة في مدينة إزرع عن أربعة موقوفين بعد ثلاثة أسابيع من احتجازهم، بحسب ما قال محاميهم.";
const SECOND =
  "وذكر المحامي أن موكليه لم توجه إليهم أي تهمة طوال مدة الاحتجاز.";
const ADDRESS = "https://hauran.example/news/12";

const quoted = (html: string) =>
  [...utf8(html)]
    .map((byte, i) => {
      const isPlain = byte >= 33 && byte <= 126 && byte !== 61;
      const sign = isPlain
        ? String.fromCharCode(byte)
        : `=${byte.toString(16).toUpperCase().padStart(2, "0")}`;
      return i % 24 === 23 ? `${sign}=\r\n` : sign;
    })
    .join("");

const page = (body: string) =>
  `<html dir="rtl"><head><title>الإفراج عن أربعة موقوفين</title></head><body><h1>الإفراج عن أربعة موقوفين</h1>${body}</body></html>`;
const part = (type: string, location: string, body: string) =>
  `------B\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: ${location}\r\n\r\n${body}\r\n`;
const file = (parts: readonly string[], end = "------B--\r\n") =>
  utf8(
    `From: <Saved by Blink>\r\nSnapshot-Content-Location: ${ADDRESS}\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----B"\r\n\r\n\r\n${parts.join("")}${end}`,
  );
const ARTICLE = part(
  "text/html",
  ADDRESS,
  quoted(page(`<p>${FIRST}</p><p>${SECOND}</p>`)),
);
const STYLE = part("text/css", "https://hauran.example/a.css", "p =3D 1");

const read = async (bytes: Uint8Array) => {
  const input = { ...standardInput(() => [bytes]), file: "a.mhtml" };
  const [item] = await all(readReports([input]));
  return item;
};

describeImporter(mhtmlImporter, {
  good: file([ARTICLE, STYLE]),
  expected: [{ id: ADDRESS, text: `${FIRST}\n${SECOND}` }],
  empty: { bytes: file([STYLE]), rejects: 1 },
});

describe("a page saved with its parts", () => {
  it("is known by its own address", async () => {
    expect(await read(file([STYLE, ARTICLE]))).toMatchObject({
      ok: true,
      report: { id: ADDRESS, url: ADDRESS },
      record: { format: "mhtml", kind: "page" },
    });
  });

  it("is read in the frame that holds the article", async () => {
    const frames = part("text/html", ADDRESS, quoted(page("<i>x</i>")));
    const inner = ARTICLE.replaceAll(ADDRESS, `${ADDRESS}/body.html`);
    expect(await read(file([frames, inner]))).toMatchObject({
      ok: true,
      report: { text: `${FIRST}\n${SECOND}` },
    });
  });

  it("says when the end of the file is missing", async () => {
    expect(await read(file([ARTICLE], ""))).toMatchObject({
      ok: true,
      notices: [{ code: "IMP-PAGE-CUT-SHORT" }],
    });
  });
});
