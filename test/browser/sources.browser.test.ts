import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import {
  expectAccessible,
  keepScreen,
  LANGUAGES,
  startWorkbench,
  type Workbench,
} from "./workbench.js";

const REPORTS = [
  { id: "a1", outlet: "راصد حوران", published: "2021-02-06" },
  { id: "a2", outlet: "صحيفة الميزان", published: "2021-02-05" },
  { id: "a3", outlet: "صحيفة الميزان", published: "2021-03-01" },
].map((one, at) => ({
  ...one,
  text: `قُتل مدني بقصف مدفعي على بلدة نصيب في ريف درعا، مادة ${at + 1}.`,
}));

let workbench: Workbench;
beforeAll(async () => {
  const reports = REPORTS.map((one) => `${JSON.stringify(one)}\n`).join("");
  workbench = await startWorkbench({ reports });
});
afterEach(() => expect(workbench.faults).toEqual([]));
afterAll(() => workbench.close());

test.each(LANGUAGES)("outlets with their reports, %s", async (language) => {
  const page = await workbench.open("/sources", language);
  const rows = page.locator("[data-source]");
  await rows.first().waitFor();
  expect(await rows.count()).toBe(2);
  const cells = await rows.first().locator("th, td").allTextContents();
  expect(cells.slice(0, 4)).toEqual([
    "صحيفة الميزان",
    "2",
    "2021-02-05",
    "2021-03-01",
  ]);
  await expectAccessible(page);
  await keepScreen(page, `sources-${language}`);
  await page.close();
});

describe("a register without reports", () => {
  test("says what to do", async () => {
    const empty = await startWorkbench({ isEmpty: true });
    const page = await empty.open("/sources", "en");
    await page.getByText("No reports in the register yet").waitFor();
    expect(empty.faults).toEqual([]);
    await empty.close();
  });
});
