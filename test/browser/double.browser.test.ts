import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  expectAccessible,
  keepScreen,
  startWorkbench,
  type Workbench,
} from "./workbench.js";

const PROGRAM = fileURLToPath(
  new URL("../../dist/cli/main.js", import.meta.url),
);

let workbench: Workbench;
beforeAll(async () => {
  workbench = await startWorkbench();
});
afterAll(() => workbench.close());

const get = async <Answer>(page: Page, address: string): Promise<Answer> => {
  const url = `${workbench.office.origin}/api/v1${address}`;
  return (await (await page.request.get(url)).json()) as Answer;
};

interface Task {
  readonly items: readonly { readonly id: string; readonly isDone: boolean }[];
}

interface Agreement {
  readonly handedIn: Readonly<Record<string, number>>;
  readonly reports: readonly { readonly settledBy: string | null }[];
}

const line = (id: string, type: string, killed: number) => ({
  id,
  publishedInferred: null,
  incidents: [
    {
      ...{ id: "i1", type, status: "occurred", background: false },
      when: { start: "2023-05-01", end: "2023-05-01", precision: "day" },
      where: {
        ...{ name: "نوى", admin1: "درعا" },
        ...{ country: "SY", precision: "town" },
      },
      ...{ perpetrators: [], targets: [], weapons: [], sources: [] },
      casualties: [
        {
          ...{ outcome: "killed", min: killed, max: killed },
          ...{ role: "civilian", names: [] },
        },
      ],
    },
  ],
  aggregates: [],
  people: [],
});

/** Hands in a coding as somebody else would on his own machine. */
function submit(name: string, by: string, coded: object): void {
  const { register } = workbench.office;
  const file = path.join(path.dirname(register), `${by}.jsonl`);
  writeFileSync(file, `${JSON.stringify(coded)}\n`);
  const args = ["double", "submit", file, "--register", register];
  const run = [PROGRAM, ...args, "--name", name, "--by", by];
  const { status, stderr } = spawnSync(process.execPath, run, {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(stderr);
}

async function draw(page: Page, name: string): Promise<void> {
  await page.getByLabel(/^(?:Sample|العينة)$/).fill(name);
  await page.getByLabel(/^(?:How many|العدد)$/).fill("3");
  await page.getByRole("button", { name: /^(?:Draw|سحب)$/ }).click();
  await page.getByRole("cell", { name }).waitFor();
}

test("a text is coded from its words alone, by keys", async () => {
  const page = await workbench.open("/review/double", "ar");
  await draw(page, "blind");
  await expectAccessible(page);
  await keepScreen(page, "double-samples-ar");
  await page.getByRole("link", { name: "ترميز", exact: true }).first().click();
  await page.locator(".review-text").waitFor();
  const { items } = await get<Task>(page, "/double/blind/task");
  await page.keyboard.press("i");
  await page.keyboard.type("اغتيال");
  await page.keyboard.press("Enter");
  await page.keyboard.press("2");
  await page.keyboard.type("2023-05-04");
  await page.keyboard.press("Enter");
  await page.keyboard.press("7");
  await page.keyboard.type("2");
  await page.keyboard.press("Enter");
  await expectAccessible(page);
  await keepScreen(page, "double-coding-ar");
  await page.getByRole("button", { name: "تسليم حادثة واحدة" }).click();
  await page.getByText("المادة 2 من 3").waitFor();
  const after = await get<Task>(page, "/double/blind/task");
  const [first] = items;
  expect(after.items.filter(({ isDone }) => isDone)).toMatchObject([
    { id: first!.id },
  ]);
  expect(workbench.faults).toEqual([]);
  await page.close();
});

test("a third person sees both codings and settles field by field", async () => {
  const page = await workbench.open("/review/double", "en");
  await draw(page, "judge");
  const { items } = await get<Task>(page, "/double/judge/task");
  const [first] = items;
  submit("judge", "C2", line(first!.id, "homicide", 1));
  submit("judge", "C3", line(first!.id, "assassination", 2));
  await page.goto(
    `${workbench.office.origin}/review/double/judge/agreement?lang=en`,
  );
  await page.getByText("1 reports to settle, 0 settled").waitFor();
  await expectAccessible(page);
  await keepScreen(page, "double-agreement-en");
  const settle = page.getByRole("button", { name: "Settle this report" });
  expect(await settle.isDisabled()).toBe(true);
  await page.getByRole("button", { name: /C3.*Assassination/ }).click();
  await page.getByRole("button", { name: /C2.*Killed/ }).click();
  await settle.click();
  await page.getByText("0 reports to settle, 1 settled").waitFor();
  const told = await get<Agreement>(page, "/double/judge/agreement");
  expect(told.handedIn).toEqual({ C2: 1, C3: 1 });
  expect(told.reports.map(({ settledBy }) => settledBy)).toEqual(["A1"]);
  await keepScreen(page, "double-settled-en");
  expect(workbench.faults).toEqual([]);
  await page.close();
});
