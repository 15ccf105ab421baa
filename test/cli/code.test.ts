import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { codeCommand } from "../../src/cli/commands/code.js";
import type { CodingTask } from "../../src/operations/coding/coder-access.js";
import { workerPool } from "../../src/operations/coding/worker-pool.js";
import { WINDOWS_1256 } from "../importers/bytes.js";
import { loadFake } from "./fake-coder.js";
import { fakeWorkers } from "./fake-worker.js";
import { LeavingReader, testIo } from "./terminal.js";

const record = (id: string, text = "قصف") => JSON.stringify({ id, text });
const tasks: CodingTask[] = [];
const code = codeCommand({
  loadCoder: loadFake,
  workerPool(threads, task) {
    if (task !== null) tasks.push(task);
    return workerPool(threads, task, fakeWorkers().start);
  },
});

let folder = "";
const file = (name: string) => join(folder, name);
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "isnad-code-"));
  await writeFile(file("a.jsonl"), `${record("a")}\nbad\n${record("b")}\n`);
  await writeFile(file("ids.tsv"), "actor\tgold_id\r\npack-army\tarmy\r\n");
});
afterAll(() => rm(folder, { recursive: true }));

function ids(stdout: string): string[] {
  const lines = stdout.trim().split("\n").filter(Boolean);
  return lines.map((line) => (JSON.parse(line) as { id: string }).id);
}

