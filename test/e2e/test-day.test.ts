import {
  existsSync,
  mkdirSync,
  readdirSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import {
  decide,
  findIncidents,
  openRegister,
  registerSize,
  type Register,
} from "../../src/register/index.js";
import { storeReports } from "../../src/register/store-reports.js";
import { registerDump } from "../register/register-dump.js";
import { arrival, scratchFolder } from "../register/registers.js";
import { NUMBER, OTHER, WITNESS } from "../register/vault/vaults.js";
import { readBytes, writtenForms } from "./byte-traces.js";
import { finished, isnad, start } from "./program.js";

const scratch = scratchFolder();
const WORDS = "قمح نافذة بحر دراجة فانوس";
/** Of nobody; the first two differ from what folding makes of them. */
const NAMES = ["أُسامة الدردوريّ", "آمنة القنطار", "Mahyar Dardouri"] as const;
const [VICTIM, WOMAN, LATIN] = NAMES;

const TESTIMONY = {
  takenBy: "A1",
  takenOn: "2022-05-02",
  channel: "phone",
  relationToVictim: null,
  consent: WITNESS.consent,
  pseudonym: WITNESS.pseudonym,
};

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
      ...(number === 0 ? { kind: "testimony", testimony: TESTIMONY } : {}),
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

/** What the vault alone may hold. */
const LOCKED_UP = [WITNESS.name, WITNESS.contact, WITNESS.notes, NUMBER];

const traces = ({ searched }: Day) =>
  readBytes(searched, [...NAMES, ...LOCKED_UP]).traces;

/** Tells the vault who the witness of a testimony is. */
async function fillVault({ register, env }: Day) {
  const entries = [WITNESS, { number: NUMBER }].map((one) =>
    JSON.stringify(one),
  );
  const own = { ...env, ISNAD_VAULT_PASSPHRASE: OTHER };
  const args = ["vault", "add", "--register", register];
  const { code, stderr } = await isnad(args, entries.join("\n"), own);
  expect(code, stderr).toBe(0);
}

async function onRegister<T>(
  { register: name }: Day,
  passphrase: string | null,
  work: (register: Register) => Promise<T>,
): Promise<T> {
  const source = () => Promise.resolve(passphrase);
  const register = await openRegister(name, {
    create: false,
    passphrase: { existing: source, fresh: source },
  });
  try {
    return await work(register);
  } finally {
    await register.close();
  }
}

const sizeOf = (day: Day, passphrase: string | null) =>
  onRegister(day, passphrase, registerSize);

const decideOn = (day: Day, passphrase: string | null) =>
  onRegister(day, passphrase, async (register) => {
    const [incident] = await findIncidents(register);
    const decision = {
      kind: "note" as const,
      reason: `قالته ${WOMAN}`,
      text: `تحقق ${LATIN} من ${VICTIM}`,
    };
    const incidents = [incident?.id ?? ""];
    await decide(register, [{ author: "A1", decision, incidents }]);
  });

/** Reports of an import that is killed. */
const REPORTS = 300;
/** Bytes of the journal beyond those of an empty register: all are stored. */
const STORED = 1_500_000;

const COMMANDS: readonly (readonly string[])[] = [
  ["search", VICTIM],
  ["search", "--in", "incidents", WOMAN],
  ["people"],
  ["queue"],
  ["stats", "--month", "2022-05", "--place", "SY"],
  ["export", "--format", "incidents-jsonl", "--audience", "internal"],
  ["incidents"],
  ["verify"],
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
    await fillVault(day);
    await decideOn(day, passphrase);
    let printed = "";
    for (const [command = "", ...rest] of COMMANDS) {
      const done = await isnad([command, ...rest, ...at], "", day.env);
      expect(done.code, `${command}: ${done.stderr}`).toBe(0);
      printed += done.stdout + done.stderr;
    }
    const rows = await onRegister(day, passphrase, (register) =>
      registerDump(register, { withLog: true }),
    );
    expect(rows).toContain(VICTIM);
    for (const value of LOCKED_UP) {
      expect(printed).not.toContain(value);
      expect(rows).not.toContain(value);
    }
    // The program knew them all the while.
    expect(printed).toContain("الدردوري");
    const left = readdirSync(day.register);
    expect(left).toEqual(expect.arrayContaining(["evidence", "vault.sqlite"]));
    expect(readBytes(day.searched, []).bytes).toBeGreaterThan(100_000);
    expect(traces(day)).toEqual([]);
  });

  /** Ends an import as soon as something can be seen of it from outside. */
  async function killed(
    day: Day,
    batch: number,
    isTime: () => boolean,
    millis = 0,
  ) {
    const args = ["run", day.file, "--register", day.register];
    const child = start([...args, "--batch", String(batch)], day.env);
    child.stdin.end();
    const done = finished(child);
    while (!isTime() && child.exitCode === null) await wait(2);
    await wait(millis);
    child.kill("SIGKILL");
    const { stderr } = await done;
    expect(child.signalCode, stderr).toBe("SIGKILL");
    expect(readdirSync(day.register)).toContain("register.sqlite-wal");
  }

  const packsOf = ({ register }: Day) => {
    const folder = path.join(register, "evidence");
    if (!existsSync(folder)) return 0;
    return readdirSync(folder, { recursive: true }).length;
  };
  const journalOf = ({ register }: Day) => {
    const file = path.join(register, "register.sqlite-wal");
    return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  };

  const PROTECTIONS = [
    ["under a passphrase", WORDS],
    ["with an open key", null],
  ] as const;

  test.for(PROTECTIONS)(
    "also when an import was killed, %s",
    { timeout: 200_000 },
    async ([, passphrase]) => {
      const day = newDay(passphrase, REPORTS);
      await killed(day, 2, () => packsOf(day) >= 6);
      expect(traces(day)).toEqual([]);
      const { report } = await sizeOf(day, passphrase);
      expect(report).toBeLessThan(REPORTS);
    },
  );

  test.for(PROTECTIONS)(
    "also when linking was killed, %s",
    { timeout: 400_000 },
    async ([, passphrase]) => {
      let wasLinking = false;
      for (let tries = 0; tries < 8 && !wasLinking; tries += 1) {
        const day = newDay(passphrase, REPORTS);
        // All reports are stored at once; linking comes next.
        await killed(day, 999, () => journalOf(day) > STORED, 60 + tries * 60);
        expect(traces(day)).toEqual([]);
        const { report, incident } = await sizeOf(day, passphrase);
        wasLinking = report === REPORTS && incident === 0;
      }
      expect(wasLinking).toBe(true);
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
