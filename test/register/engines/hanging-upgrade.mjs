/** Upgrades a register up to the commit, says so, and waits to be killed. */
import { migrate } from "../../../dist/register/engines/migrate.js";
import { openPostgres } from "../../../dist/register/engines/postgres.js";
import { openSqlite } from "../../../dist/register/engines/sqlite.js";
import { registerPlace } from "../../../dist/register/location.js";
import { MIGRATIONS } from "../../../dist/register/migrations.generated.js";

const [name] = process.argv.slice(2);
const place = registerPlace(name);

const prepare = (target) =>
  migrate(
    {
      ...target,
      async control(statement) {
        if (statement !== "commit") return target.control(statement);
        process.stdout.write("hangs\n");
        return new Promise((resolve) => setTimeout(resolve, 3_600_000));
      },
    },
    name,
    MIGRATIONS,
  );

await (place.engine === "postgres"
  ? openPostgres(place.url, { busyMillis: 1000 }, prepare)
  : openSqlite(place.file, { busyMillis: 1000 }, prepare));
