import type { Siblings } from "../../../src/importers/importer.js";
import { theReject, utf8 } from "../bytes.js";
import { describe, expect, it } from "vitest";
import { brief, IPHONE, read } from "./chats.js";
describe("whatsapp: files of a message", () => {
  it("come with it, by their names in the folder alone", async () => {
    const opened: string[] = [];
    const siblings: Siblings = {
      names: () => ["00000012-PHOTO-2019-05-26-09-05-10.jpg"],
      open(name) {
        opened.push(name);
        return name.includes("PHOTO") ? () => [utf8("bytes")] : null;
      },
    };
    const { items } = await read(IPHONE, { siblings });
    expect(items[1]).toMatchObject({
      attachments: [
        {
          name: "00000012-PHOTO-2019-05-26-09-05-10.jpg",
          mediaType: "image/jpeg",
          caption: "آثار القصف على المدرسة",
        },
      ],
    });
    const odd =
      "25/05/2019, 14:03 - س: ../../etc/passwd.txt (file attached)\nنص\n";
    const { items: none } = await read(odd, { siblings });
    expect(none[0]).not.toHaveProperty("attachments");
    expect(brief(none)).toEqual([["2019-05-25", "نص"]]);
  });
});

describe("whatsapp: broken files", () => {
  it("names words before the first message and reads the rest", async () => {
    const { items } = await read("مقدمة\n25/05/2019, 14:03 - س: خبر\n");
    expect(items[0]).toMatchObject({
      reject: { code: "IMP-CHAT-LINE", seen: "مقدمة", line: 1 },
    });
    expect(brief(items)).toEqual([["2019-05-25", "خبر"]]);
  });

  it("rejects a file that is no chat once", async () => {
    expect(theReject((await read("خبر\nخبر\nخبر\n")).items).code).toBe(
      "IMP-CHAT-LINE",
    );
  });

  it("bears a flood of marks, blanks and brackets", async () => {
    for (const unit of ["\u200e", " ", "<", "<a: b> ", ": ", "12/05/2019, "]) {
      const long = unit.repeat(60_000 / unit.length);
      const { items } = await read(
        `25/05/2019, 14:03 - س: ${long}خبر${long}x\n${long}\n`,
      );
      expect(items.length).toBeGreaterThan(0);
    }
  });
});
