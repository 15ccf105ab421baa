import { gzipSync } from "node:zlib";
import { describe, expect, it, test } from "vitest";
import { describeImporter } from "../conformance/importers.js";
import { gzipImporter } from "../../src/importers/gzip.js";
import { utf8 } from "./bytes.js";
import { told, walk } from "./walk.js";

const TEXT = "قُتل شخصان في بلدة صيدا.";
const line = (id: string) => `${JSON.stringify({ id, text: TEXT })}\n`;

describeImporter(gzipImporter, {
  good: gzipSync(utf8(line("a") + line("b"))),
  expected: [
    { id: "a", text: TEXT },
    { id: "b", text: TEXT },
  ],
  empty: { bytes: gzipSync(utf8("")), rejects: 0 },
});

describe("a file in gzip", () => {
  test.for([
    ["خبر.txt.gz", "خبر"],
    ["خبر.txt", "خبر"],
    ["2016/خبر.txt.gz", "2016/خبر"],
  ])("%s has the id that it has outside", async ([file = "", id]) => {
    const walked = await walk(gzipSync(utf8(TEXT)), { file });
    expect(told(walked)).toEqual([id]);
    const [item] = walked.items;
    expect(item).toMatchObject({ position: { file, line: 1 } });
    expect(item).not.toHaveProperty("position.member");
  });

  it("may be several that were joined", async () => {
    const bytes = Buffer.concat([
      gzipSync(utf8(line("a") + line("b").slice(0, 9))),
      gzipSync(utf8(line("b").slice(9))),
    ]);
    expect(told(await walk(bytes, { file: "x.jsonl.gz" }))).toEqual(["a", "b"]);
  });

  it("padded with zeros is whole", async () => {
    const bytes = Buffer.concat([gzipSync(utf8(line("a"))), Buffer.alloc(512)]);
    expect(told(await walk(bytes, { file: "x.jsonl.gz" }))).toEqual(["a"]);
  });

  it("that is cut off gives what stands before, and a reject", async () => {
    const lines = Array.from({ length: 2000 }, (_, at) => line(`r${at}`));
    const whole = gzipSync(utf8(lines.join("")));
    const cut = whole.subarray(0, whole.length - 20);
    const items = told(await walk(cut, { file: "x.jsonl.gz" }));
    expect(items.length).toBeGreaterThan(1500);
    expect(items.slice(0, -1)).toEqual(
      items.slice(0, -1).map((_, at) => `r${at}`),
    );
    expect(items.at(-1)).toBe("ARCHIVE-BROKEN -");
  });

  it("followed by other bytes gives its own, and a reject", async () => {
    const bytes = Buffer.concat([gzipSync(utf8(line("a"))), utf8("more")]);
    expect(told(await walk(bytes, { file: "x.jsonl.gz" }))).toEqual([
      "a",
      "ARCHIVE-BROKEN -",
    ]);
  });

  it("damaged in the middle gives what stands before and after", async () => {
    const parts = ["a", "b", "c"].map((id) => gzipSync(utf8(line(id))));
    parts[1]![20]! ^= 0xff;
    const items = told(
      await walk(Buffer.concat(parts), { file: "x.jsonl.gz" }),
    );
    expect(items).toContain("a");
    expect(items).toContain("ARCHIVE-BROKEN -");
  });

  it("in gzip in gzip ends at the eighth", async () => {
    let bytes = utf8(TEXT);
    for (let depth = 0; depth < 12; depth += 1) bytes = gzipSync(bytes);
    expect(told(await walk(bytes))).toEqual(["NESTED-TOO-DEEP -"]);
  });
});
