import { randomBytes } from "node:crypto";
import {
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { openEvidence } from "../../../src/register/evidence/evidence-store.js";
import {
  orphanPacks,
  removeOrphans,
} from "../../../src/register/evidence/orphan-packs.js";
import {
  inTransaction,
  type Register,
} from "../../../src/register/open-register.js";
import { scratchFolder } from "../registers.js";
import { put, record, withRegister } from "./records.js";

const scratch = scratchFolder();
const NOW = "2030-01-01T00:00:00.000Z";

/** Files of the packs, finished or not. */
function packFilesOf({ folder }: Register): readonly string[] {
  const root = path.join(folder!, "evidence");
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}

test("what is written shows nothing of the text", async () => {
  await withRegister(scratch(), async (register) => {
    const text = "قُتل الشاب سالم العوض أمس برصاص مجهولين.";
    await put(register, [record(text), record(text.repeat(50))]);
    for (const file of packFilesOf(register)) {
      expect(readFileSync(file).includes("سالم")).toBe(false);
    }
  });
});

test("each kind of damage is named", async () => {
  await withRegister(scratch(), async (register) => {
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
  await withRegister(scratch(), async (register) => {
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
    expect(new Set(orphans.map((one) => one.isUnfinished)).size).toBe(2);
    expect(orphans).toHaveLength(2);
    expect(await removeOrphans(register, orphans)).toBe(2);
    expect(await orphanPacks(register, NOW)).toEqual([]);
    expect(packFilesOf(register)).toHaveLength(1);
    const bytes = await openEvidence(register).get(kept!.sha256);
    expect(Buffer.from(bytes).toString()).toBe("باقٍ");
  });
});

test("a pack that cannot be written leaves nothing behind", async () => {
  await withRegister(scratch(), async (register) => {
    async function* breaking() {
      yield await Promise.resolve(randomBytes(2 * 1024 * 1024));
      throw new Error("the cable came loose");
    }
    const putting = openEvidence(register).putStream(breaking(), null);
    await expect(putting).rejects.toThrow("cable");
    expect(packFilesOf(register)).toEqual([]);
  });
});
