import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
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
afterAll(() => workbench.close());

const get = async <Answer>(page: Page, path: string): Promise<Answer> => {
  const url = `${workbench.office.origin}/api/v1${path}`;
  return (await (await page.request.get(url)).json()) as Answer;
};

describe("release of names", () => {
  test.for(LANGUAGES)(
    "shows who becomes public, and why not: %s",
    async (language) => {
      const page = await workbench.open(
        "/review/names?month=2023-10",
        language,
      );
      await page.locator("[data-becomes]").first().waitFor();
      await expectAccessible(page);
      await keepScreen(page, `review-names-${language}`);
      expect(workbench.faults.filter((one) => !one.includes("412"))).toEqual(
        [],
      );
      await page.close();
    },
  );

  test("releases the dead of reviewed incidents, with a reason", async () => {
    const page = await workbench.open("/review?period=2023-10", "en");
    await page.locator("mark.cited").first().waitFor();
    const month = "/naming/batch?period=2023-10";
    interface Row {
      readonly incident: { readonly id: string; readonly version: string };
      readonly people: readonly { readonly becomes: string }[];
    }
    const before = await get<{ items: readonly Row[] }>(page, month);
    const url = `${workbench.office.origin}/api/v1/decisions`;
    for (const { incident: one } of before.items)
      await page.request.post(url, {
        headers: {
          "If-Match": `"${one.version}"`,
          Origin: workbench.office.origin,
        },
        data: { kind: "accept", incidents: [one.id], reason: "compared" },
      });
    await page.getByRole("link", { name: "Names of the dead" }).click();
    await page.getByLabel("Month of the deaths").fill("2023-10");
    await page.keyboard.press("Enter");
    await page.getByText("will be named").first().waitFor();
    await keepScreen(page, "review-names-ready-en");
    const button = page.getByRole("button", { name: /^Release/ });
    expect(await button.isDisabled()).toBe(true);
    await page.getByLabel("Reason").fill("the families agreed");
    await button.click();
    await page.getByText("is named already").first().waitFor();
    const after = await get<{ items: readonly Row[] }>(page, month);
    const told = after.items.flatMap(({ people }) =>
      people.map(({ becomes }) => becomes),
    );
    expect(told).toContain("named-before");
    expect(told).not.toContain("named");
    await page.close();
  });
});
