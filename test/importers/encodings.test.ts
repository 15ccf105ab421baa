import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { decodeBytes } from "../../src/importers/decode-bytes.js";
import { jsonlImporter } from "../../src/importers/jsonl.js";
import { all, brief, encoded, ENCODINGS, utf8, WINDOWS_1256 } from "./bytes.js";

/** Sentences of our own; names of places and people among common words. */
const SENTENCES = [
  "قُتل شخصان في بلدة صيدا بريف درعا الشرقي، إثر انفجار عبوة ناسفة.",
  "اعتقلت دورية تابعة للأمن العسكري ثلاثة شبان على حاجز عند مدخل المدينة.",
  "وقال مراسلنا: «سقطت قذائف على الحي»؛ هل أصيب أحد؟ لم يعرف بعد.",
  "شهدت مدينة نوى احتجاجاً على سوء الأوضاع المعيشية، ورفع المحتجون لافتات.",
  "محمد حامد نور",
  "هاني سلامة",
  "أطلق مجهولون النار على عنصر سابق في فصائل المعارضة فأردوه قتيلاً.",
];
const WORDS = SENTENCES.flatMap((sentence) => sentence.split(" ")).map((word) =>
  word.replace(/[«»]/g, ""),
);

const text = fc
  .array(fc.constantFrom(...WORDS), { minLength: 2, maxLength: 12 })
  .map((words) => words.join(" "));

describe("a text in another encoding", () => {
  it("gives its own words or none, never others", async () => {
    const isRight = async (own: string, name: (typeof ENCODINGS)[number]) => {
      const read = await decodeBytes(encoded(own, name));
      if (read.ok) expect(read.text).toBe(own);
      else expect(read.fault.code).toBe("IMP-NOT-UTF8");
    };
    await fc.assert(
      fc.asyncProperty(text, fc.constantFrom(...ENCODINGS), isRight),
      { numRuns: 3000, seed: 8 },
    );
  });

  it.for(ENCODINGS)("is read in %s when it is a sentence", async (name) => {
    for (const sentence of SENTENCES.filter(({ length }) => length > 30)) {
      const own = sentence.replace(/[«»]/g, "");
      const read = await decodeBytes(encoded(own, name));
      expect(read).toMatchObject({
        ok: true,
        text: own,
        encoding: name.replace(" marked", ""),
      });
    }
  });

  it("is left alone where its letters do not tell", async () => {
    const other = [
      // «Привет мир», «café», «ΑΘΗΝΑ» in encodings of their own.
      Uint8Array.of(0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2, 0x20, 0xec, 0xe8, 0xf0),
      Uint8Array.of(0x63, 0x61, 0x66, 0xe9),
      Uint8Array.of(0xc1, 0xc8, 0xc7, 0xcd, 0xc1),
      encoded("هاني سلامة", "windows-1256"),
      Buffer.concat([utf8("قصف على البلدة "), WINDOWS_1256]),
    ];
    for (const bytes of other) {
      const read = await decodeBytes(bytes);
      expect(read).toMatchObject({
        ok: false,
        fault: { code: "IMP-NOT-UTF8", seen: expect.stringMatching(/./) },
      });
    }
  });

  it("is read as the user says", async () => {
    const bytes = encoded("هاني سلامة", "windows-1256");
    const read = await decodeBytes(bytes, "cp1256");
    expect(read).toMatchObject({
      text: "هاني سلامة",
      encoding: "windows-1256",
    });
  });
});

const line = (id: string, body: string) =>
  `${JSON.stringify({ id, text: body })}\n`;
const read = (bytes: Uint8Array, encoding?: string) =>
  all(jsonlImporter.read([bytes], { file: "f", fileId: "f", encoding }));

describe("lines in another encoding", () => {
  const [first = "", second = ""] = SENTENCES;

  it("are judged together: a line of names goes with its file", async () => {
    const lines =
      line("a", "abc") + line("b", "هاني سلامة") + line("c", second);
    const items = await read(encoded(lines, "windows-1256"));
    const texts = items.map((item) => item.ok && item.report.text);
    expect(texts).toEqual(["abc", "هاني سلامة", second]);
    const notices = items.map((item) => item.ok && item.notices.length);
    expect(notices).toEqual([0, 1, 0]);
  });

  it("of UTF-8 stay so among others, and a damaged one is rejected", async () => {
    const old = encoded(line("b", first), "windows-1256");
    const after = Buffer.concat([utf8(line("a", second)), old]);
    expect(brief(await read(after))).toEqual(["a", "2 NOT-UTF8"]);
    const before = Buffer.concat([old, utf8(line("a", second))]);
    const items = await read(before);
    expect(items).toMatchObject([
      { report: { text: first, detail: { encoding: "windows-1256" } } },
      { report: { text: second } },
    ]);
    const cut = Buffer.concat([
      utf8('{"id":"x","text":"قصف على البلدة '),
      Uint8Array.of(0xd9),
      utf8('"}\n'),
    ]);
    expect(brief(await read(Buffer.concat([old, cut])))).toEqual([
      "b",
      "2 NOT-UTF8",
    ]);
  });

  it("beyond the bytes looked at are of the same encoding", async () => {
    const many = Array.from({ length: 2000 }, (_, at) => line(`${at}`, first));
    for (const name of ENCODINGS) {
      const items = await read(encoded(many.join(""), name));
      expect(items).toHaveLength(2000);
      const others = items.filter(
        (one) => !one.ok || one.report.text !== first,
      );
      expect(others).toEqual([]);
    }
  });

  it("in UTF-16 with a broken unit are rejected one by one", async () => {
    const bytes = Buffer.from(line("a", first) + line("b", "x"), "utf16le");
    bytes.writeUInt16LE(0xd800, bytes.length - 8);
    const [a, b] = await read(bytes);
    expect(a).toMatchObject({ ok: true, report: { text: first } });
    expect(b).toMatchObject({
      reject: { code: "IMP-NOT-IN-ENCODING", line: 2 },
    });
  });
});

test("bytes of no encoding never throw", async () => {
  const bytes = fc.uint8Array({ maxLength: 400 });
  await fc.assert(
    fc.asyncProperty(bytes, async (own) => {
      await decodeBytes(own);
      await read(own);
    }),
    { numRuns: 300, seed: 8 },
  );
});
