import { createHash, randomBytes } from "node:crypto";
import { KEY_BYTES } from "../keys/subkeys.js";
import { inTransaction, type Register, type Store } from "../open-register.js";
import { EvidenceFault } from "./evidence-fault.js";
import { evidenceRows, rowWithKey, writeEvidence } from "./evidence-rows.js";
import type { PackWriter } from "./pack-store.js";
import { sealStream } from "./seal-record.js";
import { written, type EvidenceName, type Sealer } from "./sealer.js";
import type { WrappedFor } from "./wrapped-key.js";

/** Hashes and counts a stream that passes. */
function measured(bytes: AsyncIterable<Uint8Array>) {
  const digest = createHash("sha256");
  let length = 0;
  async function* passing() {
    for await (const piece of bytes) {
      digest.update(piece);
      length += piece.length;
      yield piece;
    }
  }
  const name = () => ({ sha256: digest.digest("hex"), bytes: length });
  return { passing: passing(), name };
}

/** Bytes that are too many to hold, and what they are. */
export interface BytesOf {
  readonly bytes: AsyncIterable<Uint8Array>;
  readonly mediaType: string | null;
}

/** What was sealed of a stream, before a row names it. */
interface Sealed {
  readonly name: EvidenceName;
  readonly key: Uint8Array;
  readonly row: WrappedFor;
}

async function sealInto(
  writer: PackWriter,
  bytes: AsyncIterable<Uint8Array>,
  media_type: string | null,
): Promise<Sealed> {
  const key = randomBytes(KEY_BYTES);
  const measure = measured(bytes);
  let stored_bytes = 0;
  for await (const piece of sealStream(key, measure.passing)) {
    stored_bytes += piece.length;
    await writer.append(piece);
  }
  await writer.settle();
  const name = measure.name();
  const place = { pack_id: writer.id, starts: 0, stored_bytes };
  return { key, name, row: { ...name, media_type, ...place } };
}

/** Names the pack, or takes it away when the same bytes are there. */
async function nameSealed(
  on: Store,
  writer: PackWriter,
  { row, key }: Sealed,
  evidenceKey: Uint8Array,
): Promise<void> {
  const { sha256 } = row;
  const known = (await evidenceRows(on, [sha256])).get(sha256);
  if (known !== undefined && known.withdrawn_at !== null) {
    throw new EvidenceFault("withdrawn", sha256, null);
  }
  if (known !== undefined) return writer.discard();
  const pack = await writer.finish(on);
  await writeEvidence(on, pack, [rowWithKey(evidenceKey, key, row)]);
}

/** As {@link putStream}, inside a transaction: durable when that is committed. */
export async function putStreamOn(
  on: Store,
  { packs, evidenceKey }: Sealer,
  stream: BytesOf,
): Promise<EvidenceName> {
  const writer = packs.create(on);
  return written(writer, async () => {
    const sealed = await sealInto(writer, stream.bytes, stream.mediaType);
    await nameSealed(on, writer, sealed, evidenceKey);
    return sealed.name;
  });
}

/**
 * Stores bytes that are too many to hold, in a pack of their own; they are
 * durable when this returns.
 *
 * Files are written before the write lock is taken. Chunks of a table must be
 * written in the transaction that names them; it takes the lock first too, so
 * a film holds up other writers there.
 *
 * @throws EvidenceFault `withdrawn`
 */
export async function putStream(
  register: Register,
  sealer: Sealer,
  stream: BytesOf,
): Promise<EvidenceName> {
  const { packs, evidenceKey } = sealer;
  const { bytes, mediaType } = stream;
  if (register.file === null) {
    return inTransaction(register, (on) => putStreamOn(on, sealer, stream));
  }
  const writer = packs.create(register.store);
  return written(writer, async () => {
    const sealed = await sealInto(writer, bytes, mediaType);
    await inTransaction(register, (on) =>
      nameSealed(on, writer, sealed, evidenceKey),
    );
    return sealed.name;
  });
}
