import { describe, expect, it } from "vitest";
import { ahrarHoranRule, neutralRule } from "../../src/statistics/index.js";
import { counted, incident, on, row, step, tableOf } from "./invented.js";

const SALIM = "سالم فواز الكرمي";
const HANI = "هاني عدنان الدالي";
const WALID = "وليد غسان النجار";

const byDeath = { ...neutralRule, laterDeaths: "death" as const };

describe("a person wounded in May who died in June", () => {
  const attack = incident(1, {
    casualties: [row("wounded", [SALIM, HANI]), row("killed", [WALID])],
  });
  const echo = incident(2, {
    when: on("2022-06-02"),
    reported: on("2022-06-02"),
    casualties: [row("killed", [SALIM])],
  });
  const moves = [step(SALIM, "wounded", "killed", [1, 2])];

  it("counts once, in the month of the attack", () => {
    const may = tableOf([attack, echo], {}, { moves });
    expect(counted(may, "killed")).toEqual([2, 2, 2]);
    expect(counted(may, "wounded")).toEqual([1, 1, 1]);
    const june = tableOf([attack, echo], { month: "2022-06" }, { moves });
    expect(counted(june, "killed")).toEqual([0, 0, 0]);
    expect(counted(june, "incidents")).toEqual([0, 0, 0]);
    expect(may.moved).toHaveLength(1);
    expect(JSON.stringify(may.moved)).not.toContain("سالم فواز");
  });

  it("or in the month of the death, where the rule says so", () => {
    const question = { rule: byDeath };
    const may = tableOf([attack, echo], question, { moves });
    expect(counted(may, "killed")).toEqual([1, 1, 1]);
    expect(counted(may, "wounded")).toEqual([1, 1, 1]);
    const june = tableOf(
      [attack, echo],
      { ...question, month: "2022-06" },
      { moves },
    );
    expect(counted(june, "killed")).toEqual([1, 1, 1]);
    // The attack was in May; the death is no second one.
    expect(counted(june, "incidents")).toEqual([0, 0, 0]);
  });

  it("without the step, counts under both", () => {
    const may = tableOf([attack, echo]);
    expect(counted(may, "killed")).toEqual([1, 1, 1]);
    expect(counted(may, "wounded")).toEqual([2, 2, 2]);
    const june = tableOf([attack, echo], { month: "2022-06" });
    expect(counted(june, "killed")).toEqual([1, 1, 1]);
  });

  it("is a person aimed at, once", () => {
    const rule = {
      ...ahrarHoranRule,
      lines: ahrarHoranRule.lines.map((line) =>
        line.code === "operations"
          ? { ...line, unit: "targeted_person" as const }
          : line,
      ),
    };
    for (const laterDeaths of ["incident", "death"] as const) {
      const may = tableOf(
        [attack, echo],
        { rule: { ...rule, laterDeaths } },
        { moves },
      );
      expect(counted(may, "operations")).toEqual([3, 3, 3]);
    }
  });
});

describe("a death that a later telling of the same incident holds", () => {
  it("is not added where the dead may be among those without a name", () => {
    const told = incident(1, {
      casualties: [row("killed", 2), row("wounded", [SALIM])],
    });
    const moves = [step(SALIM, "wounded", "killed", [1, 1])];
    const table = tableOf([told], {}, { moves });
    expect(counted(table, "killed")).toEqual([2, 2, 3]);
    expect(counted(table, "wounded")).toEqual([0, 0, 0]);
  });

  it("is there already where the dead are named", () => {
    const told = incident(1, {
      casualties: [row("killed", [SALIM, WALID]), row("wounded", [HANI])],
    });
    const moves = [step(SALIM, "wounded", "killed", [1, 1])];
    const table = tableOf([told], {}, { moves });
    expect(counted(table, "killed")).toEqual([2, 2, 2]);
    expect(counted(table, "wounded")).toEqual([1, 1, 1]);
    const may = tableOf([told], { rule: byDeath }, { moves });
    expect(counted(may, "killed")).toEqual([1, 1, 1]);
    const june = tableOf(
      [told],
      { rule: byDeath, month: "2022-06" },
      { moves },
    );
    expect(counted(june, "killed")).toEqual([1, 1, 1]);
  });

  it("does not move a namesake with another father", () => {
    const told = incident(1, {
      casualties: [row("wounded", ["سالم عدنان الكرمي"])],
    });
    const moves = [step(SALIM, "wounded", "killed", [1, 1])];
    const table = tableOf([told], {}, { moves });
    expect(counted(table, "wounded")).toEqual([1, 1, 1]);
  });
});

describe("a death told in two incidents", () => {
  const killing = incident(1, { casualties: [row("killed", [SALIM])] });
  const body = incident(2, {
    type: "body_found",
    when: on("2022-05-20"),
    casualties: [row("killed", [SALIM])],
  });

  it("counts where it happened, not where the body was found", () => {
    const moves = [step(SALIM, "killed", "killed", [2, 1])];
    const table = tableOf([killing, body], {}, { moves });
    expect(counted(table, "killed")).toEqual([1, 1, 1]);
    expect(counted(table, "incidents")).toEqual([1, 1, 1]);
  });

  it("counts with the wounding, whichever telling comes first", () => {
    const attack = incident(3, { casualties: [row("wounded", [SALIM])] });
    const moves = [
      step(SALIM, "wounded", "killed", [3, 1]),
      step(SALIM, "killed", "killed", [2, 1]),
    ];
    const table = tableOf([attack, killing, body], {}, { moves });
    expect(counted(table, "killed")).toEqual([1, 1, 1]);
    expect(counted(table, "wounded")).toEqual([0, 0, 0]);
    expect(counted(table, "incidents")).toEqual([1, 1, 1]);
  });
});

describe("other fates", () => {
  it("a person told dead and found alive is not counted, and flagged", () => {
    const told = incident(1, { casualties: [row("killed", [SALIM, HANI])] });
    const moves = [step(SALIM, "killed", "survived", [1, 1])];
    const table = tableOf([told], {}, { moves });
    expect(counted(table, "killed")).toEqual([1, 1, 1]);
    expect(table.flagged.map(({ reasons }) => reasons)).toEqual([
      ["found_alive"],
    ]);
  });

  it("an arrest and the release of the same person count once each", () => {
    const arrest = incident(1, {
      type: "arrest",
      casualties: [row("arrested", [SALIM, HANI])],
    });
    const release = incident(2, {
      type: "release",
      when: on("2022-05-25"),
      casualties: [row("released", [SALIM])],
    });
    const moves = [
      step(SALIM, "arrested", "released", [1, 2], on("2022-05-25")),
    ];
    const table = tableOf([arrest, release], {}, { moves });
    expect(counted(table, "arrested")).toEqual([2, 2, 2]);
    expect(counted(table, "released")).toEqual([1, 1, 1]);
    const line = table.lines.find(({ code }) => code === "arrested")!;
    expect(
      line.became.map(({ value, figure }) => [value, figure.best]),
    ).toEqual([["released", 1]]);
  });
});
