import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import {
  expectAccessible,
  keepScreen,
  LANGUAGES,
  startWorkbench,
  type Workbench,
} from "./workbench.js";

/** A victim, a detainee, somebody accused alone, and a second bearer of a name. */
const REPORTS = [
  {
    id: "held",
    text: "اعتقلت قوات النظام الشاب مروان خالد الكاظمي على حاجز في مدينة درعا يوم 3 شباط 2021.",
    published: "2021-02-04",
  },
  {
    id: "killed",
    text: "قُتل المدني رائد فواز الصالحي بقصف مدفعي على بلدة نصيب في ريف درعا يوم 5 شباط 2021.",
    published: "2021-02-06",
  },
  {
    id: "accused",
    text: "اتهم الأهالي المدعو غسان البرهومي بقتل مدني في بلدة صيدا بريف درعا يوم 7 شباط 2021.",
    published: "2021-02-08",
  },
  {
    id: "namesake",
    text: "قال الناشط مروان سعيد الكاظمي إن الأسواق في مدينة درعا فتحت أبوابها.",
    published: "2021-03-01",
  },
];

let workbench: Workbench;
beforeAll(async () => {
  const reports = REPORTS.map((one) => `${JSON.stringify(one)}\n`).join("");
  workbench = await startWorkbench({ reports });
});
afterEach(() => expect(workbench.faults).toEqual([]));
afterAll(() => workbench.close());

const WORDS = {
  ar: { detained: "اعتُقل", nobody: "لا أحد هنا", missing: "لم يُرو" },
  en: { detained: "detained", nobody: "Nobody here", missing: "not told" },
} as const;

describe.each(LANGUAGES)("people, %s", (language) => {
  const words = WORDS[language];

  test("victims and detainees are listed with their fathers, the accused is not", async () => {
    const page = await workbench.open("/people", language);
    const rows = page.locator("[data-person]");
    await rows.first().waitFor();
    const told = (await rows.allTextContents()).join("\n");
    expect(told).toContain("الكاظمي");
    expect(told).toContain("خالد");
    expect(told).toContain("الصالحي");
    expect(told).not.toContain("البرهومي");
    await expectAccessible(page);
    await keepScreen(page, `people-${language}`);
    await page.close();
  });

  test("a name is found in another spelling and its case file is opened", async () => {
    const page = await workbench.open("/people", language);
    await page.getByRole("searchbox").fill("الكازمي");
    await page.waitForURL(/name=/);
    const row = page.locator("[data-person]");
    await expect.poll(() => row.count()).toBe(1);
    await row.getByRole("link").click();
    const step = page.locator('[data-state="detained"]');
    await step.locator("blockquote").waitFor();
    expect(await step.textContent()).toContain(words.detained);
    expect(await step.locator("blockquote").textContent()).toBe(
      REPORTS[0]?.text,
    );
    expect(await page.locator("dl").textContent()).toContain(words.missing);
    expect(await page.locator("canvas").count()).toBe(0);
    await expectAccessible(page);
    await keepScreen(page, `person-${language}`);
    await page.close();
  });

  test("sentences that bear the name are shown, a namesake's as such", async () => {
    const page = await workbench.open("/people?name=الكاظمي", language);
    await page.locator("[data-person]").getByRole("link").click();
    const sentence = (id: string) => page.locator(`[data-sentence="${id}"]`);
    await sentence("held").waitFor();
    expect(await sentence("held").getAttribute("data-own")).toBe("true");
    expect(await sentence("namesake").getAttribute("data-own")).toBe("false");
    const marks = await sentence("namesake").locator("mark").allTextContents();
    expect(marks).toEqual(["مروان", "الكاظمي"]);
    expect(await page.locator('[data-sentence="killed"]').count()).toBe(0);
    await keepScreen(page, `person-sentences-${language}`);
    await page.emulateMedia({ colorScheme: "dark" });
    await page.setViewportSize({ width: 360, height: 800 });
    const wide = () =>
      page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    await expect.poll(wide).toBeLessThanOrEqual(0);
    await expectAccessible(page);
    await keepScreen(page, `person-narrow-${language}`);
    await page.close();
  });

  test("nobody bears the name: it says so", async () => {
    const page = await workbench.open("/people?name=البرهومي", language);
    await page.getByText(words.nobody).waitFor();
    await page.close();
  });
});
