import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { gzipSync } from "node:zlib";
import { describeImporter } from "../conformance/importers.js";
import type { Member } from "../../src/importers/importer.js";
import { zipImporter } from "../../src/importers/zip.js";
import { all, utf8 } from "./bytes.js";
import { told, walk } from "./walk.js";
import { zipFile } from "./zip-file.js";

const TEXT = "قُتل شخصان في بلدة صيدا.";
const LINE = `${JSON.stringify({ id: "r1", text: TEXT })}\n`;

describeImporter(zipImporter, {
  good: zipFile([
    { name: "خبر.txt", data: TEXT },
    { name: "lines.jsonl", data: LINE },
  ]),
  expected: [
    { id: "sample/خبر", text: TEXT },
    { id: "r1", text: TEXT },
  ],
  empty: { bytes: zipFile([]), rejects: 0 },
});

/** Members of an archive by the importer alone. */
async function members(bytes: Uint8Array): Promise<readonly Member[]> {
  const items = await all(
    zipImporter.read([bytes], { file: "a.zip", fileId: "a" }),
  );
  return items.flatMap((item) =>
    "step" in item && item.step === "open" ? [item] : [],
  );
}

describe("files of an archive", () => {
  it("are read in the order of the directory, each in its place", async () => {
    const { items } = await walk(
      zipFile([
        { name: "2016/b.txt", data: "قصف" },
        { name: "2016/", data: "" },
        { name: "a.txt", data: "غارة", method: 0 },
      ]),
    );
    expect(items).toMatchObject([
      {
        report: { id: "a/2016/b", detail: { member: "a.zip/2016/b.txt" } },
        position: { file: "a.zip", line: 1, member: "a.zip/2016/b.txt" },
      },
      {
        report: { id: "a/a" },
        position: { file: "a.zip", line: 3, member: "a.zip/a.txt" },
      },
    ]);
  });

  it("leave out what systems put beside them", async () => {
    const names = [
      "__MACOSX/._a.txt",
      "x/__MACOSX/a",
      ".DS_Store",
      "x/.hidden/a.txt",
      "Thumbs.db",
      "x/desktop.ini",
    ];
    const files = names.map((name) => ({ name, data: "س" }));
    expect((await walk(zipFile(files))).items).toEqual([]);
  });

  it("are two reports where two have one name", async () => {
    const files = ["قصف", "غارة"].map((data) => ({ name: "x/a.txt", data }));
    expect(told(await walk(zipFile(files)))).toEqual(["a/x/a", "a/x/a (2)"]);
  });

  it("are read with sizes of 64 bits", async () => {
    const files = [{ name: "a.txt", data: TEXT }];
    const bytes = zipFile(files, { isZip64: true });
    expect(told(await walk(bytes))).toEqual(["a/a"]);
  });

  it("may be archives themselves", async () => {
    const inner = zipFile([{ name: "b.txt", data: "قصف" }]);
    const packed = gzipSync(utf8(LINE));
    const { items } = await walk(
      zipFile([
        { name: "in.zip", data: inner },
        { name: "x.jsonl.gz", data: packed },
      ]),
    );
    expect(items).toMatchObject([
      { report: { id: "a/in/b" }, position: { member: "a.zip/in.zip/b.txt" } },
      { report: { id: "r1" }, position: { member: "a.zip/x.jsonl.gz" } },
    ]);
  });
});

