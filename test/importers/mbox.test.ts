import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { standardInput } from "../../src/importers/input.js";
import { mailId } from "../../src/importers/mail/mail-id.js";
import { mboxMessages } from "../../src/importers/mail/mbox-messages.js";
import { mboxImporter } from "../../src/importers/mbox.js";
import { readReports } from "../../src/importers/read-reports.js";
import { describeImporter } from "../conformance/importers.js";
import { all, pieces, theReject, utf8 } from "./bytes.js";
import { mailOf, PLAIN } from "./mail/samples.js";

const FROM = "From salem@example.org Tue Apr 12 21:30:00 2016\n";
const mail = (id: string, body: string) =>
  mailOf({ ...PLAIN, "Message-ID": `<${id}>` }, body).replaceAll("\r\n", "\n");
const quoted = (text: string) => text.replace(/^(?=>*From )/gm, ">");
const boxOf = (mails: readonly string[]) =>
  utf8(mails.map((one) => `${FROM}${quoted(one)}\n\n`).join(""));

const one = mail("1", "قُتل ثلاثة.");
const two = mail("2", "أصيب اثنان.");

describeImporter(mboxImporter, {
  good: boxOf([one, two]),
  expected: [
    { id: mailId(utf8(one)), text: "قُتل ثلاثة." },
    { id: mailId(utf8(two)), text: "أصيب اثنان." },
  ],
  empty: { bytes: utf8("no mailbox at all\n"), rejects: 1 },
});

async function read(bytes: Uint8Array) {
  const input = { ...standardInput(() => [bytes]), file: "بريد.mbox" };
  return all(readReports([{ ...input, fileId: "بريد" }]));
}

describe("mbox", () => {
  it("is recognised by content and counts its messages", async () => {
    const items = await read(boxOf([one, two]));
    expect(
      items.map((item) => item.ok && [item.position.line, item.record?.format]),
    ).toEqual([
      [1, "mail"],
      [2, "mail"],
    ]);
  });

  it.for([
    ["Thunderbird", "From - Tue Apr 12 21:30:00 2016\r\n"],
    ["Gmail", "From 1531486789@xxx Tue Apr 12 18:30:00 +0000 2016\n"],
    ["RFC 4155", "From MAILER-DAEMON Fri Jul  8 12:08:34 2011\n"],
  ])("opens a message at the line of %s", async ([, line]) => {
    const items = await read(utf8(`${line}${one}\n\n${line}${two}\n`));
    expect(items.map((item) => item.ok && item.report.text)).toEqual([
      "قُتل ثلاثة.",
      "أصيب اثنان.",
    ]);
  });

  it.for([
    "From here on nothing is known of 2016.",
    "From 12:30 until the evening",
    "text\nFrom salem@example.org Tue Apr 12 21:30:00 2016 in the middle of a paragraph",
  ])("does not open one inside a body: %s", async (body) => {
    const items = await read(utf8(`${FROM}${mail("3", body)}\n`));
    expect(items.map((item) => item.ok && item.report.text)).toEqual([body]);
  });

  it("rejects what stands before the first message", async () => {
    const reject = theReject(
      await all(
        readReports(
          [
            {
              ...standardInput(() => [utf8(`بقية رسالة\n\n${FROM}${one}`)]),
              file: "a.mbox",
            },
          ],
          { from: "mbox" },
        ),
      ),
    );
    expect(reject.code).toBe("IMP-UNREADABLE-RECORD");
    expect(reject.seen).toMatch(/^بقية رسالة/);
  });

  it("gives back any messages, however the bytes come", async () => {
    const lines = fc.constantFrom(
      "From ",
      ">From x",
      "",
      ">>From ",
      "نص",
      "From a 1:00 2016",
      "\r",
    );
    const bodies = fc.array(
      fc.array(lines).map((all) => all.join("\n")),
      { minLength: 1, maxLength: 5 },
    );
    const comesBack = async (mails: string[], size: number) => {
      const named = mails.map((body, at) => mail(`${at}`, body));
      const read = await all(mboxMessages(pieces(boxOf(named), size), 10_000));
      expect(
        read.map(({ bytes }) => bytes && new TextDecoder().decode(bytes)),
      ).toEqual(named.map((one) => `${one}\n\n`));
    };
    await fc.assert(
      fc.asyncProperty(bodies, fc.integer({ min: 1, max: 40 }), comesBack),
      { numRuns: 200, seed: 8 },
    );
  });

  it("keeps no message over the limit, and goes on behind it", async () => {
    const long = mail("9", "س".repeat(200_000));
    const box = pieces(boxOf([one, long, two]), 1000);
    const read = await all(mboxMessages(box, 50_000));
    expect(read.map(({ number, bytes }) => [number, bytes === null])).toEqual([
      [1, false],
      [2, true],
      [3, false],
    ]);
  });
});
