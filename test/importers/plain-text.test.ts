import { describe, expect, it } from "vitest";
import { describeTextImporter } from "../conformance/importers.js";
import { plainTextImporter } from "../../src/importers/plain-text.js";
import { sha256 } from "../../src/model/sha256.js";
import { all, brief, utf8 } from "./bytes.js";

const read = (text: string, fileId: string | null = "درعا/خبر") =>
  all(plainTextImporter.read([utf8(text)], { file: "خبر.txt", fileId }));

describeTextImporter(plainTextImporter, {
  good: utf8("انفجار عبوة\nأصيب ثلاثة أشخاص.\n"),
  expected: [{ id: "sample", text: "انفجار عبوة\nأصيب ثلاثة أشخاص.\n" }],
  empty: { bytes: utf8(" \r\n\n"), rejects: 1 },
});

describe("plain text", () => {
  it("is one report, its id the file's; all else unknown", async () => {
    expect(await read("قصف على البلدة")).toEqual([
      {
        ok: true,
        report: {
          id: "درعا/خبر",
          outlet: null,
          url: null,
          title: null,
          published: null,
          text: "قصف على البلدة",
        },
        record: {
          bytes: Buffer.from("قصف على البلدة"),
          kind: "upload",
          format: "text",
          mediaType: "text/plain",
        },
        position: { file: "خبر.txt", line: 1 },
        notices: [],
      },
    ]);
  });

  it("has the hash of its text as id where no file has a name", async () => {
    expect(brief(await read("قصف", null))).toEqual([sha256("قصف")]);
  });

  it("replaces a stray NUL, rejects many", async () => {
    const [stray] = await read(`${"س ".repeat(200)}\0`);
    expect(stray).toMatchObject({
      ok: true,
      notices: [{ code: "IMP-CHARACTER-REPLACED" }],
    });
    expect(brief(await read("س\0\0\0\0ص\0\0\0"))).toEqual(["1 BINARY"]);
  });

  it("rejects an empty file as empty", async () => {
    expect(brief(await read(""))).toEqual(["1 TEXT-EMPTY"]);
  });
});
