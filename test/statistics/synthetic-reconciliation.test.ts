import { describe, expect, it, test } from "vitest";
import {
  ahrarHoranRule,
  checkBulletins,
  dmdoRule,
  neutralRule,
  publishedFigures,
  snhrRule,
  type ReconciledFigure,
} from "../../src/statistics/index.js";
import { bulletinOf } from "./synthetic/bulletins.js";
import {
  area,
  expectAccounted,
  reconcileAll,
  SOME,
  truth,
} from "./synthetic/reconciled.js";
import { idOf } from "./synthetic/register-of-truth.js";
import { MONTHS } from "./synthetic/truth.js";

describe("bulletins made of the truth", () => {
  test.for([neutralRule, dmdoRule, ahrarHoranRule, snhrRule])(
    "differ from a register counted by $id only by the rule",
    (asked) => {
      const months = asked === neutralRule ? MONTHS : SOME;
      const figures = reconcileAll({ asked, months });
      expectAccounted(figures);
      for (const figure of figures) {
        expect(figure.publisherRule).not.toBeNull();
        expect(figure.ownByPublisher?.best).toBe(figure.min);
        for (const { kind } of figure.causes) expect(kind).toBe("rule");
      }
      const isOther = (figure: ReconciledFigure) =>
        figure.publisherRule !== asked.id && figure.difference !== 0;
      expect(figures.some(isOther)).toBe(true);
    },
  );

  it("name the very incidents that a rule takes in or leaves out", () => {
    const byNumber = new Map(truth.map((one) => [idOf(one.number), one]));
    const figures = reconcileAll({ publishers: [dmdoRule] }).filter(
      ({ measure }) => measure === "incidents",
    );
    let seen = 0;
    for (const { causes } of figures)
      for (const { code, amount, incidents } of causes)
        for (const id of incidents) {
          const one = byNumber.get(id)!;
          seen += 1;
          if (code === "types" && amount > 0)
            expect(["execution", "body_found"]).toContain(one.type);
          else if (code === "types")
            expect(one.subtype).toBe("attack_on_checkpoint");
          else expect(code).toBe("unit");
        }
    expect(seen).toBeGreaterThan(50);
  });

  it("add up by targeted person or by happening, as the office counts", () => {
    for (const rule of [dmdoRule, ahrarHoranRule]) {
      const units = MONTHS.map((month) => {
        const reports = [bulletinOf(truth, rule, month)];
        const bulletins = checkBulletins(
          publishedFigures(reports, month, area),
        );
        for (const { kind, isContradiction } of bulletins)
          if (kind !== "happenings") expect(isContradiction).toBe(false);
        return bulletins.find(({ kind }) => kind === "happenings")?.addsUpBy;
      });
      const byPerson = units.filter((unit) => unit === "targeted_person");
      if (rule === dmdoRule) expect(byPerson).toHaveLength(MONTHS.length);
      else expect(byPerson.length).toBeLessThan(MONTHS.length / 4);
    }
  });
});
