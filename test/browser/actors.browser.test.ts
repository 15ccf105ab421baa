import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import {
  expectAccessible,
  keepScreen,
  LANGUAGES,
  startWorkbench,
  type Workbench,
} from "./workbench.js";

const REPORTS = [
  "قُتل مدني بقصف مدفعي لقوات النظام على بلدة نصيب في ريف درعا يوم 4 شباط 2021.",
  "اتهم ناشطون قوات سوريا الديمقراطية باعتقال مدني في مدينة الرقة يوم 12 أيار 2021.",
  "قُتل رجل برصاص مسلحين مجهولين في مدينة طفس بريف درعا يوم 20 أيار 2021.",
  "قال مصدر محلي إن سالم العوض متهم بقتل جاره في مدينة طفس يوم 21 أيار 2021.",
].map((text, at) => ({
  ...{ id: `a${at}`, outlet: "صحيفة الميزان", text },
  published: ["2021-02-05", "2021-05-13", "2021-05-21", "2021-05-22"][at],
}));

let workbench: Workbench;
beforeAll(async () => {
  const reports = REPORTS.map((one) => `${JSON.stringify(one)}\n`).join("");
  workbench = await startWorkbench({ reports });
});
afterEach(() => expect(workbench.faults).toEqual([]));
afterAll(() => workbench.close());

const WORDS = {
  ar: { search: "بحث باسم الجهة، بأي رسم", nobody: /ليست جهة مسمّاة/ },
  en: { search: "Search a body, in any spelling", nobody: /Nobody's name/ },
};

test.each(LANGUAGES)("bodies by ground, no person, %s", async (language) => {
  const page = await workbench.open("/actors", language);
  const rows = page.locator("[data-actor]");
  await rows.first().waitFor();
  const sdf = page.locator("[data-actor]", { hasText: "الديمقراطية" });
  expect(await sdf.locator("[data-basis=accused]").textContent()).toBe("1");
  expect(await sdf.locator("[data-basis=stated]").textContent()).toBe("");
  expect(await page.locator("main").textContent()).not.toContain("العوض");
  await expectAccessible(page);
  await keepScreen(page, `actors-${language}`);
  await sdf.getByRole("link").first().click();
  const told = page.locator("[data-incident]");
  await told.first().waitFor();
  await told.locator("[data-basis=accused]").getByText("ناشطون").waitFor();
  await expectAccessible(page);
  await keepScreen(page, `actor-${language}`);
  await page.close();
});

test.each(LANGUAGES)(
  "a loaded name finds a body and says so, %s",
  async (language) => {
    const page = await workbench.open("/actors", language);
    await page.getByLabel(WORDS[language].search).fill("قوات النظام");
    await page.waitForFunction(
      () => document.querySelectorAll("[data-actor]").length === 1,
    );
    await page.locator("[data-actor] a").first().click();
    await page
      .getByRole("heading", { level: 1, name: "الجيش العربي السوري" })
      .waitFor();
    const name = page.locator("[data-name='قوات النظام']");
    await name
      .getByText(language === "ar" ? "اسم منحاز" : "loaded name")
      .waitFor();
    await page.close();
  },
);

test.each(LANGUAGES)("a stand-in is nobody's name, %s", async (language) => {
  const page = await workbench.open("/actors", language);
  await page
    .locator("[data-actor]", { hasText: "مجهول" })
    .getByRole("link")
    .first()
    .click();
  await page.getByText(WORDS[language].nobody).waitFor();
  await expectAccessible(page);
  await keepScreen(page, `actor-nobody-${language}`);
  await page.close();
});
