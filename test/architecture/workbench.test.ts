import { describe, expect, test } from "vitest";
import { componentProblems } from "../../scripts/web/component-problems.mjs";
import { wordProblems } from "../../scripts/web/word-problems.mjs";

const FILE = "web/month/month-page.tsx";

describe("components of the workbench", () => {
  test.for([
    ["a side in an attribute", `<Box ml={4} />`, "a side of the paper"],
    ["a side in a style", `<Box style={{ marginLeft: 4 }} />`, "a side"],
    ["a side as a value", `<Text ta="left" />`, "a side of the paper"],
    ["words between tags", `<Text>Save</Text>`, "words of its own"],
    ["Arabic between tags", `<Text>حفظ</Text>`, "words of its own"],
    ["words in an attribute", `<Input label="Name" />`, "words of its own"],
    [
      "a schema of the model",
      `import { claimSchema } from "../../src/model/claim.js";`,
      "as types only",
    ],
    [
      "the register",
      `import { openRegister } from "../../src/register/index.js";`,
      "as types only",
    ],
  ] as const)("refuses %s", ([, source, says]) => {
    expect(componentProblems(`${source}\n`, FILE).join()).toContain(says);
  });

  test.for([
    `<Box ms={4} style={{ marginInlineStart: 4 }} />`,
    `<Text ta="start">{t("save")}</Text>`,
    `<Text>· {count}</Text>`,
    `// the left side of Homs\n<Box />`,
    `import type { Claim } from "../../src/model/claim.js";`,
    `import { WEAPONS } from "../../src/codebook/weapons.js";`,
  ])("takes %s", (source) => {
    expect(componentProblems(`${source}\n`, FILE)).toEqual([]);
  });
});

describe("words of the workbench", () => {
  const said = (ar: object, en: object) =>
    wordProblems({ month: ar }, { month: en }).join();

  test("refuses a key that one language lacks", () => {
    expect(said({ a: "شهر" }, {})).toContain("English lacks month.a");
    expect(said({}, { a: "month" })).toContain("Arabic lacks month.a");
  });

  test("refuses what is empty, and what is in the other language", () => {
    expect(said({ a: "" }, { a: "month" })).toContain("empty");
    expect(said({ a: "شهر" }, { a: "شهر" })).toContain("Arabic letters");
    expect(said({ a: "this month" }, { a: "month" })).toContain("no Arabic");
  });

  test("refuses what is filled in by one language only", () => {
    expect(said({ a: "شهر {{name}}" }, { a: "month" })).toContain("fill in");
  });

  test("takes plural forms of each language, and names of formats", () => {
    const ar = { n_one: "حادثة", n_other: "{{count}} حادثة", csv: "CSV" };
    const en = { n_one: "an incident", n_other: "{{count}}", csv: "CSV" };
    expect(said(ar, en)).toBe("");
  });
});
