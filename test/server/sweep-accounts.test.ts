import { expect, test } from "vitest";
import {
  checkNotLockedOut,
  noteFailure,
} from "../../src/server/accounts/failures.js";
import { linkOf, makeLink } from "../../src/server/accounts/entry-links.js";
import { sweepAccounts } from "../../src/server/accounts/sweep-accounts.js";
import { scratchFolder } from "../register/registers.js";
import { PASSWORD, toldServer } from "./told-server.js";

const place = scratchFolder();
const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;

const count = async (
  { register }: Awaited<ReturnType<typeof toldServer>>,
  table: "auth_session" | "entry_link" | "sign_in_failure",
) => (await register.store.selectFrom(table).selectAll().execute()).length;

test("sessions and links that are over go, those that are not stay", async () => {
  const server = await toldServer(place());
  const { id } = await server.account("A1", "admin");
  const cookie = await server.signIn("A1");
  const { store } = server.register;
  const link = await makeLink(store, "password", id);
  await sweepAccounts(store, Date.now() + DAY);
  expect(await count(server, "auth_session")).toBe(1);
  expect(await linkOf(store, link.secret)).toBeDefined();
  expect((await server.ask("/api/v1/session", { cookie })).status).toBe(200);
  await sweepAccounts(store, Date.now() + 8 * DAY);
  expect(await count(server, "auth_session")).toBe(0);
  expect(await count(server, "entry_link")).toBe(0);
});

test("a pause lasts through a sweep; what is long past is forgotten", async () => {
  const server = await toldServer(place());
  const { store } = server.register;
  await noteFailure(store, "R1");
  for (let tried = 0; tried < 6; tried += 1) await noteFailure(store, "R2");
  await sweepAccounts(store);
  expect(await count(server, "sign_in_failure")).toBe(1);
  await expect(checkNotLockedOut(store, "R2")).rejects.toThrow(
    "API-LOCKED-OUT",
  );
  await sweepAccounts(store, Date.now() + 3 * DAY);
  expect(await count(server, "sign_in_failure")).toBe(0);
});

test("a password that was typed where the code belongs is kept nowhere", async () => {
  const server = await toldServer(place());
  await server.account("R1", "reader");
  const answer = await server.ask("/api/auth/sign-in/username", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ username: PASSWORD, password: PASSWORD }),
  });
  expect(answer.status).toBeGreaterThanOrEqual(400);
  const { store } = server.register;
  const rows = [
    ...(await store.selectFrom("sign_in_failure").selectAll().execute()),
    ...(await store.selectFrom("access_event").selectAll().execute()),
  ];
  expect(rows.length).toBeGreaterThan(0);
  expect(JSON.stringify(rows)).not.toContain(PASSWORD.split(" ")[0]);
  expect(server.logged()).not.toContain(PASSWORD.split(" ")[0]);
});
