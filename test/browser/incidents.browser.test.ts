import type { Page } from "playwright-core";
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

/** The first number that the page says of how many are shown. */
async function shown(page: Page): Promise<number> {
  const [, count = ""] =
    /(\d+)/.exec(await page.getByRole("status").first().innerText()) ?? [];
  return Number(count);
}

const rows = (page: Page) =>
  page.locator('[role="row"][data-current], [role="row"]:has([role="cell"])');

describe.each(LANGUAGES)("incidents, %s", (language) => {
  test("are listed, and sieved by the bar, and the address holds it", async () => {
    const page = await workbench.open("/incidents", language);
    await rows(page).first().waitFor();
    const usual = await shown(page);
    await page
      .getByRole("button", {
        name: language === "ar" ? "عرض الكل" : "Show all",
      })
      .click();
    expect(await shown(page)).toBeGreaterThan(usual);
    await page.goto(`${workbench.office.origin}/incidents?type=arrest`);
    await rows(page).first().waitFor();
    const arrests = await shown(page);
    expect(arrests).toBeGreaterThan(0);
    expect(arrests).toBeLessThan(usual);
    const asked = (await page.evaluate(() =>
      fetch("/api/v1/incidents?type=arrest&limit=500").then((answer) =>
        answer.json(),
      ),
    )) as { items: unknown[] };
    expect(arrests).toBe(asked.items.length);
    await page.close();
  });

  test("a name is found however it is spelled, and keys lead to its page", async () => {
    const page = await workbench.open("/incidents?background=1", language);
    await rows(page).first().waitFor();
    const all = await shown(page);
    await page.keyboard.press("/");
    await page.keyboard.type("درعا");
    await expect.poll(() => page.url()).toContain("q=");
    await expect.poll(() => shown(page)).toBeLessThan(all);
    await page.getByRole("table").focus();
    await page.keyboard.press("j");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/incidents\/inc-[0-9a-f]{32}/);
    await page.close();
  });

  test("looks as it should", async () => {
    const page = await workbench.open("/incidents?map=1", language);
    await rows(page).first().waitFor();
    await page.locator("canvas").waitFor();
    await page.waitForTimeout(1500);
    await keepScreen(page, `incidents-${language}`);
    await expectAccessible(page);
    await page.close();
    const phone = await workbench.open("/incidents", language);
    await phone.setViewportSize({ width: 390, height: 800 });
    await rows(phone).first().waitFor();
    await keepScreen(phone, `incidents-${language}-phone`);
    await expectAccessible(phone);
    await phone.close();
  });
});

test("a period is drawn on the timeline", async () => {
  const page = await workbench.open("/incidents?background=1", "en");
  await rows(page).first().waitFor();
  const all = await shown(page);
  const box = (await page.locator("figure svg").boundingBox())!;
  await page.mouse.move(box.x + box.width * 0.3, box.y + 20);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.6, box.y + 20, { steps: 5 });
  await page.mouse.up();
  await expect.poll(() => page.url()).toMatch(/from=\d{4}-\d{2}-\d{2}&to=/);
  expect(await shown(page)).toBeLessThan(all);
  await page.close();
});
