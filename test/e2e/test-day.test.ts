import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import {
  decide,
  findIncidents,
  openRegister,
} from "../../src/register/index.js";
import { storeReports } from "../../src/register/store-reports.js";
import { arrival, scratchFolder } from "../register/registers.js";
import { readBytes, writtenForms } from "./byte-traces.js";
import { finished, isnad, start } from "./program.js";

const scratch = scratchFolder();
const WORDS = "قمح نافذة بحر دراجة فانوس";
/** Of nobody; the first two differ from what folding makes of them. */
const NAMES = ["أُسامة الدردوريّ", "آمنة القنطار", "Mahyar Dardouri"] as const;
const [VICTIM, WOMAN, LATIN] = NAMES;

/** Reports that hold the names wherever a report can hold one. */
function reportLines(count: number): string {
  return Array.from({ length: count }, (_, number) => {
    const day = String(1 + (number % 28)).padStart(2, "0");
    const query = encodeURIComponent(VICTIM);
    return JSON.stringify({
      id: `r${number}`,
      outlet: "شبكة السهل",
      url: `https://sahl.example/${LATIN.replace(" ", "-")}/${number}?q=${query}&w=${WOMAN}&e=${LATIN}`,
      title: `مقتل ${VICTIM} في بلدة تسيل، الخبر ${number}`,
      published: `2022-05-${day}`,
      text: `قُتل الشاب ${VICTIM} وأُصيبت ${WOMAN} برصاص مجهولين في بلدة تسيل بريف درعا الغربي، بحسب ما قال ${LATIN}، المادة ${number}.`,
    });
  }).join("\n");
}

/** A day's folders; the file that comes in lies in none of those searched. */
function newDay(passphrase: string | null, reports: number) {
  const root = scratch();
  const searched = ["register", "tmp", "home"].map((name) =>
    path.join(root, name),
  );
  const [register = "", tmp = "", home = ""] = searched;
  const incoming = path.join(root, "incoming");
  for (const folder of [tmp, home, incoming]) {
    mkdirSync(folder, { recursive: true });
  }
  const file = path.join(incoming, `شهادة ${VICTIM}.jsonl`);
  writeFileSync(file, reportLines(reports));
  const env: NodeJS.ProcessEnv = {
    PATH: process.env["PATH"],
    TZ: "Asia/Damascus",
    HOME: home,
    USERPROFILE: home,
    TMPDIR: tmp,
    TEMP: tmp,
    TMP: tmp,
    SQLITE_TMPDIR: tmp,
    ...(passphrase === null ? {} : { ISNAD_PASSPHRASE: passphrase }),
  };
  return { register, file, env, searched };
}

type Day = ReturnType<typeof newDay>;

const traces = ({ searched }: Day) => readBytes(searched, NAMES).traces;

async function decideOn({ register: name }: Day, passphrase: string | null) {
  const source = () => Promise.resolve(passphrase);
  const register = await openRegister(name, {
    create: false,
    passphrase: { existing: source, fresh: source },
  });
  try {
    const [incident] = await findIncidents(register);
    const decision = {
      kind: "note" as const,
      reason: `قالته ${WOMAN}`,
      text: `تحقق ${LATIN} من ${VICTIM}`,
    };
    const incidents = [incident?.id ?? ""];
    await decide(register, [{ author: "A1", decision, incidents }]);
  } finally {
    await register.close();
  }
}

const COMMANDS: readonly (readonly string[])[] = [
  ["search", VICTIM],
  ["search", "--in", "incidents", WOMAN],
  ["people"],
  ["queue"],
  ["stats", "--month", "2022-05", "--place", "SY"],
  ["export", "--format", "incidents-jsonl", "--audience", "internal"],
  ["incidents"],
];

describe("after a test day no name stands in what is left", () => {
  test.for([
    ["under a passphrase", WORDS],
    ["with an open key", null],
  ] as const)("%s", { timeout: 400_000 }, async ([, passphrase]) => {
    const day = newDay(passphrase, 12);
    const at = ["--register", day.register];
    const run = await isnad(["run", day.file, ...at], "", day.env);
    expect(run.code, run.stderr).toBe(0);
    await decideOn(day, passphrase);
    let printed = "";
    for (const [command = "", ...rest] of COMMANDS) {
      const done = await isnad([command, ...rest, ...at], "", day.env);
      expect(done.code, `${command}: ${done.stderr}`).toBe(0);
      printed += done.stdout;
    }
    // The program knew them all the while.
    expect(printed).toContain("الدردوري");
    expect(readdirSync(day.register)).toContain("evidence");
    expect(readBytes(day.searched, []).bytes).toBeGreaterThan(100_000);
    expect(traces(day)).toEqual([]);
  });

  /** Ends an import when so many packs of evidence stand there. */
  async function killed(
    day: Day,
    batch: number,
    packs: number,
    millis: number,
  ) {
    const args = ["run", day.file, "--register", day.register];
    const child = start([...args, "--batch", String(batch)], day.env);
    child.stdin.end();
    const done = finished(child);
    const evidence = path.join(day.register, "evidence");
    const seen = () =>
      existsSync(evidence)
        ? readdirSync(evidence, { recursive: true }).length
        : 0;
    while (seen() < packs && child.exitCode === null) await wait(2);
    await wait(millis);
    child.kill("SIGKILL");
    return { ...(await done), signal: child.signalCode };
  }

  test.for([
    ["an import", 2, 6, 0],
    ["the storing of all", 999, 1, 0],
    ["linking", 999, 1, 120],
  ] as const)(
    "also when %s was killed",
    { timeout: 200_000 },
    async ([, batch, packs, millis]) => {
      for (const passphrase of [WORDS, null]) {
        const day = newDay(passphrase, 300);
        const { signal, stderr } = await killed(day, batch, packs, millis);
        expect(signal, stderr).toBe("SIGKILL");
        expect(readdirSync(day.register)).toContain("register.sqlite-wal");
        expect(traces(day)).toEqual([]);
      }
    },
  );
});

describe("the reader of bytes", () => {
  test("finds the names in a register that is not encrypted", async () => {
    const day = newDay(null, 1);
    const register = await openRegister(day.register, {
      create: true,
      plain: true,
    });
    const text = `قُتل ${VICTIM} في بلدة تسيل.`;
    await storeReports(register, [arrival({ text, title: WOMAN, url: LATIN })]);
    const found = traces(day);
    await register.close();
    expect(found.join("\n")).toMatch(/register\.sqlite(?:-wal)?: UTF-8/);
  });

  test.for([...writtenForms(VICTIM)])("finds %s", ([form, bytes]) => {
    const day = newDay(null, 1);
    const [, tmp = ""] = day.searched;
    const noise = Buffer.from([0, 7, 255]);
    writeFileSync(path.join(tmp, "x"), Buffer.concat([noise, bytes, noise]));
    expect(traces(day)).toContain(`x: ${form}`);
  });

  test("finds a name of a file, and nothing where nothing is", () => {
    const day = newDay(null, 1);
    expect(traces(day)).toEqual([]);
    const [, , home = ""] = day.searched;
    mkdirSync(path.join(home, VICTIM));
    expect(traces(day)).toEqual([`${VICTIM}: UTF-8`]);
  });
});
