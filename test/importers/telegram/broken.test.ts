import { createHash } from "node:crypto";
import type { Imported } from "../../../src/importers/importer.js";
import { telegramImporter } from "../../../src/importers/telegram.js";
import { describe, expect, it, test } from "vitest";
import { exported, FIRST, GOOD, message, read, reports } from "./exports.js";
import { theReject, utf8 } from "../bytes.js";
describe("telegram: broken exports", () => {
  const texts = (items: readonly Imported[]) =>
    reports(items).map(({ text }) => text);

  it("keeps what stands before the break and names it", async () => {
    const { items } = await read(GOOD.subarray(0, GOOD.length - 100));
    expect(texts(items)).toEqual([FIRST]);
    expect(items.at(-1)).toMatchObject({ reject: { code: "IMP-CHAT-CUT" } });
  });

  test.for([
    ["a lost quote", (json: string) => json.replace('"كسر"', '"كسر')],
    [
      "a lost brace",
      (json: string) => json.replace(/\{(\s*"type": "bold")/, " $1"),
    ],
    [
      "an odd brace",
      (json: string) => json.replace('"text": "كسر"', '"text": {"كسر"'),
    ],
    ["a lost end", (json: string) => json.replace(/("كسر"[^}]*)\}/, "$1 ")],
  ] as const)("loses only the message with %s", async ([, damage]) => {
    const bytes = exported([
      message(1, { text: "قبل" }),
      message(2, {
        text_entities: [{ type: "bold", text: "كسر" }],
        text: "كسر",
      }),
      message(3, { text: "بعد" }),
      message(4, { text: "أخيراً" }),
    ]);
    const json = Buffer.from(bytes).toString();
    const broken = damage(json);
    expect(broken).not.toBe(json);
    for (const size of [1, 7, 65_536]) {
      const { items } = await read(utf8(broken), {}, size);
      expect(texts(items)).toEqual(expect.arrayContaining(["قبل", "أخيراً"]));
      expect(texts(items)).toContain("بعد");
      expect(items.some((item) => !item.ok)).toBe(true);
    }
  });

  test.for([
    [{ id: "x", text: "نص" }, "id"],
    [{ date: "أمس", text: "نص" }, "date"],
    [{ date: "2019-13-45T00:00:00", text: "نص" }, "date"],
    [{ text: { a: 1 } }, "text"],
    [{ text: [1] }, "text"],
  ] as const)("rejects %j by its field", async ([fields, field]) => {
    const { items } = await read(exported([message(1, fields)]));
    expect(theReject(items)).toMatchObject({
      code: "IMP-CHAT-MESSAGE",
      context: { field },
    });
  });

  test.for(["null", "1", '"x"', "[[[[]]]]", "true"])(
    "rejects %s in place of a message",
    async (odd) => {
      const json = `{"type":"public_channel","id":1,"messages":[${odd}, ${JSON.stringify(message(2, { text: "نص" }))}]}`;
      const { items } = await read(utf8(json), {}, 1);
      expect(items).toHaveLength(2);
      expect(items[0]).toMatchObject({ reject: { code: "IMP-CHAT-MESSAGE" } });
      expect(texts(items)).toEqual(["نص"]);
    },
  );

  it("reads control characters as Telegram writes them", async () => {
    const json = Buffer.from(exported([message(1, { text: "سطر#آخر \\x0B" })]))
      .toString()
      .replace("#", "\\x0B");
    const { items } = await read(utf8(json));
    expect(texts(items)).toEqual(["سطر\u000bآخر \\x0B"]);
  });

  it("bears deep nesting and a million brackets", async () => {
    const deep = "[".repeat(500_000);
    const json = `{"type":"public_channel","id":1,"messages":[{"id":1,"x":${deep}`;
    const { items } = await read(utf8(json));
    expect(items.every((item) => !item.ok)).toBe(true);
    const outside = `{"about":"x","chats":${deep}`;
    expect((await read(utf8(outside))).items).toMatchObject([
      { reject: { code: "IMP-CHAT-CUT" } },
    ]);
  });

  it("is never further in a long export than the messages that it gave", async () => {
    const one = JSON.stringify(message(1, { text: "خبر ".repeat(500) }));
    let given = 0;
    async function* long() {
      yield utf8('{"name":"x","type":"public_channel","id":1,"messages":[');
      for (; given < 300; given += 1) yield utf8(`${one},${one},`);
      yield utf8(`${one}]}`);
    }
    let count = 0;
    const context = { file: "x", fileId: null };
    for await (const item of telegramImporter.read(long(), context)) {
      if ("ok" in item && item.ok) count += 1;
      // One chunk is in work and one was looked at; no more is held.
      expect(given - count / 2).toBeLessThan(3);
    }
    expect(count).toBe(601);
  });

  it("gives bytes whose hash is stable, of the coded message alone", async () => {
    const { items } = await read(GOOD);
    const [item] = items;
    if (!item?.ok || item.record === null) throw new Error("no record");
    const kept = Buffer.from(item.record.bytes).toString();
    expect(JSON.parse(kept)).toMatchObject({
      name: "شبكة وادي الزيتون",
      type: "public_channel",
      id: 4411,
      messages: [{ id: 2, text: FIRST }],
    });
    const again = (await read(item.record.bytes)).items[0];
    if (!again?.ok || again.record === null) throw new Error("no record");
    const hash = (bytes: Uint8Array) =>
      createHash("sha256").update(bytes).digest("hex");
    expect(hash(again.record.bytes)).toBe(hash(item.record.bytes));
    expect(again.report).toEqual(item.report);
  });
});
