import { sql } from "kysely";
import { expect, test } from "vitest";
import { appendEntry } from "../../../src/register/log/append-entry.js";
import { deviceId } from "../../../src/register/log/device.js";
import { headLines, logHeads } from "../../../src/register/log/heads.js";
import { verifyLog } from "../../../src/register/log/verify-log.js";
import {
  inTransaction,
  openRegister,
  type Register,
  type Store,
} from "../../../src/register/open-register.js";
import { scratchFolder } from "../registers.js";

const scratch = scratchFolder();
const KEY = new Uint8Array(32).fill(7);

async function withRegister(work: (register: Register) => Promise<void>) {
  const register = await openRegister(scratch(), { create: true, plain: true });
  try {
    await work(register);
  } finally {
    await register.close();
  }
}

let clock = 1_700_000_000_000;
const writer = { key: KEY, now: () => (clock += 1000) };

const append = (register: Register, text: string) =>
  inTransaction(register, (store) =>
    appendEntry(store, writer, {
      author: "A1",
      kind: "exchange",
      body: { text, entries: [] },
    }),
  );

const COLUMNS = [
  "id",
  "device_id",
  "number",
  "previous",
  "millis",
  "counter",
  "author",
  "kind",
  "body_sha256",
  "salt",
  "body",
  "knew",
  "signature",
] as const;

/** The text with one sign changed to another of its kind. */
function flipped(value: string | number | null, at: number): string | number {
  if (typeof value === "number") return value + 1 + at;
  const text = value ?? "";
  if (text === "") return "0";
  const place = at % text.length;
  const sign = text[place] === "a" ? "b" : "a";
  return text.slice(0, place) + sign + text.slice(place + 1);
}

test("a chain that nobody touched is sound, and its head can be printed", async () => {
  await withRegister(async (register) => {
    for (const text of ["one", "two", "three"]) await append(register, text);
    const report = await verifyLog(register.store);
    expect(report).toEqual({ entries: 3, devices: 1, erased: 0, faults: [] });
    const heads = await logHeads(register.store);
    expect(heads.map(({ number }) => number)).toEqual([3]);
    expect(headLines(heads)[0]).toMatch(/^3 [0-9a-f]{16} [0-9a-f]{16}$/);
  });
});

test("no two entries share a moment, even when the clock goes back", async () => {
  await withRegister(async (register) => {
    const back = { key: KEY, now: () => (clock -= 5000) };
    const entries = [];
    for (let count = 0; count < 3; count += 1)
      entries.push(
        await inTransaction(register, (store) =>
          appendEntry(store, back, { author: "A1", kind: "backup", body: {} }),
        ),
      );
    expect(entries.map(({ time }) => time.counter)).toEqual([0, 1, 2]);
  });
});

test("every changed sign of every entry is named", async () => {
  await withRegister(async (register) => {
    for (const text of ["واحد", "اثنان", "ثلاثة"]) await append(register, text);
    const rows = await register.store
      .selectFrom("log_entry")
      .selectAll()
      .orderBy("number")
      .execute();
    await sql`pragma foreign_keys = off`.execute(register.store);
    for (const row of rows) {
      for (const column of COLUMNS) {
        const length = String(row[column] ?? "").length || 1;
        const step = Math.max(1, Math.floor(length / 12));
        for (let at = 0; at < length; at += step) {
          const value = flipped(row[column], at);
          await tampered(register.store, row.id, column, value, async () => {
            const { faults } = await verifyLog(register.store);
            expect(faults.length, `${column} ${at} ${value}`).toBeGreaterThan(
              0,
            );
            const named = faults.some(
              ({ entry, number, device }) =>
                (entry ?? row.id) === row.id ||
                entry === value ||
                (device === row.device_id && number === row.number),
            );
            expect(named, `${column}: ${JSON.stringify(faults)}`).toBe(true);
          });
        }
      }
    }
    expect((await verifyLog(register.store)).faults).toEqual([]);
  });
});

