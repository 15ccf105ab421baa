import { describe, expect, test } from "vitest";
import { linkRegister } from "../../../src/register/link-register.js";
import { inTransaction } from "../../../src/register/open-register.js";
import { ensureSearchIndex } from "../../../src/register/search/rebuild-index.js";
import { forgetReport } from "../../../src/register/search/remove-records.js";
import { storeReports } from "../../../src/register/store-reports.js";
import { plainLinker, scratchRegister } from "../registers.js";
import { ask, idsOf, openerOf, reportOf } from "./asking.js";

const open = openerOf(scratchRegister());

describe("an index out of step", () => {
  const VERSION_NAME = "text";

  test("is made anew when its rules were others, and then not again", async () => {
    const register = await open();
    await storeReports(register, [reportOf({ id: "a", text: "قصف على نوى" })]);
    await linkRegister(register, plainLinker);
    expect(await ensureSearchIndex(register)).toBe(false);
    await register.store
      .updateTable("search_state")
      .set({ version: "0" })
      .where("name", "=", VERSION_NAME)
      .execute();
    await register.store.deleteFrom("search_document").execute();
    expect(idsOf(await ask(register, "قصف"))).toEqual([]);
    expect(await ensureSearchIndex(register)).toBe(true);
    expect(await ensureSearchIndex(register)).toBe(false);
    expect(idsOf(await ask(register, "قصف"))).toEqual(["a"]);
    const incidents = await ask(register, "سالم", { part: "incident" });
    expect(incidents.hits).toHaveLength(1);
    await register.close();
  });

  test("a batch that fails leaves the index as it was", async () => {
    const register = await open();
    await storeReports(register, [reportOf({ id: "a", text: "قصف على نوى" })]);
    const failed = inTransaction(register, async (store) => {
      await forgetReport(store, "test:a");
      throw new Error("stopped");
    });
    await expect(failed).rejects.toThrow("stopped");
    expect(idsOf(await ask(register, "قصف"))).toEqual(["a"]);
    await register.close();
  });

  test("a forgotten report is found no more", async () => {
    const register = await open();
    const reports = ["قصف على نوى", "قصف على طفس"].map((text, at) =>
      reportOf({ id: `r${at}`, text }),
    );
    await storeReports(register, reports);
    await inTransaction(register, (store) => forgetReport(store, "test:r0"));
    expect(idsOf(await ask(register, "قصف"))).toEqual(["r1"]);
    expect(idsOf(await ask(register, "نوى"))).toEqual([]);
    await register.close();
  });
});
