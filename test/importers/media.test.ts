import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { mediaImporter } from "../../src/importers/media.js";
import { findInputs, readReports } from "../../src/importers/index.js";
import { recognised } from "../../src/importers/registry.js";
import type { Imported } from "../../src/importers/importer.js";
import { describeImporter } from "../conformance/importers.js";
import { all, utf8 } from "./bytes.js";
import { zipFile } from "./zip-file.js";

const root = mkdtempSync(path.join(tmpdir(), "isnad-media-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const latin = (text: string) => Buffer.from(text, "latin1");
const JPEG = Buffer.concat([latin("\xff\xd8\xff\xe0"), Buffer.alloc(60, 7)]);
const OGG = Buffer.concat([latin("OggS\0\x02"), Buffer.alloc(60, 3)]);
const CAPTION =
  "الصفحة: شبكة السهل\nالوقت: 12 نيسان 2016\n\nمكان سقوط القذيفة في بلدة تل الريح، وقد قُتل شخصان.\n";

describeImporter(mediaImporter, {
  good: JPEG,
  // The words stand beside it, and standard input has no neighbour.
  expected: [],
  empty: { bytes: latin("GIF89a"), rejects: 1 },
});

let folders = 0;
function folderOf(files: Readonly<Record<string, Uint8Array>>): string {
  const folder = path.join(root, `f${(folders += 1)}`);
  for (const [name, bytes] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), bytes);
  }
  return folder;
}

async function readAll(...names: readonly string[]) {
  const { inputs } = await findInputs(names, () => []);
  return all(readReports(inputs, {}));
}

const codes = (items: readonly Imported[]) =>
  items.map((item) => (item.ok ? item.report.id : item.reject.code));

async function bytesOf(item: Imported | undefined): Promise<Buffer> {
  if (item?.ok !== true) throw new Error("no report");
  const pieces: Uint8Array[] = [];
  for await (const piece of item.attachments![0]!.open()) pieces.push(piece);
  return Buffer.concat(pieces);
}

describe("pictures and recordings by themselves", () => {
  it("are reports of the words beside them, with the bytes as evidence", async () => {
    const folder = folderOf({
      "a.jpg": JPEG,
      "a.jpg.txt": utf8(CAPTION),
      "voice/b.ogg": OGG,
      "voice/b.ogg.txt": utf8("قال الشاهد: سمعت إطلاق نار ثم رأيت قتيلاً."),
    });
    const items = await readAll(folder);
    expect(items).toHaveLength(2);
    const [picture, recording] = items;
    expect(picture).toMatchObject({
      ok: true,
      report: {
        id: "a",
        kind: "media",
        outlet: "شبكة السهل",
        published: "2016-04-12",
        text: "مكان سقوط القذيفة في بلدة تل الريح، وقد قُتل شخصان.",
      },
      attachments: [
        {
          name: "a.jpg",
          mediaType: "image/jpeg",
          caption: "مكان سقوط القذيفة في بلدة تل الريح، وقد قُتل شخصان.",
        },
      ],
    });
    expect(recording).toMatchObject({
      report: { id: "voice/b", kind: "media" },
      attachments: [{ name: "b.ogg", mediaType: "audio/ogg", caption: null }],
    });
    expect(await bytesOf(picture)).toEqual(JPEG);
    expect(await bytesOf(picture)).toEqual(JPEG);
    expect(await bytesOf(recording)).toEqual(OGG);
  });

  it("may be named one by one, and stand in an archive", async () => {
    const files = { "a.jpg": JPEG, "a.jpg.txt": utf8(CAPTION) };
    const folder = folderOf(files);
    const [alone] = await readAll(path.join(folder, "a.jpg"));
    expect(await bytesOf(alone)).toEqual(JPEG);
    const archive = path.join(root, "media.zip");
    const members = Object.entries(files);
    writeFileSync(
      archive,
      zipFile(members.map(([name, data]) => ({ name, data }))),
    );
    const items = await readAll(archive);
    expect(items).toHaveLength(1);
    expect(await bytesOf(items[0])).toEqual(JPEG);
  });

  it("without words are listed with what to write, and nothing is lost", async () => {
    const folder = folderOf({
      "a.jpg": JPEG,
      "b.jpg": JPEG,
      "b.jpg.txt": utf8(" \n"),
      "c.txt": utf8("قُتل شخص في بلدة تل الريح."),
    });
    expect(codes(await readAll(folder))).toEqual([
      "IMP-MEDIA-NO-WORDS",
      "IMP-TEXT-EMPTY",
      "c",
    ]);
  });

  it.for([
    ["x.png", "\x89PNG\r\n\x1a\n", "image/png"],
    ["x.heic", "\0\0\0\x18ftypheic", "image/heic"],
    ["x.mov", "\0\0\0\x14ftypqt  ", "video/quicktime"],
    ["x.mp4", "\0\0\0\x18ftypisom", "video/mp4"],
    ["x.m4a", "\0\0\0\x18ftypM4A ", "audio/mp4"],
    ["x.webp", "RIFF\0\0\0\0WEBP", "image/webp"],
    ["x.mp3", "ID3\x03", "audio/mpeg"],
    ["x.dat", "OggS", "audio/ogg"],
  ])("%s is known by its bytes", async ([name = "", head = "", type]) => {
    const folder = folderOf({
      [name]: latin(head.padEnd(40, "\x05")),
      [`${name}.txt`]: utf8("قُتل شخص في بلدة تل الريح."),
    });
    const [item] = await readAll(folder);
    expect(item).toMatchObject({ attachments: [{ name, mediaType: type }] });
  });

  it("are told from texts that begin alike", () => {
    const wide = Buffer.from("\ufeffقُتل شخص في تل الريح", "utf16le");
    expect(recognised("a", wide).format).not.toBe("media");
    expect(recognised("a", utf8("ID 3: قُتل شخص")).format).toBe("text");
    expect(recognised("a.jpg", utf8("قُتل شخص في تل الريح")).format).toBe(
      "text",
    );
  });
});