describe("names are only shown", () => {
  test.for([
    ["../../etc/cron.d/x.txt", "a/../../etc/cron.d/x"],
    ["/etc/passwd", "a//etc/passwd"],
    ["C:\\Windows\\x.txt", "a/C:/Windows/x"],
    ["CON", "a/CON"],
    ["a\u202etxt.exe", "a/a\u202etxt"],
    ["صور/خبر.txt", "a/صور/خبر"],
  ])("%s", async ([name = "", id]) => {
    expect(told(await walk(zipFile([{ name, data: "قصف" }])))).toEqual([id]);
  });

  it("with a NUL or invalid UTF-8 are replaced, not refused", async () => {
    const raw = Uint8Array.from([0xd9, 0x41, 0xff, 0x42]);
    const { items } = await walk(
      zipFile([
        { name: "a\0b", data: "قصف" },
        { name: raw, data: "قصف" },
      ]),
    );
    expect(items).toMatchObject([
      { report: { id: "a/a\ufffdb" } },
      { report: { id: "a/\ufffdA\ufffdB" } },
    ]);
  });

  it("of 60,000 characters are shown by both ends, and stay apart", async () => {
    const name = "س".repeat(30_000);
    const { items } = await walk(
      zipFile([
        { name: `${name}1.txt`, data: "قصف" },
        { name: `${name}2.txt`, data: "غارة" },
      ]),
    );
    const ids = items.map((item) => (item.ok ? item.report.id : ""));
    expect(new Set(ids).size).toBe(2);
    for (const item of items) {
      if (!item.ok) throw new Error("expected a report");
      expect(item.report.id.length).toBeLessThan(600);
      expect(item.position.member?.length).toBeLessThan(320);
    }
  });

  test.for<[string, Uint8Array, number, string]>([
    ["UTF-8 with its flag", utf8("خبر"), 0x800, "خبر"],
    ["UTF-8 without it", utf8("خبر"), 0, "خبر"],
    ["Windows-1256", Uint8Array.from([0xce, 0xc8, 0xd1]), 0, "خبر"],
    ["code page 437", Uint8Array.from([0x82, 0x74, 0x82]), 0, "été"],
  ])("in %s", async ([, name, flags, shown]) => {
    const [member] = await members(zipFile([{ name, flags, data: "" }]));
    expect(member?.name).toBe(shown);
  });
});

describe("files that cannot be read are rejected by name, the others not", () => {
  const good = { name: "b.txt", data: "غارة" };

  test.for<[string, object, string]>([
    ["a password", { flags: 0x801 }, "ENCRYPTED"],
    ["an unknown compression", { method: 9 }, "COMPRESSION-UNKNOWN"],
    ["another check sum", { crc: 1 }, "ARCHIVE-BROKEN"],
    ["more bytes than told", { size: 3 }, "ARCHIVE-BROKEN"],
    ["fewer bytes than told", { size: 300 }, "ARCHIVE-BROKEN"],
    ["a header that is elsewhere", { offset: 2 }, "ARCHIVE-BROKEN"],
  ])("%s", async ([, fault, code]) => {
    const files = [good, { name: "x/a.txt", data: TEXT, ...fault }];
    const wanted =
      code === "ARCHIVE-BROKEN" && "offset" in fault
        ? ["ENTRIES-OVERLAP a.zip/b.txt", "ENTRIES-OVERLAP a.zip/x/a.txt"]
        : ["a/b", `${code} a.zip/x/a.txt`];
    expect(told(await walk(zipFile(files)))).toEqual(wanted);
  });

  it("files that share their bytes", async () => {
    const bomb = [1, 2, 3].map((number) => ({
      name: `${number}.txt`,
      data: "0".repeat(5000),
      offset: 0,
    }));
    expect(told(await walk(zipFile([...bomb, good])))).toEqual([
      "a/1",
      "ENTRIES-OVERLAP a.zip/2.txt",
      "ENTRIES-OVERLAP a.zip/3.txt",
      "a/b",
    ]);
  });

  it("a directory that is cut off", async () => {
    const whole = zipFile([good]);
    for (const bytes of [whole.subarray(0, 40), whole.subarray(0, -5)]) {
      const walked = await walk(bytes);
      expect(walked.items).toHaveLength(1);
      expect(told(walked)).toEqual(["ARCHIVE-BROKEN -"]);
    }
  });

  it("a directory that breaks off: what stands before is read", async () => {
    const bytes = zipFile([good, { name: "c.txt", data: "قصف" }]);
    bytes[bytes.lastIndexOf(Buffer.from("PK\x01\x02", "latin1"))] = 0;
    expect(told(await walk(bytes))).toEqual(["a/b", "ARCHIVE-BROKEN -"]);
  });
});

