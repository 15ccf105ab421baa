import fc from "fast-check";
import type { Siblings } from "../../../src/importers/importer.js";
import { theReject, utf8 } from "../bytes.js";
import { describe, expect, it } from "vitest";
import { brief, read, reports, shownOf } from "./chats.js";
describe("whatsapp: nobody's number or name comes in", () => {
  const chat = `25/05/2019, 14:03 - \u202a+963 912 345 678\u202c: للتواصل ٠٩٣٣٤٤٥٥٦٦
25/05/2019, 14:04 - سامر الوهمي: اتصلوا على 00963 912 345 678
25/05/2019, 14:05 - سامر الوهمي: سامر 0933445566.vcf (الملف مرفق)
25/05/2019, 14:06 - سامر الوهمي: تم
`;

  it("replaces them in the report and in the bytes that are kept", async () => {
    const { items } = await read(chat);
    for (const word of ["912345", "912 345", "33445566", "٠٩٣٣", "سامر"]) {
      expect(shownOf(items), word).not.toContain(word);
    }
    const [first, second, third] = reports(items);
    const code = first?.detail?.author;
    expect(code).toMatch(/^P-[b-t]{8}$/);
    expect(second?.text).toBe(`اتصلوا على ${code}`);
    expect(second?.detail?.author).toMatch(/^M-[b-t]{8}$/);
    expect(third?.detail?.author).toBe(second?.detail?.author);
  });

  it("gives the same when it comes again, and the same ids with a vault", async () => {
    const codes = { codeOf: async (number: string) => `P-${number.length}` };
    const once = await read(chat);
    expect(shownOf((await read(chat)).items)).toBe(shownOf(once.items));
    const kept = await read(chat, { codes });
    expect(reports(kept.items).map(({ id }) => id)).toEqual(
      reports(once.items).map(({ id }) => id),
    );
  });

  it("takes cards of contacts aside and keeps none", async () => {
    const opened: string[] = [];
    const siblings: Siblings = {
      names: () => [],
      open: (name) => {
        opened.push(name);
        return () => [utf8("TEL:+963912345678")];
      },
    };
    const { items } = await read(chat, { siblings });
    expect(opened).toEqual(["سامر 0933445566.vcf"]);
    expect(items.every((item) => !("attachments" in item))).toBe(true);
  });

  it("shows no number in a reject", async () => {
    const bytes = Buffer.concat([
      utf8("25/05/2019, 14:03 - +963912345678: "),
      Uint8Array.of(0xff, 0xfe, 0x30),
      utf8("\n25/05/2019, 14:04 - س: خبر\n"),
    ]);
    const { items } = await read(bytes);
    expect(theReject(items).code).toBe("IMP-NOT-UTF8");
    expect(JSON.stringify(items)).not.toContain("912345678");
    expect(brief(items)).toEqual([["2019-05-25", "خبر"]]);
  });

  it("holds for any text: what is kept gives the same text again", async () => {
    const piece = fc.constantFrom(
      "قصف",
      " ",
      "\n",
      ": ",
      "0912345678",
      "+963 912 345 678",
      "\u200e",
      "<attached: a.jpg>",
      "(file attached)",
      "120 شهيداً",
      "[25/05/2019, 10:00:00] ع: ",
      "25/05/2019, 10:00 - ع: ",
      "<Media omitted>",
    );
    const text = fc
      .array(piece, { maxLength: 12 })
      .map((found) => found.join(" "));
    await fc.assert(
      fc.asyncProperty(text, fc.boolean(), async (words, isBracketed) => {
        const head = isBracketed
          ? "[25/05/2019, 14:03:22] س: "
          : "25/05/2019, 14:03 - س: ";
        for (const item of (await read(`${head}${words}\n`)).items) {
          if (!item.ok || item.record === null) continue;
          expect(shownOf([item])).not.toMatch(/912345678|912 345/);
          const again = reports((await read(item.record.bytes)).items);
          expect(again.map(({ text }) => text)).toEqual([item.report.text]);
        }
      }),
      { seed: 8, numRuns: 400 },
    );
  });
});