describe("isnad code", () => {
  it("prints one line a report and lists rejects apart", async () => {
    const io = testIo(record("stdin"));
    expect(await code([file("a.jsonl"), "-"], io)).toBe(0);
    expect(ids(io.stdout.text)).toEqual(["a", "b", "stdin"]);
    expect(io.stdout.text.endsWith("}\n")).toBe(true);
    expect(io.stderr.text).toContain(`${file("a.jsonl")}:2 IMP-NOT-JSON`);
    expect(io.stderr.text).toContain("not valid JSON: bad; expected one");
    expect(io.stderr.text).toContain("المتوقع كائن JSON واحد");
    expect(io.stderr.text).toContain("read 3, rejected 1");
  });

  it("is silent on standard error when all is well", async () => {
    const io = testIo(record("a"));
    expect(await code([], io)).toBe(0);
    expect(io.stderr.text).toBe("");
  });

  it("exits 3 with --strict and rejects, 0 without rejects", async () => {
    expect(await code(["--strict"], testIo("{bad\n{}"))).toBe(0 + 3);
    expect(await code(["--strict"], testIo(record("a")))).toBe(0);
  });

  it("goes on after a fault of the coder and says so", async () => {
    const io = testIo(`${record("a", "خلل")}\n${record("b")}`);
    expect(await code([], io)).toBe(0);
    expect(ids(io.stdout.text)).toEqual(["b"]);
    expect(io.stderr.text).toContain("-:1 CLI-UNEXPECTED");
    expect(io.stderr.text).toContain("a fault of the fake");
  });

  it("prints actor ids by the table, others as they are", async () => {
    const io = testIo(record("a"));
    expect(await code(["--actor-ids", file("ids.tsv")], io)).toBe(0);
    expect(JSON.parse(io.stdout.text)).toMatchObject({
      incidents: [{ perpetrators: [{ id: "army" }], targets: [{ id: null }] }],
      people: [{ actor: "pack-militia" }],
    });
  });

  it("hands --trace and --packs on, on threads too", async () => {
    const io = testIo(record("a"));
    await code(["--trace", "--threads", "2", "--packs", "mine"], io);
    expect(tasks).toEqual([{ userPacks: "mine", trace: true, actorIds: [] }]);
    expect(JSON.parse(io.stdout.text)).toHaveProperty("trace");
  });

  it.for<[string[], string]>([
    [["--threads", "0"], "CLI-BAD-OPTION-VALUE"],
    [["--threads", "two"], "CLI-BAD-OPTION-VALUE"],
    [["--threads"], "CLI-BAD-OPTION-VALUE"],
    [["--from", "stone"], "IMP-UNKNOWN-FORMAT"],
    [["--bogus"], "CLI-UNKNOWN-OPTION"],
    [["/no/such/file"], "IMP-FILE-MISSING"],
    [["--actor-ids", "/no/such/file"], "IMP-FILE-MISSING"],
    [["--actor-ids", "/"], "IMP-FILE-UNREADABLE"],
  ])("%j exits 2 with %s in both languages", async ([args, wanted]) => {
    const io = testIo(record("a"));
    expect(await code(args, io)).toBe(2);
    expect(io.stdout.text).toBe("");
    expect(io.stderr.text.match(new RegExp(wanted, "g"))).toHaveLength(2);
    expect(io.stderr.text).toContain("المتوقع");
  });

  it("opens nothing when one of the names is missing", async () => {
    const io = testIo();
    expect(await code([file("a.jsonl"), file("missing")], io)).toBe(2);
    expect(io.stdout.text).toBe("");
  });

  it("stops quietly when the reader of its output leaves", async () => {
    const stdout = new LeavingReader(2);
    const lines = Array.from({ length: 500 }, (_, i) => record(`r${i}`));
    const io = { ...testIo(lines.join("\n")), stdout };
    expect(await code([], io)).toBe(0);
    expect(stdout.count).toBeLessThan(10);
    expect(io.stderr.text).toBe("");
  });

  it("fails when the output cannot be written", async () => {
    const stdout = new LeavingReader(0);
    stdout.on("error", () => undefined);
    const io = { ...testIo(record("a")), stdout };
    stdout.write = (() => {
      stdout.emit("error", Object.assign(new Error(), { code: "ENOSPC" }));
      return true;
    }) as typeof stdout.write;
    expect(await code([], io)).toBe(1);
    expect(io.stderr.text).toContain("output: ENOSPC");
  });

  it("stops on an interruption, also while it waits for input", async () => {
    const controller = new AbortController();
    const io = testIo("", { signal: controller.signal });
    const stdin = {
      async *[Symbol.asyncIterator]() {
        yield new TextEncoder().encode(`${record("a")}\n${record("b")}\n`);
        setTimeout(() => controller.abort(), 20);
        await new Promise(() => undefined);
        yield new Uint8Array();
      },
    };
    expect(await code([], { ...io, stdin })).toBe(130);
    expect(ids(io.stdout.text)).toEqual(["a", "b"]);
  });

  it("says how to end when it reads from a keyboard", async () => {
    const io = testIo(record("a"), { isTTY: true });
    const stdin = Object.assign([new TextEncoder().encode(record("a"))], {
      isTTY: true,
    });
    await code([], { ...io, stdin });
    expect(io.stderr.text).toContain("Ctrl-D");
  });

  it("shows examples in both languages", async () => {
    const io = testIo();
    expect(await code(["--help"], io)).toBe(0);
    expect(io.stdout.text).toContain("isnad code reports.jsonl >");
    expect(io.stdout.text).toMatch(/# [\u0600-\u06ff]/);
  });

  it("isolates hostile input in messages", async () => {
    const io = testIo('\u001b[31mقصف\u202e{"\n', {});
    await code(["--from", "jsonl"], io);
    expect(io.stderr.text).toContain('\u2068␛[31mقصف{"\u2069');
    expect(io.stderr.text).not.toContain("\u001b");
    expect(io.stderr.text).not.toContain("\u202e");
  });

  it("shows what was seen also where the message does not say it", async () => {
    const io = testIo();
    // One word of Windows-1256: too little to tell by.
    const stdin = [WINDOWS_1256.subarray(0, 3)];
    expect(await code([], { ...io, stdin })).toBe(0);
    expect(io.stderr.text).toContain("-:1 IMP-NOT-UTF8");
    expect(io.stderr.text).toContain("\u2068\ufffd");
  });

  it("says what encoding it found, and reads the one it is told", async () => {
    const io = testIo();
    const stdin = [WINDOWS_1256];
    expect(await code([], { ...io, stdin })).toBe(0);
    expect(io.stderr.text).toContain("-:1 IMP-ENCODING");
    expect(io.stderr.text).toContain("\u2068قصف مدفعي على البلدة\u2069");
    const told = testIo();
    await code(["--encoding", "cp1256"], { ...told, stdin });
    expect(told.stderr.text).not.toContain("IMP-");
    const wrong = testIo();
    expect(await code(["--encoding", "arabic-1"], wrong)).not.toBe(0);
    expect(wrong.stderr.text).toContain("arabic-1");
  });

  it("says so when a folder holds no files", async () => {
    const empty = file("empty");
    await mkdir(empty);
    const io = testIo();
    expect(await code([empty], io)).toBe(0);
    expect(io.stderr.text).toContain(`no files in ${empty}`);
  });

  it("lists a hundred rejects and counts the rest", async () => {
    const io = testIo("{bad\n".repeat(150));
    await code(["--from", "jsonl"], io);
    expect(io.stderr.text.match(/-:\d+ IMP-NOT-JSON/g)).toHaveLength(100);
    expect(io.stderr.text).toContain("IMP-NOT-JSON: 50 more");
    expect(io.stderr.text).toContain("rejected 150");
  });
});
