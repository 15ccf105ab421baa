import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { expect } from "vitest";
import type { PassphraseSource } from "../../../src/register/keys/passphrase-source.js";
import { linkRegister } from "../../../src/register/link-register.js";
import {
  KEYED_COLUMNS,
  MOVED_TABLES,
} from "../../../src/register/move/moved-tables.js";
import {
  moveRegister,
  openTarget,
} from "../../../src/register/move/move-register.js";
import {
  openRegister,
  type Register,
} from "../../../src/register/open-register.js";
import { registerSize } from "../../../src/register/register-size.js";
import { plainLinker } from "../registers.js";
import { fill } from "../verify/filled-register.js";
import { verified } from "../verify/verified.js";

const PROGRAM = fileURLToPath(new URL("killed-move.mjs", import.meta.url));

/** Whoever is asked says the same. */
export const saying = (passphrase: string | null): PassphraseSource => ({
  existing: () => Promise.resolve(passphrase),
  fresh: () => Promise.resolve(passphrase),
});

/** Runs on a register that is open already, or on one by its name. */
export async function opened<T>(
  name: string,
  passphrase: string | null,
  work: (register: Register) => Promise<T>,
): Promise<T> {
  const source = saying(passphrase);
  const register = await openRegister(name, {
    create: false,
    passphrase: source,
  });
  try {
    return await work(register);
  } finally {
    await register.close();
  }
}

/** A sample with one item, a verdict and a coding of a second person. */
async function addSample({ store }: Register): Promise<void> {
  const at = "2024-01-01T00:00:00.000Z";
  const [sample_name, item, author] = ["2024-01", "test:r1", "A1"];
  const frame = { kind: "texts", seed: "7", frame: 3, question: "{}" } as const;
  await store
    .insertInto("sample")
    .values({ name: sample_name, ...frame, author, drawn_at: at })
    .execute();
  await store
    .insertInto("sample_item")
    .values({ sample_name, place: 1, item, version: "v" })
    .execute();
  await store
    .insertInto("sample_verdict")
    .values({ sample_name, item, number: 1, author, judged_at: at, body: "{}" })
    .execute();
  await store
    .insertInto("double_coding")
    .values({
      sample_name,
      report_key: item,
      coder: "B2",
      handed_in_at: at,
      body: null,
    })
    .execute();
}

/** A register with reports, packs, decisions, an undone one and a sample. */
export async function filledAt(name: string, passphrase: string | null) {
  const source = saying(passphrase);
  const register = await openRegister(name, {
    create: true,
    passphrase: source,
  });
  await fill(register);
  await addSample(register);
  await register.close();
}

/** Every copied cell but those that depend on keys, and the log's last word. */
async function contentOf(register: Register) {
  const lines: string[] = [];
  for (const table of MOVED_TABLES) {
    const rows: readonly object[] = await register.store
      .selectFrom(table as "log_entry")
      .selectAll()
      .execute();
    const own = rows
      .filter((row) => (row as { kind?: string }).kind !== "move")
      .map((row) => {
        const cells = Object.entries(row)
          .filter(([column]) => !KEYED_COLUMNS.has(column))
          .sort(([a], [b]) => (a < b ? -1 : 1));
        return `${table} ${JSON.stringify(cells)}`;
      });
    lines.push(...own.sort());
  }
  return lines;
}

/** All cells of the incidents, as they are linked and viewed now. */
async function incidentsOf(register: Register): Promise<string> {
  await linkRegister(register, plainLinker);
  const { store } = register;
  return JSON.stringify([
    await store.selectFrom("incident").selectAll().orderBy("id").execute(),
    await store
      .selectFrom("incident_member")
      .selectAll()
      .orderBy("incident_id")
      .orderBy("claim_key")
      .execute(),
  ]);
}

/** Moves by name, without a command. */
export async function moved(
  [from, fromPassphrase]: readonly [string, string | null],
  [to, toPassphrase]: readonly [string, string | null],
) {
  return opened(from, fromPassphrase, async (source) => {
    const target = await openTarget(to, source, saying(toPassphrase));
    try {
      const options = { linker: plainLinker, now: () => 1_700_000_100_000 };
      return await moveRegister({ from: source, to: target }, options);
    } finally {
      await target.close();
    }
  });
}

/** What a register holds is equal to what another held, and is sound. */
export async function expectMoved(register: Register, before: Seen) {
  expect(register.id).toBe(before.id);
  expect(await contentOf(register)).toEqual(before.content);
  expect(await incidentsOf(register)).toBe(before.incidents);
  const { faults, notices, counts } = await verified(register);
  expect([faults, notices]).toEqual([[], []]);
  expect(counts).toMatchObject({
    packs: 3,
    records: 6,
    versions: 4,
    incidents: 2,
  });
}

/** What is to be found again. */
export interface Seen {
  readonly id: string;
  readonly content: readonly string[];
  readonly incidents: string;
}

export const seenIn = async (register: Register): Promise<Seen> => ({
  id: register.id,
  incidents: await incidentsOf(register),
  content: await contentOf(register),
});

/** Rows beside the list of schema steps. */
export async function rowsIn(register: Register): Promise<number> {
  const { schema_migration: _steps, ...rest } = await registerSize(register);
  return Object.values(rest).reduce((sum, rows) => sum + rows, 0);
}

/**
 * Kills a move at a step, looks at what is left, and moves again.
 *
 * @returns whether the kill came before the end
 */
export async function killedAndMoved(from: string, to: string, step: number) {
  const before = await opened(from, null, seenIn);
  const child = spawn(process.execPath, [PROGRAM, from, to, String(step)], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  const [, signal] = (await once(child, "exit")) as [unknown, string | null];
  expect(signal).toBe("SIGKILL");
  expect(await opened(from, null, seenIn)).toEqual(before);
  expect(await opened(to, null, rowsIn)).toBe(0);
  await moved([from, null], [to, null]);
  await opened(to, null, (register) => expectMoved(register, before));
}
