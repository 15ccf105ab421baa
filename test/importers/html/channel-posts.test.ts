import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { standardInput } from "../../../src/importers/input.js";
import { readReports } from "../../../src/importers/read-reports.js";
import { all } from "../bytes.js";

const PAGE = readFileSync(
  join(import.meta.dirname, "../../../gold/pages/read/telegram-channel.html"),
);
const read = (bytes: Uint8Array) =>
  all(readReports([standardInput(() => [bytes])], { from: "html" }));

it("reads each message of a channel as a post of its own", async () => {
  const items = await read(PAGE);
  expect(
    items.map((item) => item.ok && [item.report.id, item.report.kind]),
  ).toEqual(
    ["1201", "1202", "1203"].map((id) => [
      `https://t.me/sahlhoran/${id}`,
      "post",
    ]),
  );
});

it("keeps the bytes of each message, which read alone give it again", async () => {
  for (const item of await read(PAGE)) {
    if (!item.ok || item.record === null) throw new Error("no report");
    expect(PAGE.includes(Buffer.from(item.record.bytes))).toBe(true);
    const [again] = await read(item.record.bytes);
    expect(again).toMatchObject({ ok: true, report: item.report });
  }
});

it("does not guess the day of a message at 20:15 in UTC", async () => {
  const last = (await read(PAGE)).at(-1);
  expect(last).toMatchObject({
    report: {
      published: null,
      detail: { publishedAt: "2024-01-09T20:15:00.000Z" },
    },
    notices: [{ code: "IMP-PAGE-DAYS-DIFFER" }],
  });
});
