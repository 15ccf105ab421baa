import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import type {
  Imported,
  ImportFormat,
  Reject,
} from "../../src/importers/importer.js";
import { findInputs, standardInput } from "../../src/importers/input.js";
import { describeImport, importMessage } from "../../src/importers/messages.js";
import { readReports } from "../../src/importers/read-reports.js";
import { IMPORTERS, IMPORT_FORMATS } from "../../src/importers/registry.js";
import { MESSAGES } from "../../src/model/messages/index.js";
import { CONTAINER_MESSAGES } from "../../src/importers/messages.js";
import { all, brief, pieces, utf8 } from "./bytes.js";

const record = (id: string, text = "س") => `${JSON.stringify({ id, text })}\n`;

async function readStdin(text: string, from?: ImportFormat) {
  const input = standardInput(() => pieces(utf8(text), 5));
  return all(readReports([input], { from }));
}

describe("the format is known by content", () => {
  test.for<[string, string, string[]]>([
    ["JSON lines", record("a"), ["a"]],
    ["a blank line first", `\n${record("a")}`, ["a"]],
    ["a byte order mark", `\ufeff${record("a")}`, ["a"]],
    ["a bad line first", `oops\n${record("a")}`, ["1 NOT-JSON", "a"]],
    ["a cut record", '{"id":"a","te', ["1 NOT-JSON"]],
    ["an array", '[{"id":"a"}]', ["1 NOT-OBJECT"]],
    ["nothing", "", []],
  ])("%s", async ([, text, wanted]) => {
    const whole = standardInput(() => [utf8(text)]);
    expect(brief(await all(readReports([whole])))).toEqual(wanted);
  });

  it("takes prose for plain text, also with brackets", async () => {
    for (const text of ["قصف على البلدة", "[صورة] قصف", "{قصف} على"]) {
      const items = await readStdin(text);
      expect(items).toMatchObject([{ ok: true, report: { text } }]);
    }
  });

  it("obeys --from", async () => {
    expect(brief(await readStdin("قصف", "jsonl"))).toEqual(["1 NOT-JSON"]);
    const [item] = await readStdin(record("a"), "text");
    expect(item).toMatchObject({ ok: true, report: { text: record("a") } });
  });
});

describe("repeated ids", () => {
  const notices = (items: readonly Imported[]) =>
    items.map((item) => (item.ok ? item.notices.map(({ code }) => code) : []));

  it("keeps both, and tells a new version from the same again", async () => {
    const items = await readStdin(
      record("a") + record("a") + record("a", "غيره") + record("b"),
    );
    expect(brief(items)).toEqual(["a", "a", "a", "b"]);
    expect(notices(items)).toEqual([
      [],
      ["IMP-REPORT-REPEATED"],
      ["IMP-NEW-VERSION"],
      [],
    ]);
  });

  it("sees them across inputs", async () => {
    const inputs = ["أ", "ب"].map((text) =>
      standardInput(() => [utf8(record("a", text))]),
    );
    expect(notices(await all(readReports(inputs)))).toEqual([
      [],
      ["IMP-NEW-VERSION"],
    ]);
  });
});