describe("documents that are archives inside go to their own importer", () => {
  test.for<[string, string[], string | undefined]>([
    ["docx", ["[Content_Types].xml", "word/document.xml"], undefined],
    ["xlsx", ["[Content_Types].xml", "xl/workbook.xml"], undefined],
    ["wacz", ["datapackage.json", "archive/data.warc.gz"], undefined],
    ["odt", ["content.xml"], "application/vnd.oasis.opendocument.text"],
  ])("%s", async ([format, names, mimetype]) => {
    const bytes = zipFile([
      ...(mimetype === undefined
        ? []
        : [{ name: "mimetype", data: mimetype, method: 0 }]),
      ...names.map((name) => ({ name, data: "x" })),
    ]);
    const [member, ...others] = await members(bytes);
    expect(others).toEqual([]);
    expect(member).toMatchObject({ isWhole: true, format, name: "a.zip" });
    const again = await all(
      (await member!.open()) as AsyncIterable<Uint8Array>,
    );
    expect(Buffer.concat(again).equals(bytes)).toBe(true);
  });

  it("one of a kind that is not read is one reject", async () => {
    for (const name of ["ppt/presentation.xml", "xl/workbook.bin"]) {
      const walked = await walk(zipFile([{ name, data: "x" }]));
      expect(told(walked)).toEqual(["BINARY -"]);
    }
    const mimetype = "application/vnd.oasis.opendocument.spreadsheet";
    const files = [{ name: "mimetype", data: mimetype, method: 0 }];
    expect(told(await walk(zipFile(files)))).toEqual(["BINARY -"]);
  });
});

describe("what stands beside a file", () => {
  const bytes = zipFile([
    { name: "chat/photos/1.jpg", data: "1" },
    { name: "chat/result.json", data: "{}" },
    { name: "chat/2.jpg", data: "2" },
    { name: "secret.txt", data: "3" },
  ]);

  it("is in its folder and not above; what was taken is not read", async () => {
    const names: string[] = [];
    const found: (string | null)[] = [];
    const items = zipImporter.read([bytes], { file: "a.zip", fileId: "a" });
    for await (const item of items) {
      if (!("step" in item) || item.step !== "open") continue;
      names.push(item.name);
      if (item.name !== "chat/result.json") continue;
      expect(item.siblings?.names()).toEqual(["photos/1.jpg", "2.jpg"]);
      for (const name of ["photos/1.jpg", "../secret.txt", "/etc/passwd"]) {
        const open = item.siblings?.open(name) ?? null;
        const pieces = open && (await all(open() as AsyncIterable<Uint8Array>));
        found.push(pieces && Buffer.concat(pieces).toString());
      }
    }
    expect(names).toEqual(["chat/result.json", "chat/2.jpg", "secret.txt"]);
    expect(found).toEqual(["1", null, null]);
  });

  it("can be opened again when the archive was read to its end", async () => {
    const head = (await members(bytes)).find(
      ({ name }) => name === "chat/result.json",
    );
    const open = head?.siblings?.open("2.jpg");
    for (const _ of [1, 2]) {
      const pieces = await all(open!() as AsyncIterable<Uint8Array>);
      expect(Buffer.concat(pieces).toString()).toBe("2");
    }
  });
});

describe("an archive on the disk", () => {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "isnad-zip-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it("is read where it lies, and gives the same", async () => {
    const bytes = zipFile([
      { name: "a.txt", data: "قصف" },
      { name: "b.txt", data: "غارة", method: 0 },
      { name: "c.txt", data: "س", crc: 7 },
    ]);
    const path = join(folder, "a.zip");
    await writeFile(path, bytes);
    expect(await walk(bytes, { path })).toEqual(await walk(bytes));
  });
});
