import type { Store } from "../engines/engine.js";
import type { OpenedKey } from "./key-ring.js";
import { subkeysOf, type RegisterKeys } from "./subkeys.js";

/** Brings what a part keeps under a key of the register under a new one. */
export type RenewPart = (
  store: Store,
  from: RegisterKeys,
  to: RegisterKeys,
) => Promise<void>;

/** Brings every part under the keys of a new data key, inside a transaction. */
export async function renewParts(
  store: Store,
  {
    from,
    parts,
  }: { readonly from: OpenedKey; readonly parts: readonly RenewPart[] },
  to: OpenedKey,
): Promise<void> {
  const old = subkeysOf(from.dataKey, from.registerId);
  const fresh = subkeysOf(to.dataKey, to.registerId);
  for (const renew of parts) await renew(store, old, fresh);
}
