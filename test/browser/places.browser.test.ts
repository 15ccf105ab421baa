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
  "أصيب ثلاثة مدنيين بانفجار لغم أرضي في مدينة الرقة يوم 9 آذار 2021.",
  "اتهم ناشطون قوات سوريا الديمقراطية باعتقال مدني في مدينة الرقة يوم 12 أيار 2021.",
].map((text, at) => ({
  ...{ id: `p${at}`, outlet: "صحيفة الميزان", text },
  published: ["2021-02-05", "2021-03-10", "2021-05-13"][at],
}));

let workbench: Workbench;
beforeAll(async () => {
  const reports = REPORTS.map((one) => `${JSON.stringify(one)}\n`).join("");
  workbench = await startWorkbench({ reports });
});
afterEach(() => expect(workbench.faults).toEqual([]));
afterAll(() => workbench.close());

const WORDS = {
  ar: {
    search: "بحث باسم المكان، بأي رسم",
    acted: "من يُروى أنه فعل",
    none: "لا أماكن هنا",
  },
  en: {
    search: "Search a place, in any spelling",
    acted: "Who is told to have acted",
    none: "No places here",
  },
};

test.each(LANGUAGES)("a search leads to a place, %s", async (language) => {
  const page = await workbench.open("/places", language);
  const rows = page.locator("[data-place]");
  await rows.first().waitFor();
  expect(await rows.count()).toBe(2);
  await expectAccessible(page);
  await keepScreen(page, `places-${language}`);
  const search = page.getByLabel(WORDS[language].search);
  await search.fill("الرقه");
  await page.waitForURL(/name=/);
  await page.waitForFunction(
    () => document.querySelectorAll("[data-place]").length === 1,
  );
  expect(await rows.locator("td").nth(2).textContent()).toBe("2");
  await rows.getByRole("link").first().click();
  await page.getByRole("heading", { level: 1, name: "الرقة" }).waitFor();
  const acted = page.getByRole("region", { name: WORDS[language].acted });
  await acted.locator("[data-basis=accused]").getByText("ناشطون").waitFor();
  expect(await page.locator("[data-incident]").count()).toBe(2);
  const months = page.locator("li[data-count]");
  expect(
    await months.evaluateAll((all) =>
      all.map((one) => (one as HTMLElement).dataset["count"]),
    ),
  ).toEqual(["1", "0", "1"]);
  await page.locator("canvas").waitFor();
  await expectAccessible(page);
  await keepScreen(page, `place-${language}`);
  await page.close();
});

test.each(LANGUAGES)("areas lead down to places, %s", async (language) => {
  const page = await workbench.open("/places", language);
  await page.locator("[data-area=SY] a").click();
  await page.locator("[data-area='درعا'] a").click();
  const rows = page.locator("[data-place]");
  await page.waitForURL(/in=SY&in=/);
  expect(await rows.locator("th").allTextContents()).toEqual(["نصيب"]);
  await page.getByLabel(WORDS[language].search).fill("لا مكان كهذا");
  await page.getByText(WORDS[language].none).waitFor();
  await page.close();
});

test("a narrow and dark screen holds a place's page", async () => {
  const page = await workbench.open("/places", "ar");
  await page.setViewportSize({ width: 360, height: 740 });
  await page.emulateMedia({ colorScheme: "dark" });
  await page.locator("[data-place] a").first().click();
  await page.locator("[data-incident]").first().waitFor();
  const wide = await page.evaluate(
    () => document.documentElement.scrollWidth > innerWidth,
  );
  expect(wide).toBe(false);
  await expectAccessible(page);
  await keepScreen(page, "place-narrow");
  await page.close();
});
