import { createHash, randomBytes } from "node:crypto";
import { sql } from "kysely";
import type { Store } from "../open-register.js";
import {
  CHUNK_BYTES,
  chunked,
  PackMissing,
  type PackStore,
  type PackWriter,
} from "./pack-store.js";

/** Chunks that are fetched at a time: 1 MiB. */
const CHUNKS_AT_ONCE = 4;

function tableWriter(
  on: Store,
  id = randomBytes(16).toString("hex"),
): PackWriter {
  const digest = createHash("sha256");
  let stored_bytes = 0;
  let number = 0;
  const writer = chunked(async (bytes) => {
    digest.update(bytes);
    stored_bytes += bytes.length;
    await on
      .insertInto("evidence_chunk")
      .values({ pack_id: id, number, bytes })
      .execute();
    number += 1;
  });
  return {
    id,
    append: (bytes) => writer.append(bytes),
    settle: () => writer.flush(),
    async finish() {
      await writer.flush();
      return { id, stored_bytes, stored_sha256: digest.digest("hex") };
    },
    async discard() {
      await on.deleteFrom("evidence_chunk").where("pack_id", "=", id).execute();
    },
  };
}

async function* readRange(
  store: Store,
  id: string,
  starts: number,
  length: number,
): AsyncGenerator<Uint8Array> {
  const end = starts + length;
  let at = starts;
  while (at < end) {
    const from = Math.floor(at / CHUNK_BYTES);
    const rows = await store
      .selectFrom("evidence_chunk")
      .select(["number", "bytes"])
      .where("pack_id", "=", id)
      .where("number", ">=", from)
      .where("number", "<", from + CHUNKS_AT_ONCE)
      .orderBy("number")
      .execute();
    if (rows.length === 0 && at === starts) throw new PackMissing(id);
    for (const { number, bytes } of rows) {
      const skip = at - number * CHUNK_BYTES;
      // A chunk before it is gone or shorter: what follows is no part of it.
      if (skip < 0 || skip >= bytes.length) return;
      const piece = bytes.subarray(skip, skip + end - at);
      at += piece.length;
      if (piece.length > 0) yield piece;
      if (at >= end) return;
    }
    if (rows.length < CHUNKS_AT_ONCE) return;
  }
}

async function* standing(store: Store) {
  const rows = await store
    .selectFrom("evidence_chunk")
    .select(["pack_id as id", sql<number>`sum(length(bytes))`.as("bytes")])
    .groupBy("pack_id")
    .orderBy("pack_id")
    .execute();
  for (const { id, bytes } of rows) {
    yield { id, bytes: Number(bytes), isUnfinished: false, modified: null };
  }
}

/** Packs as chunks of a table, written in the transaction that names them. */
export function packTable(store: Store): PackStore {
  return {
    create: tableWriter,
    read: (id, starts, length) => readRange(store, id, starts, length),
    list: () => standing(store),
    async remove({ id }) {
      await store
        .deleteFrom("evidence_chunk")
        .where("pack_id", "=", id)
        .execute();
    },
    placeOf: (id) => `evidence_chunk ${id}`,
  };
}
