import { recognised } from "../../src/importers/registry.js";
import { whatsappImporter } from "../../src/importers/whatsapp.js";
import { headerOf } from "../../src/importers/whatsapp/header.js";
import { describeImporter } from "../conformance/importers.js";
import { utf8 } from "./bytes.js";
import { describe, expect, it, test } from "vitest";
import {
  ANDROID,
  brief,
  FIRST,
  idOf,
  IPHONE,
  read,
  reports,
  SAMPLE,
  SECOND,
} from "./whatsapp/chats.js";
describeImporter(whatsappImporter, {
  good: utf8(SAMPLE),
  expected: [
    { id: idOf(`2019/5/25 14:04\n${FIRST}`), text: FIRST },
    { id: idOf(`2019/5/26 09:05\n${SECOND}`), text: SECOND },
  ],
  empty: {
    bytes: utf8("[25/05/2019, 14:03:22] غرفة: \u200eالرسائل والمكالمات مشفرة"),
    rejects: 0,
  },
});

describe("whatsapp: both systems, both languages", () => {
  it("reads an iPhone's chat", async () => {
    const { items, notices } = await read(IPHONE);
    expect(brief(items)).toEqual([
      ["2019-05-25", "قصف مدفعي على البلدة\nوالحصيلة ٣ جرحى."],
      ["2019-05-26", "آثار القصف على المدرسة"],
    ]);
    expect(reports(items)[1]).toMatchObject({
      kind: "post",
      outlet: null,
      detail: { fields: { sentLocal: "2019-05-26T09:05:10" } },
    });
    expect(notices).toMatchObject([
      { code: "IMP-CHAT-LEFT-OUT", context: { service: 2, wordless: 1 } },
    ]);
  });

  it("reads an Android's chat in Arabic, with ص and م", async () => {
    const { items, notices } = await read(ANDROID);
    expect(brief(items)).toEqual([
      ["2019-05-12", "سمع دوي انفجار"],
      ["2019-05-13", "صورة من المكان"],
    ]);
    expect(reports(items).map(({ detail }) => detail?.fields)).toEqual([
      { sentLocal: "2019-05-12T14:03" },
      { sentLocal: "2019-05-13T00:11" },
    ]);
    expect(notices).toMatchObject([
      { context: { service: 1, wordless: 1 } },
      { code: "IMP-NUMBERS-FORGOTTEN" },
    ]);
  });

  it("reads an Android's chat in English, month first", async () => {
    const { items } = await read(
      `5/25/19, 2:03\u202fPM - Messages and calls are end-to-end encrypted.
5/25/19, 2:04\u202fPM - Samer changed the subject from “a: b” to “c”
5/25/19, 2:05\u202fPM - Samer: <Media omitted>
5/26/19, 12:00\u202fAM - Samer: VID-20190526-WA0002.mp4 (file attached)
Shelling of the town <This message was edited>
5/26/19, 12:01\u202fAM - Samer: This message was deleted
`,
    );
    expect(brief(items)).toEqual([["2019-05-26", "Shelling of the town"]]);
    expect(reports(items)[0]?.detail?.fields).toEqual({
      sentLocal: "2019-05-26T00:00",
      edited: "yes",
    });
  });

  test.for([
    ["١٢/٠٥/٢٠١٩، ٢:٠٣ م - س: ن", [12, 5, 2019], "14:03"],
    ["[12.05.19, 14:03:22] س: ن", [12, 5, 2019], "14:03:22"],
    ["[2019-05-12, 14:03:22] س: ن", [5, 12, 2019], "14:03:22"],
    ["\u200e[12/05/2019, 2:03:22\u202fPM] س: ن", [12, 5, 2019], "14:03:22"],
    ["12/05/2019, 12:00 ص - س: ن", [12, 5, 2019], "00:00"],
    ["12/05/2019, 12:00 م - س: ن", [12, 5, 2019], "12:00"],
    ["12/05/2019, 2:03 مساءً - س: ن", [12, 5, 2019], "14:03"],
    ["12/05/2019, 2:03 a.\u00a0m. - س: ن", [12, 5, 2019], "02:03"],
    ["12/05/2019 14:03 - س: ن", [12, 5, 2019], "14:03"],
  ] as const)("head: %s", ([line, [a, b, year], time]) => {
    expect(headerOf(line)).toMatchObject({
      day: { a, b, year },
      time,
      rest: "س: ن",
    });
  });

  test.for([
    "12/05/2019",
    "12/05/2019 وقع قصف",
    "14:03 - س: ن",
    "1325/2018, 14:03 - س: ن",
    "12/05/2019, 25:03 - س: ن",
    "12/05/2019, 14:63 - س: ن",
    "12/05/2019, 14:03 م - س: ن",
    "[12/05/2019, 14:03 - س: ن",
    "قال: 12/05/2019, 14:03 - س: ن",
    "",
  ])("no head: %s", (line) => {
    expect(headerOf(line)).toBeNull();
  });

  it("does not take a quoted head of the other manner for a message", async () => {
    const { items } = await read(
      `25/05/2019, 14:03 - س: نقل إلينا:
[24/05/2019, 10:00:00] ع: خبر
انتهى
`,
    );
    expect(brief(items)).toEqual([
      ["2019-05-25", "نقل إلينا:\n[24/05/2019, 10:00:00] ع: خبر\nانتهى"],
    ]);
    const [item] = items;
    if (!item?.ok || item.record === null) throw new Error("no record");
    expect(brief((await read(item.record.bytes)).items)).toEqual(brief(items));
  });
});

describe("whatsapp: messages that are alike", () => {
  it("are told apart in one minute, and keep their ids", async () => {
    const chat = `25/05/2019, 14:03 - س: نعم
25/05/2019, 14:03 - ع: نعم
25/05/2019, 14:04 - ع: نعم
`;
    const ids = reports((await read(chat)).items).map(({ id }) => id);
    expect(new Set(ids).size).toBe(3);
    expect(ids[1]).toBe(`${ids[0]}-2`);
  });
});

describe("whatsapp: recognised by content", () => {
  test.for([IPHONE, ANDROID, `\ufeff${SAMPLE}`, `\n${SAMPLE}`])(
    "%s",
    (text) => {
      const head = utf8(text).subarray(0, 4096);
      expect(recognised("محادثة.txt", head).format).toBe("whatsapp");
    },
  );

  test.for(["خبر عاجل\n25/05/2019, 14:03 - س: خبر", "25/05/2019 وقع قصف"])(
    "not %s",
    (text) => {
      expect(recognised("a.txt", utf8(text)).format).toBe("text");
    },
  );
});
