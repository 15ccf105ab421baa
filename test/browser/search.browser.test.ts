import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import {
  expectAccessible,
  keepScreen,
  LANGUAGES,
  startWorkbench,
  type Workbench,
} from "./workbench.js";

const TEXT =
  "اعتقلت قوات النظام الشاب مروان خالد الكاظمي على حاجز في مدينة درعا يوم 3 شباط 2021.";

let workbench: Workbench;
beforeAll(async () => {
  const report = { id: "held", text: TEXT, published: "2021-02-04" };
  workbench = await startWorkbench({ reports: `${JSON.stringify(report)}\n` });
});
afterEach(() => expect(workbench.faults).toEqual([]));
afterAll(() => workbench.close());

test.each(LANGUAGES)("a name in another spelling, %s", async (language) => {
  const page = await workbench.open("/search", language);
  await page.getByRole("searchbox").fill("الكازمي");
  const person = page.locator('[data-group="people"] a');
  await person.waitFor();
  expect(page.url()).toContain("q=");
  expect(await person.textContent()).toContain("الكاظمي");
  const marked = page.locator('[data-group="reports"] mark');
  expect(await marked.allTextContents()).toContain("الكاظمي");
  await expectAccessible(page);
  await keepScreen(page, `search-${language}`);
  await page.getByRole("searchbox").fill("قصقصة");
  await page.locator('[data-found="0"]').waitFor();
  await page.close();
});
