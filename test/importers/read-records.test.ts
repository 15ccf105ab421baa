import { describe, expect, it, test } from "vitest";
import { gzipSync } from "node:zlib";
import { MAX_DEPTH, expansionBudget } from "../../src/importers/budget.js";
import type {
  Imported,
  MemberHints,
  RecordContext,
} from "../../src/importers/importer.js";
import { describeImport } from "../../src/importers/messages.js";
import { recognised } from "../../src/importers/registry.js";
import { within } from "../../src/importers/within.js";
import { theReject, utf8 } from "./bytes.js";
import { told, walk } from "./walk.js";
import { zipFile } from "./zip-file.js";

const GIB = 1024 ** 3;
const TEXT = "قُتل شخصان في بلدة صيدا.";

/** An archive in an archive, so many times. */
function nested(depth: number, text = TEXT): Buffer {
  let file = { name: "a.txt", data: utf8(text) };
  for (let at = 0; at < depth; at += 1) {
    file = { name: `${at}.zip`, data: zipFile([file]) };
  }
  return Buffer.from(file.data);
}

describe("depth", () => {
  it(`is ${MAX_DEPTH} containers; one more is one reject with its path`, async () => {
    expect(told(await walk(nested(MAX_DEPTH)))).toHaveLength(1);
    const { items } = await walk(nested(MAX_DEPTH + 1));
    const reject = theReject(items);
    expect(reject.code).toBe("IMP-NESTED-TOO-DEEP");
    expect(reject.member).toMatch(/^a\.zip\/7\.zip\/.*\/0\.zip\/a\.txt$/);
  });

  it("leaves what stands beside", async () => {
    const bytes = zipFile([
      { name: "deep.zip", data: nested(MAX_DEPTH) },
      { name: "b.txt", data: "غارة" },
    ]);
    const items = told(await walk(bytes));
    expect(items[0]).toMatch(/^NESTED-TOO-DEEP /);
    expect(items.slice(1)).toEqual(["a/b"]);
  });
});

describe("budget", () => {
  it("is two hundred times the input, and always a gibibyte", () => {
    const small = expansionBudget(() => 1000);
    expect(small.takeBytes(GIB)).toBe(true);
    expect(small.takeBytes(1)).toBe(false);
    const large = expansionBudget(() => GIB);
    expect(large.takeBytes(200 * GIB)).toBe(true);
    expect(large.takeBytes(1)).toBe(false);
  });

  it("is a million members", () => {
    const budget = expansionBudget(() => 1);
    for (let at = 0; at < 1_000_000; at += 1) budget.takeMember();
    expect(budget.takeMember()).toBe(false);
  });

  it("of a bomb ends in one reject of the input; what was read stays", async () => {
    const zeros = gzipSync(Buffer.alloc(300 * 1024 ** 2));
    const twice = gzipSync(zeros);
    const names = [1, 2, 3, 4, 5].map((at) => `${at}.txt`);
    const bytes = zipFile([
      { name: "0.txt", data: TEXT },
      ...names.map((name) => ({ name, data: twice, method: 0 })),
    ]);
    const { items } = await walk(bytes);
    expect(told({ items, notices: [] })[0]).toBe("a/0");
    const last = items.at(-1);
    if (last === undefined || last.ok) throw new Error("expected a reject");
    expect(last.reject.code).toMatch(/EXPANDS-TOO-MUCH|RECORD-TOO-LONG/);
  }, 60_000);
});

describe("places", () => {
  it("of rejects are paths, in the messages too", async () => {
    const inner = zipFile([{ name: "x/b.jsonl", data: "oops\n" }]);
    const { items } = await walk(zipFile([{ name: "in.zip", data: inner }]));
    const reject = theReject(items);
    expect(reject).toMatchObject({
      file: "a.zip",
      line: 1,
      member: "a.zip/in.zip/x/b.jsonl",
    });
    for (const language of ["ar", "en"] as const) {
      const { saw } = describeImport(reject, language);
      expect(saw).toContain("a.zip/in.zip/x/b.jsonl");
    }
  });

  it("of reports and notices are paths with lines of the file inside", async () => {
    const lines = ["r1", "r2", "r1"].map((id) =>
      JSON.stringify({ id, text: id === "r2" ? "س\0ص" : TEXT }),
    );
    const file = { name: "b.jsonl", data: lines.join("\n") };
    const { items } = await walk(zipFile([file]));
    const place = { file: "a.zip", member: "a.zip/b.jsonl" };
    expect(items).toMatchObject([
      { position: { ...place, line: 1 } },
      { position: { ...place, line: 2 }, notices: [{ ...place, line: 2 }] },
      { position: { ...place, line: 3 }, notices: [{ ...place, line: 3 }] },
    ]);
  });
});

