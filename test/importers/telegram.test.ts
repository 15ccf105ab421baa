import { recognised } from "../../src/importers/registry.js";
import { telegramImporter } from "../../src/importers/telegram.js";
import { describeImporter } from "../conformance/importers.js";
import { utf8 } from "./bytes.js";
import { describe, expect, it, test } from "vitest";
import {
  exported,
  FIRST,
  GOOD,
  message,
  read,
  reports,
  SECOND,
  shownOf,
} from "./telegram/exports.js";
describeImporter(telegramImporter, {
  good: GOOD,
  expected: [
    { id: "4411/2", text: FIRST },
    { id: "4411/3", text: SECOND },
  ],
  empty: { bytes: exported([]), rejects: 0 },
});

describe("telegram: what a message becomes", () => {
  it("keeps channel, day in the exporter's zone, instant and kind", async () => {
    const { items, notices } = await read(GOOD);
    expect(reports(items)[0]).toEqual({
      id: "4411/2",
      kind: "post",
      outlet: "شبكة وادي الزيتون",
      url: null,
      title: null,
      published: "2019-05-12",
      text: FIRST,
      detail: {
        publishedAt: "2019-05-12T12:05:22.000Z",
        readBy: "telegram 1",
        fields: { sentLocal: "2019-05-12T15:05:22", zone: "+03:00" },
      },
    });
    expect(notices).toMatchObject([
      { code: "IMP-CHAT-LEFT-OUT", context: { service: 1, wordless: 0 } },
    ]);
  });

  it("takes the day of the exporter's clock, not of UTC", async () => {
    const late = message(1, {
      text: "قصف ليلي",
      date: "2019-05-13T00:30:00",
      date_unixtime: String(Date.UTC(2019, 4, 12, 21, 30) / 1000),
    });
    const [report] = reports((await read(exported([late]))).items);
    expect(report).toMatchObject({
      published: "2019-05-13",
      detail: { publishedAt: "2019-05-12T21:30:00.000Z" },
    });
  });

  it("does without an instant, as older exports do", async () => {
    const old = message(1, { text: "خبر", date_unixtime: undefined });
    const [report] = reports((await read(exported([old]))).items);
    expect(report?.published).toBe("2019-05-12");
    expect(report?.detail).toEqual({
      readBy: "telegram 1",
      fields: { sentLocal: "2019-05-12T15:04:22" },
    });
  });

  it("tells of replies, edits and where words were forwarded from", async () => {
    const told = message(5, {
      text: "نقلاً عن القناة",
      reply_to_message_id: 2,
      forwarded_from: "قناة سهل الريحان",
      edited: "2019-05-12T18:00:00",
      edited_unixtime: String(Date.UTC(2019, 4, 12, 15) / 1000),
      author: "المحرر",
    });
    const [report] = reports((await read(exported([told]))).items);
    expect(report?.detail).toMatchObject({
      author: "المحرر",
      chain: ["قناة سهل الريحان"],
      fields: { replyTo: "2", edited: "2019-05-12T15:00:00.000Z" },
    });
  });

  it("makes a new version of an edited message", async () => {
    const then = reports((await read(GOOD)).items)[0];
    const edited = exported([message(2, { text: `${FIRST} (تصحيح)` })]);
    const now = reports((await read(edited)).items)[0];
    expect(now?.id).toBe(then?.id);
    expect(now?.text).not.toBe(then?.text);
  });

  it("links a message when the export tells the channel's name", async () => {
    const bytes = exported([message(9, { text: "خبر" })], {
      username: "@wadi_news",
    });
    expect(reports((await read(bytes)).items)[0]?.url).toBe(
      "https://t.me/wadi_news/9",
    );
  });

  it("reads all chats of an account and none of what else it tells", async () => {
    const secret = "+963912345678";
    const bytes = utf8(
      JSON.stringify({
        about: "Here is the data you requested.",
        personal_information: { user_id: 7, phone_number: secret },
        contacts: { list: [{ first_name: "سر", phone_number: secret }] },
        chats: {
          about: "…",
          list: [
            {
              name: "أ",
              type: "public_channel",
              id: 1,
              messages: [message(1, { text: "من القناة" })],
            },
            {
              name: "ب",
              type: "private_group",
              id: 2,
              messages: [message(1, { text: "من المجموعة" })],
            },
          ],
        },
        left_chats: {
          list: [
            {
              name: "ج",
              type: "personal_chat",
              id: 3,
              messages: [message(4, { text: "من شخص" })],
            },
          ],
        },
      }),
    );
    const { items } = await read(bytes);
    expect(reports(items).map(({ text, outlet }) => [text, outlet])).toEqual([
      ["من القناة", "أ"],
      ["من المجموعة", null],
      ["من شخص", null],
    ]);
    expect(shownOf(items)).not.toContain("912345678");
    expect(shownOf(items)).not.toContain("سر");
  });
});

describe("telegram: recognised by content", () => {
  test.for([
    ["result.json", GOOD],
    ["x.json", exported([], { name: null, type: "private_group" })],
    ["chat.txt", utf8('{"type": "saved_messages", "id": 1, "messages": []}')],
    ["x.json", utf8('{"about":"Here","chats":{"list":[]}}')],
  ] as const)("%s", ([name, bytes]) => {
    expect(recognised(name, bytes.subarray(0, 4096)).format).toBe("telegram");
  });

  test.for([
    '{"id":"r1","text":"خبر"}',
    '{"name":"x","type":"article","id":"1","text":"خبر"}',
    '{"type":"message","text":"x"}',
    "[1]",
  ])("not %s", (json) => {
    expect(recognised("x.json", utf8(json)).format).toBe("jsonl");
  });
});
