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
/** Ids of incidents that several reports tell, the most told first. */
let told: readonly string[] = [];

const WORDS = {
  ar: { accept: "تثبيت", history: "السجل", sources: "المصادر", why: "الربط" },
  en: {
    accept: "Accept",
    history: "History",
    sources: "Sources",
    why: "Linking",
  },
} as const;

beforeAll(async () => {
  workbench = await startWorkbench();
  const page = await workbench.open("/incidents", "en");
  const { items } = await page.evaluate(() =>
    fetch("/api/v1/incidents?limit=500").then(
      (answer) =>
        answer.json() as Promise<{
          items: { id: string; members: unknown[] }[];
        }>,
    ),
  );
  told = items
    .toSorted((a, b) => b.members.length - a.members.length)
    .map(({ id }) => id);
  await page.close();
});
afterEach(() => expect(workbench.faults).toEqual([]));
afterAll(() => workbench.close());

const field = (page: Page, name: string) =>
  page.locator(`[data-field="${name}"]`);

describe.each(LANGUAGES)("an incident, %s", (language) => {
  const words = WORDS[language];

  test("shows what is told of each field, by whom, and in which words", async () => {
    const page = await workbench.open(`/incidents/${told[0]}`, language);
    const killed = page.locator('[data-competing="/casualties/killed"]');
    await killed.waitFor();
    expect(await killed.locator("tbody tr").count()).toBeGreaterThan(1);
    expect(await killed.locator('[data-shown="true"]').count()).toBe(1);
    expect(await page.locator("mark.cited").count()).toBeGreaterThan(3);
    await field(page, "where").getByRole("button").first().click();
    await page.locator("mark.cited.chosen").first().waitFor();
    await keepScreen(page, `incident-${language}`);
    await expectAccessible(page);
    await page.close();
  });

  test("tells who has it from whom, and why it is one happening", async () => {
    const page = await workbench.open(
      `/incidents/${told[0]}?tab=sources`,
      language,
    );
    await page.locator("[data-role]").first().waitFor();
    expect(await page.locator("[data-role]").count()).toBeGreaterThan(2);
    await keepScreen(page, `incident-sources-${language}`);
    await expectAccessible(page);
    await page.getByRole("tab", { name: words.why }).click();
    await page.locator("[data-pair]").first().waitFor();
    await expectAccessible(page);
    expect(page.url()).toContain("tab=why");
    await page.close();
  });

  test("is decided by a key, and taken back from its history", async () => {
    const id = told[language === "ar" ? 5 : 6]!;
    const page = await workbench.open(`/incidents/${id}`, language);
    await page.locator('[data-review="unreviewed"]').waitFor();
    await page.keyboard.press("a");
    await page.locator('[data-review="accepted"]').waitFor();
    await page.getByRole("tab", { name: words.history }).click();
    const accepted = page.locator('[data-decision="accept"]');
    await accepted.getByRole("button").click();
    await page.locator('[data-review="unreviewed"]').waitFor();
    await page.close();
  });

  test("a value that was told becomes the one that is shown", async () => {
    const page = await workbench.open(`/incidents/${told[0]}`, language);
    const status = page.locator('[data-competing="/status"]');
    await status.waitFor();
    const shown = status.locator('[data-shown="true"]');
    const before = await shown.innerText();
    await status
      .locator('[data-shown="false"]')
      .getByRole("button")
      .first()
      .click();
    await expect.poll(() => shown.innerText()).toContain("A1");
    expect(await shown.innerText()).not.toBe(before);
    await page.getByRole("tab", { name: words.history }).click();
    const corrected = page.locator('[data-decision="correct"]').last();
    await corrected.getByRole("button").click();
    await expect.poll(() => shown.innerText()).toBe(before);
    await page.close();
  });
});

test("an id that nobody knows says so", async () => {
  const page = await workbench.context.newPage();
  await page.goto(`${workbench.office.origin}/incidents/inc-${"0".repeat(32)}`);
  await page.getByRole("alert").waitFor();
  expect(await page.getByRole("alert").innerText()).toContain("API-NOT-FOUND");
  await page.close();
});
