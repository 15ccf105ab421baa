import { createHash } from "node:crypto";
import { orphanPacks } from "../evidence/orphan-packs.js";
import { PackMissing } from "../evidence/pack-store.js";
import { packsOf } from "../evidence/sealer.js";
import type { Register } from "../open-register.js";
import { paged } from "../paged.js";
import type { RowOf } from "../tables.js";
import type { Finding, Findings, VerifyCounts } from "./finding.js";

const PACKS_AT_ONCE = 300;

/** One byte more than there should be: a pack that grew is seen. */
const MORE = 1;

async function faultOf(
  register: Register,
  { id, stored_bytes, stored_sha256 }: RowOf<"evidence_pack">,
): Promise<Finding | null> {
  const packs = packsOf(register);
  const found = { table: "evidence_pack", record: id };
  const digest = createHash("sha256");
  let bytes = 0;
  try {
    for await (const piece of packs.read(id, 0, stored_bytes + MORE)) {
      digest.update(piece);
      bytes += piece.length;
    }
  } catch (error) {
    if (!(error instanceof PackMissing)) throw error;
    const seen = packs.placeOf(id);
    return { code: "VER-PACK-MISSING", ...found, seen };
  }
  const seen = packs.placeOf(id);
  const isSame =
    bytes === stored_bytes && digest.digest("hex") === stored_sha256;
  return isSame ? null : { code: "VER-PACK-CHANGED", ...found, seen };
}

/** Hashes every pack as it is stored, and names packs that nothing needs. */
export async function* checkPacks(
  register: Register,
  counts: VerifyCounts,
  now: string,
): Findings {
  const rows = paged<RowOf<"evidence_pack">>((last) =>
    register.store
      .selectFrom("evidence_pack")
      .selectAll()
      .where("id", ">", last?.id ?? "")
      .orderBy("id")
      .limit(PACKS_AT_ONCE)
      .execute(),
  );
  for await (const row of rows) {
    counts.packs += 1;
    yield await faultOf(register, row);
  }
  for (const { id, place: seen } of await orphanPacks(register, now)) {
    yield {
      code: "VER-PACK-UNNAMED",
      table: "evidence_pack",
      record: id,
      seen,
    };
  }
}
