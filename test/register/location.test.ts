import fc from "fast-check";
import { expect, test } from "vitest";
import { registerPlace, shownPlace } from "../../src/register/location.js";
import { openRegister } from "../../src/register/open-register.js";

test.for<[string, string]>([
  ["daraa", "daraa"],
  ["/srv/a@b/register.sqlite", "/srv/a@b/register.sqlite"],
  ["postgres://db.example/r", "postgres://db.example/r"],
  ["postgres://u:geheim@db.example/r", "postgres://…@db.example/r"],
  ["postgres://u:ge@heim@db.example/r", "postgres://…@db.example/r"],
  ["postgres://u:ge/heim@db.example/r", "postgres://…@db.example/r"],
  ["postgres://u:ge?heim@db.example/r", "postgres://…@db.example/r"],
  ["postgres://u@/r?host=/tmp&port=5", "postgres://…@/r?host=/tmp&port=5"],
  ["postgres://db/r?password=ge&heim", "postgres://db/r?…&…"],
  ["postgres://db/r?p%61ssword=geheim", "postgres://db/r?…"],
  ["postgres://db/r?sslpassword=geheim#heim", "postgres://db/r?…&…"],
])("%s is shown as %s", ([name, shown]) => {
  expect(shownPlace(name)).toBe(shown);
});

const signs = fc.constantFrom(...Array.from("/@?#&=:% ;\\'\"[]é"));

test("no password is shown, whatever signs it holds", async () => {
  const passwords = fc
    .tuple(fc.array(signs), fc.array(signs))
    .map(([a, b]) => `${a.join("")}Qx7Zk${b.join("")}`);
  await fc.assert(
    fc.asyncProperty(passwords, async (password) => {
      const name = `postgres://u:${password}@127.0.0.1:1/none`;
      expect(shownPlace(name)).not.toContain("Qx7Zk");
      const opening = openRegister(name, { create: false, busyMillis: 50 });
      const error: unknown = await opening.catch((thrown: unknown) => thrown);
      expect(error).toHaveProperty("code");
      expect(String(error)).not.toContain("Qx7Zk");
      expect((error as Error).stack).not.toContain("Qx7Zk");
    }),
    { seed: 7, numRuns: 60 },
  );
});

test("a password that would be read as a host is refused", () => {
  const name = "postgres://user:12/geheim@db.example/r";
  expect(() => registerPlace(name)).toThrow(/REG-BAD-ADDRESS/);
  const socket = "postgres://user@/r?host=/tmp/a@b";
  expect(registerPlace(socket)).toEqual({ engine: "postgres", url: socket });
});