describe("files and folders", () => {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "isnad-inputs-"));
    await mkdir(join(folder, "sub"));
    await writeFile(join(folder, "b.txt"), "قصف");
    await writeFile(join(folder, "a.jsonl"), record("a"));
    await writeFile(join(folder, "sub", "c.v2.txt"), "غارة");
    await writeFile(join(folder, ".hidden"), "مخفي");
    await writeFile(join(folder, "garbage.jsonl"), "قصف\n");
    await symlink(folder, join(folder, "sub", "loop"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const stdin = () => [utf8(record("stdin"))];

  it("reads a folder by path, hidden files and loops left out", async () => {
    const { inputs } = await findInputs([folder], stdin);
    expect(brief(await all(readReports(inputs)))).toEqual([
      "a",
      "b",
      "1 NOT-JSON",
      "sub/c.v2",
    ]);
  });

  it("reads - and no name at all as standard input", async () => {
    for (const names of [[], ["-"]]) {
      const { inputs } = await findInputs(names, stdin);
      expect(brief(await all(readReports(inputs)))).toEqual(["stdin"]);
    }
  });

  it("names what cannot be opened", async () => {
    const missing = join(folder, "missing");
    const { inputs, unreadable } = await findInputs([missing], stdin);
    expect(inputs).toEqual([]);
    expect(unreadable).toEqual([{ file: missing, reason: "ENOENT" }]);
  });

  it("rejects by name what a folder lists and nobody can open", async () => {
    const own = await mkdtemp(join(tmpdir(), "isnad-inputs-"));
    await writeFile(join(own, "a.txt"), "قصف");
    await symlink(join(own, "gone.txt"), join(own, "b.txt"));
    const { inputs } = await findInputs([own], stdin);
    const items = await all(readReports(inputs));
    await rm(own, { recursive: true });
    expect(brief(items)).toEqual(["a", "1 FILE-UNREADABLE"]);
  });

  it("says of a file that there is nothing in it, not of a pipe", async () => {
    const empty = (file: string) => ({
      file,
      fileId: null,
      size: 0,
      open: () => [],
    });
    const told: string[] = [];
    const onNotice = ({ code, file }: { code: string; file: string }) =>
      told.push(`${code} ${file}`);
    const inputs = [empty("a.jsonl"), empty("-"), empty("b.jsonl.gz")];
    const items = await all(readReports(inputs, { onNotice }));
    expect(items).toEqual([]);
    expect(told).toEqual([
      "IMP-NOTHING-INSIDE a.jsonl",
      "IMP-NOTHING-INSIDE b.jsonl.gz",
    ]);
  });

  it("rejects a file that fails while it is read, and goes on", async () => {
    const failing = {
      file: "disk.jsonl",
      fileId: "disk",
      size: null,
      async *open() {
        yield utf8(record("a"));
        throw Object.assign(new Error("EIO"), { code: "EIO", syscall: "read" });
      },
    };
    const inputs = [
      { ...failing, open: () => failing.open() },
      standardInput(stdin),
    ];
    expect(brief(await all(readReports(inputs)))).toEqual([
      "a",
      "1 FILE-UNREADABLE",
      "stdin",
    ]);
  });

  it("counts the bytes that it reads", async () => {
    const { inputs } = await findInputs([join(folder, "a.jsonl")], stdin);
    let bytes = 0;
    const onBytes = (count: number) => {
      bytes += count;
    };
    await all(readReports(inputs, { onBytes }));
    expect(bytes).toBe(inputs[0]?.size);
  });
});

describe("registry and messages", () => {
  it("has one importer a format, the fallback last", () => {
    expect(new Set(IMPORT_FORMATS).size).toBe(IMPORTERS.length);
    expect(IMPORTERS.at(-1)?.recognises(utf8("قصف"))).toBe(true);
  });

  it("fills every place holder in both languages", () => {
    const codes = Object.keys(
      CONTAINER_MESSAGES,
    ) as (keyof typeof CONTAINER_MESSAGES)[];
    const chat = { service: 1, wordless: 1 };
    const counts = { ...chat, redirects: 1, errors: 1, revisits: 1, others: 1 };
    const context = {
      ...counts,
      limit: 1,
      count: 1,
      field: "f",
      reason: "r",
      column: 1,
      fields: "f, g",
      wanted: "w",
      wantedAr: "و",
      encoding: "UTF-16LE",
    };
    for (const code of codes) {
      expect(MESSAGES).not.toHaveProperty(code);
      expect(importMessage(code).ar.remedy).toMatch(/[\u0600-\u06ff]/);
      for (const language of ["ar", "en"] as const) {
        const item = {
          code: code as Reject["code"],
          file: "f",
          line: 1,
          seen: "s",
          expected: "",
          context,
        };
        const { saw, expected, remedy } = describeImport(item, language);
        expect(saw + expected + remedy).not.toMatch(/\{\w+\}|\?/);
      }
    }
  });
});
