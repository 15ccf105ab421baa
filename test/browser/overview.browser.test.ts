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

describe.each(LANGUAGES)("the overview, %s", (language) => {
  test("every number opens as many incidents as it says", async () => {
    const page = await workbench.open("/", language);
    const links = page.locator('main a[href*="/incidents?"]');
    await links.first().waitFor();
    await expectAccessible(page);
    await keepScreen(page, `overview-${language}`);
    const count = await links.count();
    expect(count).toBeGreaterThan(5);
    for (let at = 0; at < count; at += 1) {
      const told = Number(await links.nth(at).innerText());
      const href = (await links.nth(at).getAttribute("href"))!;
      const opened = await workbench.open(href, language);
      // One and two are words in Arabic, and the first digits are of all.
      if (told > 2)
        await expect
          .poll(
            async () => {
              const status = opened.getByRole("status").first();
              return Number(/\d+/.exec(await status.innerText())?.[0]);
            },
            { message: href },
          )
          .toBe(told);
      await opened.close();
    }
    await page.close();
  });
});

describe.each(LANGUAGES)("a month, %s", (language) => {
  test("each figure opens its incidents; what others published stands beside", async () => {
    const page = await workbench.open(
      "/month?month=2022-05&place=SY",
      language,
    );
    const killed = page.locator('[data-line="killed"]');
    await killed.waitFor();
    await expectAccessible(page);
    await keepScreen(page, `month-${language}`);
    const href = (await killed.getByRole("link").getAttribute("href"))!;
    const ids = new URL(href, workbench.office.origin).searchParams.get("ids")!;
    await killed.getByRole("link").click();
    await page.waitForURL(/\/incidents\?/);
    const rows = page.locator('[role="row"]:has([role="cell"])');
    await rows.first().waitFor();
    expect(await rows.count()).toBe(ids.split(",").length);
    await page.goto(
      `${workbench.office.origin}/month?month=2022-12&rule=dmdo&place=درعا`,
    );
    await page.locator('[data-published="killed"]').first().waitFor();
    expect(await page.locator("[data-cause]").count()).toBeGreaterThan(0);
    await expectAccessible(page);
    await keepScreen(page, `month-reconciled-${language}`);
    await page.close();
  });

  test("is taken away as a file", async () => {
    const page = await workbench.open(
      "/month?month=2022-05&place=SY",
      language,
    );
    await page.locator('[data-line="killed"]').waitFor();
    await page
      .getByRole("button", {
        name: language === "ar" ? "تنزيل التقرير" : "Download the report",
      })
      .click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("menuitem", { name: "XLSX" }).first().click(),
    ]);
    expect(download.suggestedFilename()).toBe("isnad-2022-05-internal.xlsx");
    await page.close();
  });

  test("a place that nobody knows is said, not guessed", async () => {
    const page = await workbench.open(
      "/month?month=2022-05&place=لا مكان",
      language,
    );
    const alert = page.getByRole("alert");
    await alert.waitFor();
    expect(await alert.innerText()).toContain("API-INVALID-REQUEST");
    // A browser tells of every refused request.
    const others = workbench.faults.filter((fault) => !/ 400 /.test(fault));
    expect(others).toEqual([]);
    workbench.faults.length = 0;
    await page.close();
  });
});
