import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test, vi } from "vitest";
import { runCommand } from "../../src/cli/commands/run.js";
import { vaultCommand } from "../../src/cli/commands/vault.js";

import { openEvidence } from "../../src/register/evidence/evidence-store.js";
import { openRegister } from "../../src/register/open-register.js";
import { registerDump } from "../register/register-dump.js";
import { scratchFolder } from "../register/registers.js";
import { verified } from "../register/verify/verified.js";
import { WORDS } from "../register/vault/vaults.js";
import { testIo } from "./terminal.js";

// Each passphrase costs a second of a busy machine.
vi.setConfig({ testTimeout: 120_000 });

const scratch = scratchFolder();

const message = (id: number, fields: object) => ({
  id,
  type: "message",
  date: "2019-05-12T15:05:22",
  date_unixtime: "1557662722",
  from: "سامر الوهمي",
  from_id: "user5512345678",
  ...fields,
});
const group = { type: "private_group", name: "غرفة الرصد", id: 90 };
const FIRST = JSON.stringify({
  ...group,
  messages: [
    message(1, { text: "للتواصل 0933 445 566", photo: "photos/a.jpg" }),
    message(2, { text: "قصف على البلدة", from: "+963 933 111 222" }),
  ],
});
const SECOND = `25/05/2019, 14:03 - \u202a+963 933 111 222\u202c: عاد الهدوء
25/05/2019, 14:04 - سامر الوهمي: اتصلوا على ٠٩٣٣٤٤٥٥٦٦
`;

function files(): string {
  const folder = scratch();
  mkdirSync(path.join(folder, "photos"), { recursive: true });
  writeFileSync(path.join(folder, "result.json"), FIRST);
  writeFileSync(path.join(folder, "photos/a.jpg"), "not really a picture");
  writeFileSync(path.join(folder, "none.jsonl"), "");
  writeFileSync(path.join(folder, "second.txt"), SECOND);
  return folder;
}

async function run(args: readonly string[], env: Record<string, string> = {}) {
  const io = { ...testIo(), env: { ...env } };
  const code = await runCommand()(args, io);
  return { code, err: io.stderr.text };
}

/** Everything that a register holds: its rows and its evidence, decrypted. */
async function contents(name: string): Promise<string> {
  const register = await openRegister(name, { create: false, plain: true });
  try {
    const rows = await register.store
      .selectFrom("evidence")
      .select("sha256")
      .execute();
    const evidence = openEvidence(register);
    const kept = rows.map(async ({ sha256 }) =>
      Buffer.from(await evidence.get(sha256)).toString(),
    );
    const dump = await registerDump(register, { withLog: true });
    return [dump, ...(await Promise.all(kept))].join("\n");
  } finally {
    await register.close();
  }
}

const NUMBERS = /933 ?445 ?566|٩٣٣٤٤٥٥٦٦|933 ?111 ?222|5512345678|سامر|غرفة/;

test("with a vault: codes stay the same from one chat to the next", async () => {
  const folder = files();
  const register = scratch();
  const at = (file: string) => [
    path.join(folder, file),
    "--claims",
    path.join(folder, "none.jsonl"),
    "--register",
    register,
    "--vault",
  ];
  const env = { ISNAD_VAULT_PASSPHRASE: WORDS };
  const first = await run(at("result.json"), env);
  expect(first, first.err).toMatchObject({ code: 0 });
  expect(first.err).not.toContain("IMP-NUMBERS-FORGOTTEN");
  expect((await run(at("second.txt"), env)).code).toBe(0);
  const io = { ...testIo(), env: { ...env } };
  await vaultCommand()(["list", "--numbers", "--register", register], io);
  expect(
    io.stdout.text
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line)),
  ).toEqual([
    { code: "P-0001", number: "0933445566" },
    { code: "P-0002", number: "+963933111222" },
  ]);
  const all = await contents(register);
  expect(all).not.toMatch(NUMBERS);
  expect(all).toContain("للتواصل P-0001");
  expect(all).toContain("اتصلوا على P-0001");
  expect(all.match(/"author\\":\\"P-0002/g)).toHaveLength(2);
});

test("without: the register holds no number, says so, and stays the same", async () => {
  const folder = files();
  const register = scratch();
  const args = [
    folder,
    "--claims",
    path.join(folder, "none.jsonl"),
    "--register",
    register,
  ];
  const { code, err } = await run(args);
  expect(code).toBe(0);
  expect(err).toContain("IMP-NUMBERS-FORGOTTEN");
  expect(err).not.toMatch(NUMBERS);
  const once = await contents(register);
  expect(once).not.toMatch(NUMBERS);
  expect(once).toContain("not really a picture");
  expect((await run(args)).code).toBe(0);
  const opened = await openRegister(register, { create: false, plain: true });
  try {
    const { faults } = await verified(opened);
    expect(faults).toEqual([]);
    const versions = await opened.store
      .selectFrom("report_version")
      .selectAll()
      .execute();
    expect(versions).toHaveLength(4);
  } finally {
    await opened.close();
  }
});
