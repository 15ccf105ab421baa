import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { IMPORT_FORMATS } from "../../src/importers/registry.js";
import { scratchFolder, scratchRegister } from "../register/registers.js";
import { isnad } from "./isnad.js";

const scratch = scratchFolder();
const newRegister = scratchRegister();

/** Third of April or fourth of March: nothing in the chat tells. */
const CHAT =
  "03/04/2019, 10:00 - سامر: قُتل شاب برصاص مجهولين أمس في مدينة نوى بريف درعا.\n";

interface Held {
  readonly id: string;
  readonly code: string;
  readonly seen: string;
  readonly file: string;
  readonly line: number;
  readonly words: { readonly ar: string; readonly en: string };
}

const lines = <T>(out: string) =>
  out
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as T);

/** A register into which a chat came whose days are unsure. */
async function withChat() {
  const folder = scratch();
  mkdirSync(folder);
  const file = path.join(folder, "WhatsApp Chat.txt");
  writeFileSync(file, CHAT);
  const register = newRegister();
  const on = ["--register", register] as const;
  const run = () => isnad(["run", file, "--threads", "1", ...on]);
  const { code, err } = await run();
  expect(code).toBe(0);
  expect(err).toContain("new reports 1");
  expect(err).toContain("IMP-CHAT-DAY-UNSURE");
  return {
    on,
    run,
    held: async () =>
      lines<Held>(
        (await isnad(["queue", "--held", "--format", "jsonl", ...on])).out,
      ),
    incidents: async () =>
      lines<{ readonly id: string }>((await isnad(["incidents", ...on])).out),
    decide: (...args: readonly string[]) =>
      isnad(["decide", ...args, "--author", "A1", "--reason", "قورن", ...on]),
  };
}

test("a report on hold waits in the queue, is coded when admitted, and waits again when that is undone", async () => {
  const { on, run, held, incidents, decide } = await withChat();
  expect(await incidents()).toEqual([]);
  const [one, ...more] = await held();
  expect(more).toEqual([]);
  expect(one).toMatchObject({
    code: "IMP-CHAT-DAY-UNSURE",
    seen: "03/04/2019 10:00",
    line: 1,
  });
  expect(one!.words.ar).toMatch(/[\u0621-\u064a]/);
  expect(one!.words.en).not.toBe(one!.code);
  const asTable = await isnad(["queue", "--held", ...on]);
  expect(asTable.out).toContain(one!.id);
  expect(asTable.out).toContain("isnad decide admit");

  const admitted = await decide("admit", one!.id);
  expect(admitted.code, admitted.err).toBe(0);
  const [made] = lines<{ decision: string; kind: string; report: string }>(
    admitted.out,
  );
  expect(made).toMatchObject({ kind: "admit" });
  expect(await held()).toEqual([]);
  const coded = await incidents();
  expect(coded).toHaveLength(1);

  // Admitted once, it is not held again by the same file.
  expect((await run()).err).toContain("new reports 0, new versions 0");
  expect(await held()).toEqual([]);
  expect(await incidents()).toEqual(coded);
  expect((await isnad(["verify", ...on])).code).toBe(0);

  expect((await decide("undo", made!.decision)).code).toBe(0);
  expect(await held()).toEqual([one]);
  expect(await incidents()).toEqual([]);
  expect((await isnad(["verify", ...on])).code).toBe(0);
}, 120_000);

test("what does not wait cannot be admitted, and nothing is written", async () => {
  const { held, incidents, decide } = await withChat();
  const [one] = await held();
  const unknown = await decide("admit", "no-such-report");
  expect([unknown.code, unknown.out]).toEqual([2, ""]);
  expect(unknown.err).toContain("REG-REPORT-UNKNOWN");
  expect(await held()).toEqual([one]);
  expect(await incidents()).toEqual([]);
  expect((await decide("admit", one!.id)).code).toBe(0);
  const again = await decide("admit", one!.id);
  expect([again.code, again.out]).toEqual([2, ""]);
  expect(again.err).toContain("REG-REPORT-NOT-HELD");
}, 120_000);

test.for(["run", "code", "annotate"])(
  "%s names in its help every format that it reads",
  async (command) => {
    const { code, out } = await isnad([command, "--help"]);
    expect(code).toBe(0);
    const words = out.split(/[\s,;]+/);
    for (const format of IMPORT_FORMATS) expect(words).toContain(format);
  },
);
