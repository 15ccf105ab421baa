import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { openRegister } from "../../src/register/index.js";
import { lines } from "./decided.js";
import { finished, isnad as run, start } from "./program.js";

const root = mkdtempSync(path.join(tmpdir(), "isnad-watch-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const record = (id: string) =>
  `${JSON.stringify({ id, text: `قُتل شخص برصاص مجهولين في بلدة تل الريح، المادة ${id}.` })}\n`;

async function reportsOf(name: string): Promise<readonly string[]> {
  const register = await openRegister(name, { create: false });
  try {
    const found = register.store.selectFrom("report").select("id");
    return (await found.orderBy("id").execute()).map(({ id }) => id);
  } finally {
    await register.close();
  }
}

test("what is put into a folder comes in when it is whole; Ctrl-C ends it", async () => {
  const inbox = path.join(root, "inbox");
  mkdirSync(path.join(inbox, "chat"), { recursive: true });
  const register = path.join(root, "r1");
  const watching = start([
    ...["watch", inbox, "--every", "1", "--threads", "1"],
    ...["--register", register],
  ]);
  const done = finished(watching);
  const heard: string[] = [];
  let wake = () => {};
  watching.stdout.on("data", (text: string) => {
    heard.push(text);
    wake();
  });
  /** Until so many passes were told. */
  const passes = async (count: number) => {
    while (lines(heard.join("")).length < count)
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    return lines<{ files: string[] }>(heard.join(""));
  };
  const file = path.join(inbox, "chat", "a.jsonl");
  // Half a line, and a file that another program still writes.
  writeFileSync(`${file}.part`, record("r1").slice(0, 30));
  writeFileSync(path.join(inbox, "b.jsonl"), record("r2"));
  const [first] = await passes(1);
  expect(first?.files.map((name) => path.basename(name))).toEqual(["b.jsonl"]);
  appendFileSync(`${file}.part`, record("r1").slice(30));
  renameSync(`${file}.part`, file);
  const [, second] = await passes(2);
  expect(second?.files.map((name) => path.basename(name))).toEqual(["a.jsonl"]);
  watching.kill("SIGINT");
  const { code, stderr } = await done;
  expect(code, stderr).toBe(0);
  expect(await reportsOf(register)).toEqual(["r1", "r2"]);
}, 240_000);

test("one pass from a timetable reads what is there, once", async () => {
  const inbox = path.join(root, "once");
  mkdirSync(inbox);
  const register = path.join(root, "r2");
  writeFileSync(path.join(inbox, "a.jsonl"), record("r1") + record("r2"));
  const pass = () =>
    run([
      ...["watch", inbox, "--once", "--threads", "1"],
      ...["--register", register],
    ]);
  const first = await pass();
  expect(first.code, first.stderr).toBe(0);
  expect(first.stderr).toContain("new reports 2");
  const again = await pass();
  expect(again.code, again.stderr).toBe(0);
  expect(again.stderr).toContain("new reports 0");
  expect(await reportsOf(register)).toEqual(["r1", "r2"]);
}, 240_000);

test("two that watch one folder into one register take each report once", async () => {
  const inbox = path.join(root, "two");
  mkdirSync(inbox);
  const ids = Array.from({ length: 40 }, (_, at) => `r${at + 10}`);
  for (const id of ids)
    writeFileSync(path.join(inbox, `${id}.jsonl`), record(id));
  const register = path.join(root, "r4");
  const pass = () =>
    run([
      ...["watch", inbox, "--once", "--threads", "1", "--batch", "3"],
      ...["--register", register],
    ]);
  // A new register is made by one of them.
  await run(["run", "--register", register, path.join(inbox, "r10.jsonl")]);
  const both = await Promise.all([pass(), pass()]);
  for (const { code, stderr } of both) expect(code, stderr).toBe(0);
  expect(await reportsOf(register)).toEqual(ids);
  const { code, stdout } = await run(["verify", "--register", register]);
  expect(code, stdout).toBe(0);
}, 240_000);

test("what was killed in the middle of a pass is whole after the next", async () => {
  const inbox = path.join(root, "killed");
  mkdirSync(inbox);
  const ids = Array.from({ length: 150 }, (_, at) => `r${at + 100}`);
  writeFileSync(path.join(inbox, "a.jsonl"), ids.map(record).join(""));
  const register = path.join(root, "r5");
  const args = [
    ...["watch", inbox, "--threads", "1", "--batch", "1"],
    ...["--register", register],
  ];
  await run(["run", "--register", register, "-"], record("r1"));
  const watching = start([...args, "--every", "1"]);
  const done = finished(watching);
  // In the middle: some of it is there and not all.
  for (let count = 1; count <= 20;) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    count = (await reportsOf(register)).length;
  }
  watching.kill("SIGKILL");
  await done;
  const left = await reportsOf(register);
  expect(left.length).toBeGreaterThan(20);
  expect(left.length).toBeLessThan(ids.length + 1);
  const again = await run([...args, "--once"]);
  expect(again.code, again.stderr).toBe(0);
  expect(await reportsOf(register)).toEqual(["r1", ...ids]);
  const { code, stdout } = await run(["verify", "--register", register]);
  expect(code, stdout).toBe(0);
}, 240_000);

test("a folder that is not there is a slip of the keyboard", async () => {
  const { code, stderr } = await run([
    ...["watch", path.join(root, "nowhere"), "--once"],
    ...["--register", path.join(root, "r3")],
  ]);
  expect(code).toBe(2);
  expect(stderr).toContain("IMP-FILE-MISSING");
});
