import { replaceFile } from "../durable-file.js";
import {
  companionOf,
  KEY_FILE,
  registerPlace,
  shownPlace,
} from "../location.js";
import { StoreError } from "../messages.js";
import { openStore, protectionOf, type Protection } from "../open-register.js";
import { BUSY_MILLIS, storeFault } from "../store-fault.js";
import { ringOf, ringText, slotLabel, type OpenedKey } from "./key-ring.js";
import { makeSlot } from "./key-slot.js";
import { KEYED_PARTS } from "./keyed-parts.js";
import { KEY_ROW } from "./keyed-postgres.js";
import type { PassphraseSource } from "./passphrase-source.js";
import { renewPostgres } from "./renew-postgres.js";
import { renewSqlite, type Renewal } from "./renew-sqlite.js";

/** What is to become of the way to a register's data key. */
export type PassphraseAction =
  /** A first passphrase, under a new data key: the old one lay open. */
  | "set"
  /** Another passphrase for the same data key. */
  | "change"
  /** Another passphrase, and a new data key: somebody may know the old one. */
  | "renew"
  /** None: the data key lies open. */
  | "remove";

/** How the passphrase of a register is changed. */
export interface PassphraseChange {
  readonly action: PassphraseAction;
  /** The one that it has. */
  readonly passphrase: PassphraseSource;
  /** The one that it is to get; not called to remove one. */
  readonly next: () => Promise<string>;
  readonly busyMillis?: number;
}

type OpenedStore = Awaited<ReturnType<typeof openStore>>;

async function rewrite(
  { engine, key }: OpenedStore,
  name: string,
  entry: OpenedKey["entry"],
): Promise<void> {
  const content = ringText(ringOf(key.registerId, [entry]));
  const place = registerPlace(name);
  if (place.engine === "sqlite") {
    const file = companionOf(place.file, KEY_FILE);
    return replaceFile(file, Buffer.from(content));
  }
  await engine.store
    .updateTable("register_key")
    .set({ content })
    .where("name", "=", KEY_ROW)
    .execute();
}

async function renewed(
  { engine }: OpenedStore,
  name: string,
  renewal: Renewal,
): Promise<OpenedKey> {
  const place = registerPlace(name);
  if (place.engine === "postgres") return renewPostgres(engine, renewal);
  return renewSqlite(place.file, engine.store, renewal);
}

function check(action: PassphraseAction, has: Protection, path: string): void {
  if (action === "set" && has === "passphrase") {
    throw new StoreError("REG-PASSPHRASE-SET", { path });
  }
  if (action !== "set" && has !== "passphrase") {
    throw new StoreError("REG-PASSPHRASE-NOT-SET", { path });
  }
}

/**
 * Sets, changes or removes the passphrase of a register.
 *
 * @returns what guards it then
 * @throws StoreError `REG-PASSPHRASE-SET`, `REG-PASSPHRASE-NOT-SET`,
 * `REG-LOCKED` when it is to be encrypted anew and another program has it open,
 * and those of `openRegister`; nothing was changed then
 */
export async function changePassphrase(
  name: string,
  change: PassphraseChange,
): Promise<Protection> {
  const { action, passphrase, next, busyMillis = BUSY_MILLIS } = change;
  const shown = shownPlace(name);
  try {
    const options = { create: false, passphrase };
    const opened = await openStore(name, options, busyMillis);
    const { engine, key: from } = opened;
    try {
      check(action, protectionOf(from, engine), shown);
      const fresh = action === "remove" ? null : await next();
      if (action === "set" || action === "renew") {
        const renewal = {
          shown,
          from,
          parts: KEYED_PARTS,
          passphrase: fresh,
          busyMillis,
        };
        const key = await renewed(opened, name, renewal);
        return protectionOf(key, engine);
      }
      const label = slotLabel(from.registerId, from.entry.id);
      const slot = await makeSlot(from.dataKey, label, fresh);
      const entry = { ...from.entry, slots: [slot] };
      await rewrite(opened, name, entry);
      return protectionOf({ ...from, entry }, engine);
    } finally {
      await engine.close();
    }
  } catch (error) {
    throw storeFault(error, shown, busyMillis);
  }
}
