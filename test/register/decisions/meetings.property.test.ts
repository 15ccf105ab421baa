import fc from "fast-check";
import { expect, test } from "vitest";
import { decide } from "../../../src/register/decisions/decide.js";
import { rebuildDecisions } from "../../../src/register/decisions/rebuild.js";
import { verifyLog } from "../../../src/register/log/verify-log.js";
import { inTransaction } from "../../../src/register/open-register.js";
import type { Register } from "../../../src/register/open-register.js";
import { registerDump } from "../register-dump.js";
import { scratchRegister } from "../registers.js";
import { fill, meet, withRegister } from "./decided-register.js";
import { randomDecision, seeded } from "./random-decision.js";

const scratch = scratchRegister();
const REPORTS = 6;
const NUMBERS = Array.from({ length: REPORTS }, (_, at) => at + 1);

/** Decides at random, on what this register knows. */
async function decideAtRandom(
  register: Register,
  count: number,
  random: () => number,
): Promise<void> {
  for (let made = 0; made < count; made += 1) {
    const rows = await register.store
      .selectFrom("decision")
      .select("id")
      .orderBy("id")
      .execute();
    const ids = rows.map(({ id }) => id);
    const request = randomDecision(random, REPORTS, ids);
    const now = Math.floor(1_700_000_000_000 + random() * 1e9);
    try {
      await decide(register, [request], () => now);
    } catch (error) {
      // A claim that was taken out again cannot be decided on.
      expect(error).toMatchObject({ code: "REG-CLAIM-UNKNOWN" });
    }
  }
}

test("registers that meet in any order are the same in the end", async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(), async (seed) => {
      const random = seeded(seed);
      await withRegister(scratch(), (a) =>
        withRegister(scratch(), (b) =>
          withRegister(scratch(), async (c) => {
            const all = [a, b, c];
            for (const register of all) await fill(register, NUMBERS);
            for (let round = 0; round < 3; round += 1) {
              for (const register of all)
                await decideAtRandom(register, 4, random);
              const from = all[Math.floor(random() * 3)]!;
              const to = all[Math.floor(random() * 3)]!;
              if (from !== to) await meet(from, to);
            }
            const order = random() < 0.5 ? [a, b, c] : [c, a, b];
            for (const from of order)
              for (const to of order) if (from !== to) await meet(from, to);
            for (const to of [...order].reverse())
              for (const from of order) if (from !== to) await meet(from, to);
            const dumps = await Promise.all(
              all.map(async (register) => {
                const { faults } = await verifyLog(register.store);
                expect(faults).toEqual([]);
                return registerDump(register, { withLog: true });
              }),
            );
            expect(dumps[1]).toBe(dumps[0]);
            expect(dumps[2]).toBe(dumps[0]);
            await inTransaction(a, rebuildDecisions);
            expect(await registerDump(a, { withLog: true })).toBe(dumps[0]);
          }),
        ),
      );
    }),
    { numRuns: 6, seed: 7 },
  );
}, 120_000);
