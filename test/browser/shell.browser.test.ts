import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  expectAccessible,
  keepScreen,
  LANGUAGES,
  startWorkbench,
  type Workbench,
} from "./workbench.js";

const PASSPHRASE = "حجر نخلة مفتاح سفينة غيمة";

let workbench: Workbench;
beforeAll(async () => {
  workbench = await startWorkbench({ passphrase: PASSPHRASE });
});
afterAll(() => workbench.close());

describe("shell", () => {
  test.for(LANGUAGES)("is drawn in its language: %s", async (language) => {
    const page = await workbench.open("/", language);
    const html = page.locator("html");
    expect(await html.getAttribute("lang")).toBe(language);
    expect(await html.getAttribute("dir")).toBe(
      language === "ar" ? "rtl" : "ltr",
    );
    await expectAccessible(page);
    await keepScreen(page, `shell-${language}`);
    expect(workbench.faults).toEqual([]);
    await page.close();
  });

  test("changes its language without being loaded anew", async () => {
    const page = await workbench.open("/", "ar");
    await page.getByRole("button", { name: "English" }).click();
    await page.getByRole("link", { name: "Incidents" }).waitFor();
    expect(await page.locator("html").getAttribute("dir")).toBe("ltr");
    await page.close();
  });

  test("a locked session shows nothing before the page is unlocked", async () => {
    const page = await workbench.open("/incidents", "en");
    await page.getByRole("button", { name: "Lock" }).click();
    await page.getByText("The session is locked").waitFor();
    expect(await page.getByRole("navigation").count()).toBe(0);
    await page.getByRole("textbox").fill(PASSPHRASE);
    await page.getByRole("button", { name: "Open" }).click();
    await page.getByRole("heading", { name: "Incidents" }).waitFor();
    await page.close();
  });
});
