import { describe, expect, test } from "vitest";
import { annotateReport } from "../../src/coder/index.js";
import { openTestWorld } from "./open-world.js";
import { SOURCE_CASES } from "./source-cases.js";
import { FORM_CASES } from "./source-form-cases.js";
import { GOES_ON_CASES } from "./source-goes-on-cases.js";
import { OTHER_CASES } from "./source-other-cases.js";

interface SourceValue {
  readonly chain: readonly string[];
  readonly scope: { readonly start: number; readonly end: number };
}

function sourcesOf(text: string, outlet: string | null): SourceValue[] {
  const input = { id: "t", outlet, title: null, published: "2022-06-15", text };
  const { annotations } = annotateReport(input, openTestWorld(), ["sources"]);
  return annotations.map(({ value }) => value as SourceValue);
}

const CASES = {
  ...SOURCE_CASES,
  ...GOES_ON_CASES,
  ...FORM_CASES,
  ...OTHER_CASES,
};

describe.for(Object.entries(CASES))("%s", ([, cases]) => {
  test.for(cases.map((item) => [item.text, item] as const))(
    "%s",
    ([, { text, outlet = null, chains }]) => {
      const told = sourcesOf(text, outlet).map((s) => s.chain.join(" > "));
      expect([...new Set(told)]).toEqual(chains);
    },
  );
});

describe("scope", () => {
  const governed = (text: string) =>
    sourcesOf(text, null).map(({ scope }) =>
      text.slice(scope.start, scope.end).trim(),
    );

  test("goes on over the paragraph to the next cue", () => {
    expect(
      governed(
        "قال مصدر أمني إن الطريق مغلق. وعاد السكان. وقال شهود إن الطريق مفتوح.",
      ),
    ).toEqual([
      "قال مصدر أمني إن الطريق مغلق. وعاد السكان.",
      "وقال شهود إن الطريق مفتوح.",
    ]);
  });

  test("a citation after a clause governs the clause", () => {
    expect(
      governed("أغلق الطريق بحسب مصدر محلي، وعاد السكان وفق شهود."),
    ).toEqual(["أغلق الطريق بحسب مصدر محلي", "وعاد السكان وفق شهود."]);
  });

  test("ends with the paragraph", () => {
    expect(
      governed("قال مصدر أمني إن الطريق مغلق.\nوعاد السكان إلى بيوتهم."),
    ).toEqual(["قال مصدر أمني إن الطريق مغلق."]);
  });
});
