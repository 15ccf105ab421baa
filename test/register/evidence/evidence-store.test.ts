import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { openEvidence } from "../../../src/register/evidence/evidence-store.js";
import type { Register } from "../../../src/register/open-register.js";
import { scratchRegister } from "../registers.js";
import { hash, put, record, streamOf, withRegister } from "./records.js";

const scratch = scratchRegister();

/** How many packs stand in the store, named or not. */
async function packsOf(register: Register): Promise<number> {
  let count = 0;
  for await (const pack of openEvidence(register).packs.list()) {
    expect(pack.bytes).toBeGreaterThan(0);
    count += 1;
  }
  return count;
}

test("many records come back by their hash; one pack holds them", async () => {
  await withRegister(scratch(), async (register) => {
    const evidence = openEvidence(register);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.uint8Array({ maxLength: 3000 }), { maxLength: 30 }),
        async (all) => {
          const records = all.map((bytes) => ({ bytes, mediaType: null }));
          const before = await put(register, []);
          expect(before).toEqual([]);
          const names = await put(register, records);
          expect(names).toEqual(
            all.map((bytes) => ({ sha256: hash(bytes), bytes: bytes.length })),
          );
          for (const [at, { sha256 }] of names.entries()) {
            const read = await evidence.get(sha256);
            expect(Buffer.compare(read, all[at]!)).toBe(0);
          }
        },
      ),
      { numRuns: 40 },
    );
  });
});

test("bytes that are there are not written again", async () => {
  await withRegister(scratch(), async (register) => {
    const both = [record("خبر"), record("خبر آخر"), record("خبر")];
    await put(register, both);
    await put(register, both);
    expect(await packsOf(register)).toBe(1);
    const rows = await register.store
      .selectFrom("evidence")
      .selectAll()
      .execute();
    expect(rows).toHaveLength(2);
    const has = await openEvidence(register).has([hash(both[0]!.bytes), "x"]);
    expect([...has]).toEqual([hash(both[0]!.bytes)]);
  });
});

test("a film goes in and out as a stream, in a pack of its own", async () => {
  await withRegister(scratch(), async (register) => {
    const evidence = openEvidence(register);
    const film = randomBytes(5 * 1024 * 1024 + 3);
    const name = await evidence.putStream(streamOf(film), "video/mp4");
    expect(name).toEqual({ sha256: hash(film), bytes: film.length });
    const found: Uint8Array[] = [];
    for await (const piece of evidence.stream(name.sha256)) {
      expect(piece.length).toBeLessThanOrEqual(1024 * 1024);
      found.push(piece);
    }
    expect(Buffer.concat(found).equals(film)).toBe(true);
    await evidence.putStream(streamOf(film, 1000), "video/mp4");
    expect(await packsOf(register)).toBe(1);
    const empty = await evidence.putStream(streamOf(Buffer.alloc(0)), null);
    expect(await evidence.get(empty.sha256)).toHaveLength(0);
  });
});