/** Runs a check with one cell changed, and puts it back. */
async function tampered(
  store: Store,
  id: string,
  column: (typeof COLUMNS)[number],
  value: string | number,
  check: () => Promise<void>,
): Promise<void> {
  const now = column === "id" ? String(value) : id;
  const old = await store
    .selectFrom("log_entry")
    .select(column)
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  await sql`update log_entry set ${sql.ref(column)} = ${value} where id = ${id}`.execute(
    store,
  );
  await check();
  await sql`update log_entry set ${sql.ref(column)} = ${old[column]} where id = ${now}`.execute(
    store,
  );
}

test("a missing entry is named, wherever it stood", async () => {
  await withRegister(async (register) => {
    const entries = [];
    for (const text of ["one", "two", "three"])
      entries.push(await append(register, text));
    const { store } = register;
    const [first, second] = entries;
    await store.deleteFrom("log_entry").where("id", "=", second!.id).execute();
    expect((await verifyLog(store)).faults).toMatchObject([
      { number: 2, fault: "missing-entry", device: first!.device },
    ]);
    await store.deleteFrom("log_entry").where("id", "=", first!.id).execute();
    expect((await verifyLog(store)).faults).toMatchObject([
      { number: 1, fault: "missing-entry" },
    ]);
  });
});

test("a body that is gone needs a withdrawal that says so", async () => {
  await withRegister(async (register) => {
    const gone = await append(register, "اسم");
    await append(register, "two");
    await register.store
      .updateTable("log_entry")
      .set({ body: null, salt: null })
      .where("id", "=", gone.id)
      .execute();
    expect((await verifyLog(register.store)).faults).toMatchObject([
      { number: 1, entry: gone.id, fault: "missing-body" },
    ]);
    await inTransaction(register, (store) =>
      appendEntry(store, writer, {
        author: "A1",
        kind: "withdrawal",
        body: { entries: [gone.id] },
      }),
    );
    const report = await verifyLog(register.store);
    expect(report).toMatchObject({ erased: 1, faults: [] });
  });
});

test("another device's key does not pass for a device's own", async () => {
  await withRegister(async (register) => {
    await append(register, "one");
    const { store } = register;
    const row = await store
      .selectFrom("device")
      .select("public_key")
      .executeTakeFirstOrThrow();
    const other = row.public_key.replace(/.{3}$/, "AAA");
    expect(deviceId(other)).not.toBe(deviceId(row.public_key));
    await store.updateTable("device").set({ public_key: other }).execute();
    expect((await verifyLog(store)).faults).toMatchObject([
      { fault: "device-key", number: 0 },
    ]);
  });
});

test.for([
  "سالم العوض",
  "Salem",
  "salem@office.example",
  "salem.alawad",
  "",
  "A1 سالم",
  "A1234567890123",
])("no name of a person becomes an author: %s", async (author) => {
  await withRegister(async (register) => {
    const entry = { author, kind: "backup", body: {} } as const;
    await expect(
      inTransaction(register, (store) => appendEntry(store, writer, entry)),
    ).rejects.toMatchObject({ code: "REG-AUTHOR-IS-NO-CODE" });
    expect((await verifyLog(register.store)).entries).toBe(0);
  });
});

test.for(["A1", "محرر3", "K-07", "mk"])("a code is one: %s", async (author) => {
  await withRegister(async (register) => {
    const entry = { author, kind: "backup", body: {} } as const;
    const written = await inTransaction(register, (store) =>
      appendEntry(store, writer, entry),
    );
    expect(written.author).toBe(author);
  });
});

test("the private key opens by the register's key alone", async () => {
  await withRegister(async (register) => {
    await append(register, "one");
    const stranger = { ...writer, key: new Uint8Array(32).fill(8) };
    await expect(
      inTransaction(register, (store) =>
        appendEntry(store, stranger, {
          author: "A1",
          kind: "backup",
          body: {},
        }),
      ),
    ).rejects.toMatchObject({ code: "REG-DEVICE-KEY" });
  });
});
