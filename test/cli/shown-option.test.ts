import { describe, expect, it } from "vitest";
import { readShownRules } from "../../src/cli/shown-option.js";

describe("readShownRules", () => {
  it("reads a rule for each field", () => {
    expect(readShownRules("casualties=lowest, when=latest")).toEqual({
      casualties: "lowest",
      when: "latest",
    });
  });

  it.each(["when", "when=best", "victims=latest", "when=latest=lowest", ""])(
    "refuses %j and says what is known",
    (value) => {
      expect(() => readShownRules(value)).toThrow(/--show/);
    },
  );
});