describe("what a container tells of a member", () => {
  const hints: MemberHints = {
    url: "https://example.org/a",
    outlet: "شبكة",
    title: "عنوان",
    published: "2016-05-04",
    retrievedAt: "2016-05-05T00:00:00.000Z",
  };
  const context: RecordContext = {
    file: "a.warc",
    fileId: "a",
    member: "a.warc/x",
    hints,
  };
  const empty = { outlet: null, url: null, title: null, published: null };
  const read = (
    fields: object,
    kind: "page" | "line" = "page",
  ): Extract<Imported, { ok: true }> => ({
    ok: true,
    report: { id: "x", text: TEXT, ...empty, ...fields },
    record: {
      bytes: utf8(TEXT),
      kind,
      format: "html",
      mediaType: "text/html",
    },
    position: { file: "a.warc", line: 1 },
    notices: [],
  });

  it("stands in where the record says nothing", () => {
    const { retrievedAt, ...fields } = hints;
    expect(within(read({}), context)).toMatchObject({
      report: { ...fields, detail: { retrievedAt, member: "a.warc/x" } },
      position: { member: "a.warc/x" },
    });
  });

  it("never stands against the record's own word", () => {
    const own = {
      url: "https://example.org/own",
      outlet: "أخرى",
      title: "آخر",
      published: "2015-01-01",
      detail: { retrievedAt: "2014-01-01T00:00:00Z", author: "كاتب" },
    };
    expect(within(read(own), context)).toMatchObject({ report: own });
  });

  it("is not that of each line of a file", () => {
    expect(within(read({}, "line"), context)).toMatchObject({
      report: { ...empty, detail: { retrievedAt: hints.retrievedAt } },
    });
  });

  it("changes nothing where there is no container", () => {
    const item = read({});
    const alone = { file: "a.warc", fileId: "a" };
    expect(within(item, alone)).toEqual(item);
  });
});

describe("formats are known by content, whatever the name", () => {
  const zip = zipFile([]);
  const gzip = gzipSync("");
  test.for<[string, Uint8Array, string]>([
    ["a.jsonl", zip, "zip"],
    ["a.txt", zip, "zip"],
    ["a.docx", zip, "zip"],
    ["a.wacz", zip, "zip"],
    ["a.json", gzip, "gzip"],
    ["a.zip", utf8("WARC/1.0\r\n"), "warc"],
    ["a.zip", utf8('{"id":"a"}\n'), "jsonl"],
    ["a.gz", utf8("قصف على البلدة"), "text"],
    ["a.warc", utf8("قصف على البلدة"), "text"],
    ["a", new Uint8Array(), "jsonl"],
  ])("%s", ([name, head, format]) => {
    expect(recognised(name, head).format).toBe(format);
  });

  it("a format that the container names and nobody reads is a reject", async () => {
    const docx = zipFile([{ name: "word/document.xml", data: "<a/>" }]);
    const walked = await walk(docx);
    expect(walked.items).toHaveLength(1);
    expect(walked.items[0]).toMatchObject({ ok: false });
  });
});

describe("a failure while reading", () => {
  it("of the importer or the disk costs the rest of that file only", async () => {
    const failing = {
      file: "a.jsonl",
      fileId: "a",
      size: null,
      async *open() {
        yield utf8(`${JSON.stringify({ id: "a", text: TEXT })}\n`);
        throw new TypeError("out of order");
      },
    };
    const { readReports } = await import("../../src/importers/read-reports.js");
    const items: Imported[] = [];
    for await (const item of readReports([
      { ...failing, open: () => failing.open() },
    ])) {
      items.push(item);
    }
    expect(told({ items, notices: [] })).toEqual(["a", "UNREADABLE-RECORD -"]);
  });

  it("closes what was opened, however little of it was read", async () => {
    let closed = 0;
    const input = {
      file: "a.txt",
      fileId: "a",
      size: null,
      async *open() {
        try {
          for (;;) yield utf8(TEXT.repeat(100));
        } finally {
          closed += 1;
        }
      },
    };
    const { readReports } = await import("../../src/importers/read-reports.js");
    const inputs = [{ ...input, open: () => input.open() }];
    for await (const item of readReports(inputs, { maxRecordBytes: 9000 })) {
      expect(item).toMatchObject({ reject: { code: "IMP-RECORD-TOO-LONG" } });
    }
    expect(closed).toBe(1);
  });
});
