import { expect, test } from "vitest";
import { scratchRegister } from "../registers.js";
import { withRegister } from "../evidence/records.js";
import { fill } from "./filled-register.js";
import { verified } from "./verified.js";

const scratch = scratchRegister();

test("a register that nobody touched is clean, and everything was gone through", async () => {
  await withRegister(scratch(), async (register) => {
    await fill(register);
    const { faults, notices, counts } = await verified(register);
    expect(faults).toEqual([]);
    expect(notices).toEqual([]);
    expect(counts).toMatchObject({
      packs: 3,
      records: 6,
      versions: 4,
      claims: 8,
      incidents: 2,
      withdrawn: 0,
    });
    expect(counts.citations).toBeGreaterThan(8);
  });
});
