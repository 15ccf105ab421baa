import { expect, test } from "vitest";
import {
  openRegister,
  type Register,
} from "../../../src/register/open-register.js";
import { logHeads } from "../../../src/register/log/heads.js";
import { appendEntry } from "../../../src/register/log/append-entry.js";
import { logWriter } from "../../../src/register/log/log-writer.js";
import { inTransaction } from "../../../src/register/open-register.js";
import {
  currentStatement,
  keepTimestamp,
  loggedTimestamps,
} from "../../../src/register/timestamps/keep-timestamp.js";
import { checkToken } from "../../../src/register/timestamps/read-token.js";
import {
  readStatement,
  statementDigest,
  statementOf,
} from "../../../src/register/timestamps/statement.js";
import { tokenRequest } from "../../../src/register/timestamps/token-request.js";
import { scratchFolder } from "../registers.js";
import { verified } from "../verify/verified.js";
import { ANSWER, STATEMENT } from "./openssl-answer.js";
import { refusal, testAuthority } from "./time-stamping-authority.js";

const scratch = scratchFolder();

async function withLog(work: (register: Register) => Promise<void>) {
  const register = await openRegister(scratch(), { create: true, plain: true });
  try {
    await inTransaction(register, (store) =>
      appendEntry(store, logWriter(register), {
        author: "A1",
        kind: "exchange",
        body: { entries: [] },
      }),
    );
    await work(register);
  } finally {
    await register.close();
  }
}

const written = () => readStatement(STATEMENT)!;
const openssl = () => Buffer.from(ANSWER, "base64");

test("an answer made by another program is read", async () => {
  const check = await checkToken(openssl(), written());
  expect(check).toMatchObject({
    ok: true,
    token: {
      authority: "CN=Isnad Test Time-Stamping Authority, O=Fictional Office",
    },
  });
});

test("one changed byte anywhere in an answer proves nothing, or the same", async () => {
  const sound = await checkToken(openssl(), written());
  for (let at = 0; at < openssl().length; at += 29) {
    const changed = openssl();
    changed[at]! ^= 0x20;
    const check = await checkToken(changed, written());
    // Bytes outside of what is signed (the status, unused fields) may change.
    if (check.ok && sound.ok) expect(check.token.at).toBe(sound.token.at);
  }
});

test("an answer to another statement, a refusal and noise prove nothing", async () => {
  const { heads } = written();
  const other = statementOf(heads.map((head) => ({ ...head, number: 8 })));
  const faultOf = async (...given: Parameters<typeof checkToken>) => {
    const check = await checkToken(...given);
    return check.ok ? null : check.fault;
  };
  expect(await faultOf(openssl(), other)).toBe("other-digest");
  expect(await faultOf(refusal(), written())).toBe("refused");
  expect(await faultOf(Buffer.from("no answer"), written())).toBe("unreadable");
  expect(await faultOf(openssl().subarray(0, 900), written())).toBe(
    "unreadable",
  );
});

test("what a date proves is told by verify, and a broken one is a fault", async () => {
  await withLog(async (register) => {
    const statement = await currentStatement(register.store);
    const request = await tokenRequest(statementDigest(statement));
    const answer = await (await testAuthority())(request);
    const token = await keepTimestamp(register, "A1", { statement, answer });
    expect(token).toMatchObject({
      at: "2026-01-02T03:04:05.000Z",
      authority: "CN=هيئة ختم خيالية",
    });
    expect(await loggedTimestamps(register.store)).toHaveLength(1);
    const sound = await verified(register);
    expect(sound.faults).toEqual([]);
    expect(sound.notices.map(({ code }) => code)).toContain("VER-TIMESTAMPED");
    // Its head is the entry before its own.
    const [head] = statement.heads;
    const [now] = await logHeads(register.store);
    expect(now?.number).toBe(head!.number + 1);
  });
});

test("unsound answers and another register's are refused, nothing is written", async () => {
  await withLog(async (register) => {
    const statement = await currentStatement(register.store);
    const request = await tokenRequest(statementDigest(statement));
    const keep = (given: Parameters<typeof keepTimestamp>[2]) =>
      keepTimestamp(register, "A1", given);
    for (const [habits, fault] of [
      [{ isForTimeStamping: false }, "no-authority"],
      [{ at: new Date("2050-01-01T00:00:00Z") }, "expired"],
    ] as const) {
      const answer = await (await testAuthority(habits))(request);
      await expect(keep({ statement, answer })).rejects.toMatchObject({
        code: "REG-TIMESTAMP-NOT-SOUND",
        context: { fault },
      });
    }
    await expect(
      keep({ statement: written(), answer: openssl() }),
    ).rejects.toMatchObject({ code: "REG-TIMESTAMP-OF-OTHER" });
    expect(await loggedTimestamps(register.store)).toEqual([]);
  });
});

test("a register without an entry has nothing to date", async () => {
  const register = await openRegister(scratch(), { create: true, plain: true });
  await expect(currentStatement(register.store)).rejects.toMatchObject({
    code: "REG-LOG-IS-EMPTY",
  });
  await register.close();
});

test.for(["", "{}", '{"schema":"isnad.timestamp/1","heads":[]}', "null"])(
  "no statement: %s",
  (text) => {
    expect(readStatement(text)).toBeNull();
  },
);
