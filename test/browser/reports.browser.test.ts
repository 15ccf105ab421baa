import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import {
  expectAccessible,
  keepScreen,
  LANGUAGES,
  startWorkbench,
  type Workbench,
} from "./workbench.js";

let workbench: Workbench;
beforeAll(async () => {
  workbench = await startWorkbench();
});
afterEach(() => expect(workbench.faults).toEqual([]));
afterAll(() => workbench.close());

describe.each(LANGUAGES)("a report, %s", (language) => {
  test("is found in the list and opened", async () => {
    const page = await workbench.open("/reports", language);
    const link = page.locator('main a[href*="/reports/"]').first();
    await link.waitFor();
    await expectAccessible(page);
    await keepScreen(page, `reports-${language}`);
    await link.click();
    await page.locator("[data-report]").waitFor();
    await page.close();
  });

  test("shows its own words whole, and why each marked one was read so", async () => {
    const page = await workbench.open("/reports/local%3Ad001", language);
    const text = page.locator("[data-report]");
    await text.waitFor();
    const { text: original } = await page.evaluate(() =>
      fetch("/api/v1/reports/local%3Ad001").then(
        (answer) => answer.json() as Promise<{ text: string }>,
      ),
    );
    const drawn = await text.locator("p").allTextContents();
    expect(drawn.join("\n")).toBe(original);
    await text.locator("mark").first().click();
    await page.locator("[data-why] li").first().waitFor();
    expect(await text.locator("mark.chosen").count()).toBeGreaterThan(0);
    await keepScreen(page, `report-${language}`);
    await expectAccessible(page);
    await page.close();
  });

  test("leads from a claim to the incident that it tells", async () => {
    const page = await workbench.open("/reports/local%3Ad001", language);
    const claim = page.locator('[data-claim="incident"]').first();
    await claim.getByRole("button").click();
    expect(await page.locator("mark.chosen").count()).toBeGreaterThan(0);
    await claim.getByRole("link").click();
    await page.locator('[data-field="type"]').waitFor();
    await page.close();
  });
});
