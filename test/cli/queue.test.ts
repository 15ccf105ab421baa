import { beforeAll, describe, expect, test } from "vitest";
import { queueCommand } from "../../src/cli/commands/queue.js";
import { openRegister } from "../../src/register/open-register.js";
import { WORLD } from "../packs/bundled-world.js";
import { scratchFolder } from "../register/registers.js";
import { runOn, toldRegister } from "./told-register.js";

const folderOf = scratchFolder();
let folder = "";
beforeAll(async () => {
  folder = folderOf();
  await toldRegister(folder);
});

const queue = queueCommand({ loadWorld: () => WORLD });
const run = (...args: readonly string[]) => runOn(folder, queue, ...args);

interface Line {
  readonly rank: number;
  readonly id: string;
  readonly impact: number;
  readonly reasons: readonly {
    readonly code: string;
    readonly words: { readonly ar: string; readonly en: string };
  }[];
}

const linesOf = (out: string) =>
  out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Line);

// Each run reads the packs anew, which takes seconds on a busy machine.
describe("isnad queue", { timeout: 60_000 }, () => {
  test("prints what waits, and that it is no sample", async () => {
    const { code, out } = await run("--month", "2023-05", "--place", "درعا");
    expect(code).toBe(0);
    expect(out).toContain("بانتظار التدقيق: 2 · مدققة: 0");
    expect(out).toContain("ليس عيّنة");
    expect(out).toContain("لها مصدر أصلي واحد");
  });

  test("as lines, with every reason in both languages", async () => {
    const { out } = await run("--format", "jsonl");
    const lines = linesOf(out);
    expect(lines.map(({ rank }) => rank)).toEqual([1, 2]);
    const [{ reasons, impact }] = lines as [Line];
    expect(impact).toBeCloseTo(0.15, 6);
    expect(reasons[0]).toMatchObject({
      code: "one_source",
      words: {
        ar: "لها مصدر أصلي واحد، ولم يدققها أحد (حوادث عنف واحتجاز 1 ثم 0، قتلى 1 ثم 0)",
      },
    });
    expect(reasons[0]!.words.en).toContain("Killed 1 → 0");
  });

  test("why one stands where it stands, by the first digits of its id", async () => {
    const [first] = linesOf((await run("--format", "jsonl")).out);
    const { code, out } = await run("--id", first!.id.slice(0, 14));
    expect(code).toBe(0);
    expect(out).toContain(`${first!.id} · #1 · 0.15`);
    expect(out).toContain("one original source");
  });

  test.for(["inc-ffffffff", "inc-"])("--id %s exits 2", async (id) => {
    expect((await run("--id", id)).code).toBe(2);
  });

  test("what was reviewed does not wait any longer", async () => {
    const other = folderOf();
    await toldRegister(other);
    const lines = linesOf((await runOn(other, queue, "--format", "jsonl")).out);
    const register = await openRegister(other, { create: false });
    await register.store
      .updateTable("incident")
      .set({ review: "accepted" })
      .where("id", "=", lines[0]!.id)
      .execute();
    await register.close();
    const { out } = await runOn(other, queue);
    expect(out).toContain("بانتظار التدقيق: 1 · مدققة: 1");
    expect(out).not.toContain(lines[0]!.id.slice(0, 12));
  });

  test.for([
    ["--format", "csv"],
    ["--limit", "0"],
    ["--month", "2023-13"],
    ["--rule", "nobody"],
    ["--place", "لا مكان كهذا"],
  ])("%s %s exits 2 and prints nothing", async ([option, value]) => {
    const { code, out, err } = await run(option!, value!);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain("المتوقع");
  });
});
