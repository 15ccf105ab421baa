import { createHash, randomBytes } from "node:crypto";
import {
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  openEvidence,
  type EvidenceRecord,
} from "../../../src/register/evidence/evidence-store.js";
import {
  orphanPacks,
  removeOrphans,
} from "../../../src/register/evidence/orphan-packs.js";
import {
  inTransaction,
  openRegister,
  type Register,
} from "../../../src/register/open-register.js";
import { scratchFolder } from "../registers.js";

const scratch = scratchFolder();
const NOW = "2030-01-01T00:00:00.000Z";
const record = (text: string): EvidenceRecord => ({
  bytes: Buffer.from(text),
  mediaType: "text/plain",
});
const hash = (bytes: Uint8Array) =>
  createHash("sha256").update(bytes).digest("hex");

async function withRegister(work: (register: Register) => Promise<void>) {
  const register = await openRegister(scratch(), { create: true });
  try {
    await work(register);
  } finally {
    await register.close();
  }
}

const put = (register: Register, records: readonly EvidenceRecord[]) =>
  inTransaction(register, (on) => openEvidence(register).put(on, records));

/** Files of the packs, finished or not. */
function packFilesOf({ folder }: Register): readonly string[] {
  const root = path.join(folder!, "evidence");
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}

async function* streamOf(bytes: Uint8Array, size = 700_001) {
  for (let at = 0; at < bytes.length; at += size) {
    yield await Promise.resolve(bytes.subarray(at, at + size));
  }
}

test("many records come back by their hash; one pack holds them", async () => {
  await withRegister(async (register) => {
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
  await withRegister(async (register) => {
    const both = [record("خبر"), record("خبر آخر"), record("خبر")];
    await put(register, both);
    await put(register, both);
    expect(packFilesOf(register)).toHaveLength(1);
    const rows = await register.store
      .selectFrom("evidence")
      .selectAll()
      .execute();
    expect(rows).toHaveLength(2);
    const has = await openEvidence(register).has([hash(both[0]!.bytes), "x"]);
    expect([...has]).toEqual([hash(both[0]!.bytes)]);
  });
});

test("what is written shows nothing of the text", async () => {
  await withRegister(async (register) => {
    const text = "قُتل الشاب سالم العوض أمس برصاص مجهولين.";
    await put(register, [record(text), record(text.repeat(50))]);
    for (const file of packFilesOf(register)) {
      expect(readFileSync(file).includes("سالم")).toBe(false);
    }
  });
});

test("a film goes in and out as a stream, in a pack of its own", async () => {
  await withRegister(async (register) => {
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
    expect(packFilesOf(register)).toHaveLength(1);
    const empty = await evidence.putStream(streamOf(Buffer.alloc(0)), null);
    expect(await evidence.get(empty.sha256)).toHaveLength(0);
  });
});

test("each kind of damage is named", async () => {
  await withRegister(async (register) => {
    const evidence = openEvidence(register);
    const [name] = await put(register, [record("خبر طويل ".repeat(100))]);
    const sha256 = name!.sha256;
    const [file] = packFilesOf(register) as [string];
    const whole = readFileSync(file);
    const trouble = async () =>
      evidence.get(sha256).then(
        () => "none",
        (error: { trouble?: string }) => error.trouble,
      );
    writeFileSync(file, Buffer.from(whole).fill(0, 9, 10));
    expect(await trouble()).toBe("damaged");
    writeFileSync(file, whole);
    expect(await trouble()).toBe("none");
    truncateSync(file, whole.length - 1);
    expect(await trouble()).toBe("cut-off");
    truncateSync(file, 0);
    expect(await trouble()).toBe("cut-off");
    rmSync(file);
    expect(await trouble()).toBe("pack-missing");
    await register.store.updateTable("evidence").set({ bytes: 1 }).execute();
    expect(await trouble()).toBe("key-differs");
    await register.store
      .updateTable("evidence")
      .set({ wrapped_key: null, withdrawn_at: NOW })
      .execute();
    expect(await trouble()).toBe("withdrawn");
    await expect(evidence.get("0".repeat(64))).rejects.toMatchObject({
      trouble: "unknown",
    });
    const again = put(register, [record("خبر طويل ".repeat(100))]);
    await expect(again).rejects.toMatchObject({ trouble: "withdrawn" });
  });
});

test("packs that nothing names are listed, and taken away", async () => {
  await withRegister(async (register) => {
    const failing = inTransaction(register, async (on) => {
      await openEvidence(register).put(on, [record("لا يُلتزم به")]);
      throw new Error("a kill before the commit");
    });
    await expect(failing).rejects.toThrow("a kill");
    const [kept] = await put(register, [record("باقٍ")]);
    const [left] = packFilesOf(register) as [string];
    const folder = path.dirname(left);
    const name = `${path.basename(folder)}${"0".repeat(30)}.part`;
    const part = path.join(folder, name);
    writeFileSync(part, "x");
    const young = await orphanPacks(register, new Date().toISOString());
    expect(young).toHaveLength(1);
    const orphans = await orphanPacks(register, NOW);
    expect(orphans.map(({ isUnfinished }) => isUnfinished).sort()).toEqual([
      false,
      true,
    ]);
    expect(await removeOrphans(register, orphans)).toBe(2);
    expect(await orphanPacks(register, NOW)).toEqual([]);
    expect(packFilesOf(register)).toHaveLength(1);
    const bytes = await openEvidence(register).get(kept!.sha256);
    expect(Buffer.from(bytes).toString()).toBe("باقٍ");
  });
});

test("a pack that cannot be written leaves nothing behind", async () => {
  await withRegister(async (register) => {
    async function* breaking() {
      yield await Promise.resolve(randomBytes(2 * 1024 * 1024));
      throw new Error("the cable came loose");
    }
    const putting = openEvidence(register).putStream(breaking(), null);
    await expect(putting).rejects.toThrow("cable");
    expect(packFilesOf(register)).toEqual([]);
  });
});
