import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Imported } from "../../src/importers/importer.js";
import { standardInput } from "../../src/importers/input.js";
import { mailImporter } from "../../src/importers/mail.js";
import { mailId } from "../../src/importers/mail/mail-id.js";
import { readReports } from "../../src/importers/read-reports.js";
import { describeImporter } from "../conformance/importers.js";
import { all, theReject, utf8 } from "./bytes.js";
import {
  mailOf,
  multipart,
  part,
  PLAIN,
  quotedPrintable,
  singleByte,
} from "./mail/samples.js";

const good = utf8(
  mailOf({ ...PLAIN, Subject: "بيان" }, "قُتل ثلاثة أشخاص في بلدة الهناء.\n"),
);

describeImporter(mailImporter, {
  good,
  expected: [{ id: mailId(good), text: "قُتل ثلاثة أشخاص في بلدة الهناء." }],
  empty: { bytes: utf8(mailOf(PLAIN, "\n")), rejects: 1 },
});

async function read(mail: string | Uint8Array): Promise<readonly Imported[]> {
  const bytes = typeof mail === "string" ? utf8(mail) : mail;
  const input = { ...standardInput(() => [bytes]), file: "رسالة.eml" };
  return all(readReports([{ ...input, fileId: "رسالة" }], { from: "mail" }));
}

async function theReport(mail: string | Uint8Array) {
  const [item] = await read(mail);
  if (item?.ok !== true) throw new Error(JSON.stringify(item));
  return item;
}

describe("mail: its fields", () => {
  it("keeps the day in the sender's zone, and the instant", async () => {
    const { report, position } = await theReport(good);
    expect(report).toMatchObject({
      title: "بيان",
      outlet: null,
      published: "2016-04-12",
      detail: { publishedAt: "2016-04-12T20:30:00.000Z" },
    });
    expect(position).toEqual({ file: "رسالة.eml", line: 1 });
  });

  it("has no name and no address of those who wrote to each other", async () => {
    const body =
      "كتب إليّ salem.f@example.org أمس، وبيان press@example.com هنا.";
    const { report } = await theReport(
      mailOf({ ...PLAIN, Subject: "خبر" }, body),
    );
    expect(JSON.stringify(report)).not.toMatch(
      /salem|office@|example\.(?:org|net)/i,
    );
    expect(report.text).toContain("press@example.com");
  });

  it("takes a list's own name for outlet, and never an address", async () => {
    const outletOf = async (list: string) =>
      (await theReport(mailOf({ ...PLAIN, "List-Id": list }, "نص"))).report
        .outlet;
    const name = `=?utf-8?B?${Buffer.from("نشرة الهناء").toString("base64")}?=`;
    expect(await outletOf(`${name} <news.example.org>`)).toBe("نشرة الهناء");
    expect(await outletOf("<news.example.org>")).toBeNull();
    expect(await outletOf("salem@example.org <news.example.org>")).toBeNull();
  });

  it("knows a mail by its id wherever it lies, and does not show that id", async () => {
    const other = mailOf({ ...PLAIN, "X-Folder": "نسخة" }, "نص آخر");
    const ids = [good, other].map(
      async (mail) => (await theReport(mail)).report.id,
    );
    const [first, second] = await Promise.all(ids);
    expect(first).toBe(second);
    expect(first).toMatch(/^mail-[0-9a-f]{32}$/);
  });

  it.for([
    ["Tue, 12 Apr 2016 23:30:00 -0000", "2016-04-12", undefined],
    ["12 Apr 16 23:30 EST", "2016-04-12", "2016-04-13T04:30:00.000Z"],
    ["Thu, 31 Apr 2016 10:00:00 +0000", null, undefined],
    ["12/04/2016", null, undefined],
  ] as const)("reads the day of %s", async ([date, day, instant]) => {
    const { report } = await theReport(mailOf({ ...PLAIN, Date: date }, "نص"));
    expect(report.published).toBe(day);
    expect(report.detail?.publishedAt).toBe(instant);
  });
});

