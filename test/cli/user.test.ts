import { expect, test } from "vitest";
import { userCommand } from "../../src/cli/commands/user.js";
import { openRegister } from "../../src/register/open-register.js";
import { linkOf } from "../../src/server/accounts/entry-links.js";
import { scratchFolder } from "../register/registers.js";
import { runOn } from "./told-register.js";

const place = scratchFolder();

async function made(): Promise<string> {
  const folder = place();
  await (await openRegister(folder, { create: true })).close();
  return folder;
}

test("an account is added, and its link chooses a password", async () => {
  const folder = await made();
  const added = await runOn(
    folder,
    userCommand(),
    "add",
    "C3",
    "--role",
    "coder",
    "--collections",
    "local,office",
  );
  expect(added.code).toBe(0);
  const [, secret = ""] = /^\/password#(\S+)\n$/.exec(added.out) ?? [];
  const register = await openRegister(folder, { create: false });
  expect(await linkOf(register.store, secret)).toMatchObject({
    purpose: "password",
  });
  await register.close();
  const listed = await runOn(
    folder,
    userCommand(),
    "list",
    "--format",
    "jsonl",
  );
  expect(JSON.parse(listed.out)).toMatchObject({
    code: "C3",
    role: "coder",
    collections: ["local", "office"],
    disabled: false,
  });
});

test("a closed account is listed as such; the last admin is not closed", async () => {
  const folder = await made();
  await runOn(folder, userCommand(), "add", "C3");
  await runOn(folder, userCommand(), "add", "A1", "--role", "admin");
  expect((await runOn(folder, userCommand(), "disable", "c3")).code).toBe(0);
  const refused = await runOn(folder, userCommand(), "disable", "A1");
  expect(refused.code).toBe(2);
  expect(refused.err).toContain("API-LAST-ADMIN");
  const listed = await runOn(
    folder,
    userCommand(),
    "list",
    "--format",
    "jsonl",
  );
  const users = listed.out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as { code: string; disabled: boolean });
  expect(users.map(({ code, disabled }) => [code, disabled])).toEqual([
    ["A1", false],
    ["C3", true],
  ]);
});

test("names are no codes, and unknown things are refused", async () => {
  const folder = await made();
  for (const [args, said] of [
    [["add", "سامر"], "CODE"],
    [["add", "C3", "--role", "king"], "--role"],
    [["dance"], "ACTION"],
    [["link", "C9"], "API-NOT-FOUND"],
  ] as const) {
    const { code, err } = await runOn(folder, userCommand(), ...args);
    expect(code).toBe(2);
    expect(err).toContain(said);
  }
});
