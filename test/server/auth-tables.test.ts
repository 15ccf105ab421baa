import { getAuthTables } from "better-auth/db";
import Database from "libsql";
import { expect, test } from "vitest";
import { migrate } from "../../src/register/engines/migrate.js";
import { sqliteTarget } from "../../src/register/engines/sqlite.js";
import { MIGRATIONS } from "../../src/register/migrations.generated.js";
import { openRegister } from "../../src/register/open-register.js";
import { authOf } from "../../src/server/accounts/auth.js";
import { scratchFolder } from "../register/registers.js";

const place = scratchFolder();
const ORIGIN = "http://127.0.0.1:4380";

test("the tables of accounts are those that the library expects", async () => {
  const register = await openRegister(place(), { create: true });
  const { options } = authOf(register, {
    origin: ORIGIN,
    trustedOrigins: [ORIGIN],
    isSecure: false,
  });
  await register.close();
  const database = new Database(":memory:");
  await migrate(sqliteTarget(database), "memory", MIGRATIONS);
  const expected = Object.values(getAuthTables(options));
  expect(expected.length).toBeGreaterThan(5);
  for (const { modelName, fields } of expected) {
    const columns = database
      .prepare(`select name from pragma_table_info('${modelName}')`)
      .all() as readonly { readonly name: string }[];
    const names = Object.entries(fields).map(
      ([name, { fieldName }]) => fieldName ?? name,
    );
    expect(columns.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["id", ...names]),
    );
  }
});