describe("mail: its parts", () => {
  const html = (body: string) =>
    part({ "Content-Type": "text/html; charset=utf-8" }, body);
  const plain = (body: string) =>
    part({ "Content-Type": "text/plain; charset=utf-8" }, body);
  const long = "قُتل ثلاثة أشخاص في بلدة الهناء. ".repeat(12);

  it("takes the plain body of two, unless it is but a hint", async () => {
    const both = (text: string) =>
      multipart("alternative", [plain(text), html(`<p>${long}</p>`)]);
    expect((await theReport(both(`${long}.`))).report.text).toBe(`${long}.`);
    const { report } = await theReport(both("اعرض الرسالة في المتصفح"));
    expect(report.text).toBe(long.trim());
  });

  it("reads HTML by its blocks, without what is not shown", async () => {
    const body =
      "<style>p{}</style><div style='display:none'>مخفي</div><table><tr><td>الاسم</td><td>سالم</td></tr></table>" +
      "<p>أول<br>ثان</p><p>ثالث &amp; رابع</p><script>alert(1)</script>";
    const { report } = await theReport(multipart("mixed", [html(body)]));
    expect(report.text).toBe("الاسم سالم\n\nأول\nثان\n\nثالث & رابع");
  });

  it("gives pictures to the report and opens documents by themselves", async () => {
    const name =
      "=?utf-8?B?" + Buffer.from("صورة.jpg").toString("base64") + "?=";
    const mail = multipart("mixed", [
      plain("قصف على البلدة"),
      part({ "Content-Type": `image/jpeg; name="${name}"` }, "AAAA"),
      part(
        {
          "Content-Type": "text/plain; charset=utf-8",
          "Content-Disposition":
            "attachment; filename*=utf-8''%D8%A8%D9%8A%D8%A7%D9%86.txt",
        },
        "بيان مستقل",
      ),
      part(
        { "Content-Type": "text/vcard", "Content-Disposition": "attachment" },
        "TEL:1",
      ),
    ]);
    const [report, document, ...rest] = await read(mail);
    expect(rest).toEqual([]);
    expect(report).toMatchObject({
      attachments: [
        { name: "صورة.jpg", mediaType: "image/jpeg" },
        { name: "part-3", mediaType: "text/vcard" },
      ],
    });
    expect(document).toMatchObject({
      report: { id: "رسالة/بيان", text: "بيان مستقل\n" },
    });
  });

  it("opens a mail inside a mail by itself", async () => {
    const inner = mailOf(
      { ...PLAIN, "Message-ID": "<in@example.org>" },
      "الداخلية",
    );
    const mail = multipart("mixed", [
      plain("الخارجية"),
      part(
        { "Content-Type": "message/rfc822" },
        inner.replaceAll("\r\n", "\n"),
      ),
    ]);
    const texts = (await read(mail)).map((item) => item.ok && item.report.text);
    expect(texts).toEqual(["الخارجية", "الداخلية"]);
  });

  it("uses the subject where a mail brings but pictures", async () => {
    const image = part({ "Content-Type": "image/png; name=a.png" }, "AAAA");
    const mail = multipart("mixed", [image], { Subject: "آثار القصف" });
    expect((await theReport(mail)).report.text).toBe("آثار القصف");
  });

  it("rejects parts without end, and mails that are sealed", async () => {
    let nested = plain("نص");
    for (let depth = 0; depth < 60; depth += 1) {
      const type = `multipart/mixed; boundary="n${depth}"`;
      nested = part(
        { "Content-Type": type },
        `--n${depth}\n${nested}\n--n${depth}--\n`,
      );
    }
    expect(theReject(await read(multipart("mixed", [nested]))).seen).toMatch(
      /depth/,
    );
    const sealed = part(
      { "Content-Type": "application/pgp-encrypted" },
      "Version: 1",
    );
    expect(
      theReject(await read(multipart("encrypted", [sealed]))).seen,
    ).toMatch(/PGP/);
  });
});

const LETTERS = Array.from("ءآأابتثجحخدذرزسشصضطظعغفقكلمنهويةى");
const words = fc
  .array(
    fc.array(fc.constantFrom(...LETTERS), { minLength: 1, maxLength: 9 }),
    { minLength: 1, maxLength: 4 },
  )
  .map((line) => line.map((word) => word.join("")).join(" "));
const texts = fc
  .array(words, { minLength: 1, maxLength: 6 })
  .map((lines) => lines.join("\n"));

const ENCODINGS: Readonly<Record<string, (text: string) => Buffer>> = {
  "utf-8": (text) => Buffer.from(text),
  "windows-1256": (text) => singleByte(text, "windows-1256"),
  "iso-8859-6": (text) => singleByte(text, "iso-8859-6"),
};

const TRANSFERS: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  "8bit": (bytes) => bytes,
  base64: (bytes) =>
    Buffer.from(bytes.toString("base64").replace(/.{76}/g, "$&\r\n")),
  "quoted-printable": (bytes) => Buffer.from(quotedPrintable(bytes)),
};

describe("mail: any text in any encoding comes back", () => {
  for (const [charset, encode] of Object.entries(ENCODINGS)) {
    for (const [transfer, wrap] of Object.entries(TRANSFERS)) {
      it(`${charset}, ${transfer}`, async () => {
        const comesBack = async (text: string, subject: string) => {
          const [word = ""] = subject.split("\n");
          const encoded = encode(word).toString("base64");
          const head = mailOf(
            {
              ...PLAIN,
              Subject: `=?${charset}?B?${encoded}?=`,
              "Content-Type": `text/plain; charset=${charset}`,
              "Content-Transfer-Encoding": transfer,
            },
            "",
          );
          const bytes = Buffer.concat([Buffer.from(head), wrap(encode(text))]);
          const { report } = await theReport(bytes);
          expect(report).toMatchObject({ text, title: word });
        };
        await fc.assert(fc.asyncProperty(texts, texts, comesBack), {
          numRuns: 60,
          seed: 8,
        });
      });
    }
  }

  it("reads Arabic that came without a word about its encoding", async () => {
    const { "Content-Type": _, ...headers } = PLAIN;
    const head = Buffer.from(mailOf(headers, ""));
    const body = singleByte("قصف مدفعي على البلدة", "windows-1256");
    const { report } = await theReport(Buffer.concat([head, body]));
    expect(report).toMatchObject({
      text: "قصف مدفعي على البلدة",
      detail: { encoding: "windows-1256" },
    });
  });
});

describe("mail: what is one", () => {
  const isMail = (text: string) => mailImporter.recognises(utf8(text));

  it.for([
    "Received: by x\r\n\tid 1\r\nSubject: س\r\n\r\nنص",
    "Return-Path: <a@b.c>\nDelivered-To: d@e.f\n\nنص",
    "From: a@b.c\nTo: d@e.f\nSubject: س\n\n",
  ])("%s is", (text) => expect(isMail(text)).toBe(true));

  it.for([
    "From: <Saved by Blink>\nSnapshot-Content-Location: https://a.example/\nMIME-Version: 1.0\n\n",
    "المصدر: الهناء\nالتاريخ: 12\n\nنص",
    "Note: From: To: Subject\nقُتل ثلاثة",
    "To: someone\nSubject: something\n\nno mail without a day or sender",
    '{"id":"1","text":"From: a"}',
    "WARC/1.0\r\nDate: x\r\n",
  ])("%s is not", (text) => expect(isMail(text)).toBe(false));
});
