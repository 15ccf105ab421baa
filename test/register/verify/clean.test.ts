import { expect, test } from "vitest";
import { identify } from "../../../src/register/arrival.js";
import { storeReports } from "../../../src/register/store-reports.js";
import { scratchRegister } from "../registers.js";
import { withRegister } from "../evidence/records.js";
import { fill } from "./filled-register.js";
import { verified } from "./verified.js";

const scratch = scratchRegister();

test("an id too long for a key is still its report's own", async () => {
  await withRegister(scratch(), async (register) => {
    const id = "م/".repeat(1_500);
    const report = {
      id,
      outlet: null,
      url: null,
      title: null,
      published: null,
      text: "قصف على نوى.",
    };
    const of = identify(report, "test");
    const capture = { capturedAt: "2023-01-01T00:00:00.000Z", container: null };
    await storeReports(register, [{ ...of, report, capture, claims: null }]);
    const { faults } = await verified(register);
    expect(faults.map(({ code, seen }) => `${code} ${seen}`)).toEqual([]);
  });
});

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
