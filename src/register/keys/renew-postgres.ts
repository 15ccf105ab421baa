import { sql } from "kysely";
import type { Engine } from "../engines/engine.js";
import { StoreError } from "../messages.js";
import { newKey, ringOf, ringText, type OpenedKey } from "./key-ring.js";
import { KEY_ROW } from "./keyed-postgres.js";
import type { Renewal } from "./renew-sqlite.js";
import { renewParts } from "./renew-parts.js";

/**
 * Brings what a database keeps under the register's keys under new ones, in one
 * transaction.
 *
 * @throws StoreError `REG-LOCKED` while another program is connected: it would
 * go on writing under the old key
 */
export async function renewPostgres(
  engine: Engine,
  renewal: Renewal,
): Promise<OpenedKey> {
  const { shown, from, passphrase, busyMillis } = renewal;
  const to = await newKey(passphrase, "plain", from.registerId);
  const content = ringText(ringOf(to.registerId, [to.entry]));
  await engine.store.connection().execute(async (on) => {
    await engine.control(on, "begin");
    try {
      const { rows } = await sql<{ readonly others: number }>`
        select count(*) as others from pg_stat_activity
        where datname = current_database() and application_name = 'isnad'
        and pid <> pg_backend_pid()`.execute(on);
      if (rows[0]?.others !== 0) {
        const seconds = Math.round(busyMillis / 1000);
        throw new StoreError("REG-LOCKED", { path: shown, seconds });
      }
      await renewParts(on, renewal, to);
      await on
        .updateTable("register_key")
        .set({ content })
        .where("name", "=", KEY_ROW)
        .execute();
      await engine.control(on, "commit");
    } catch (error) {
      await engine.control(on, "rollback");
      throw error;
    }
  });
  return to;
}
