import { describe, expect, test } from "vitest";
import { personTable } from "../../src/cli/person-table.js";
import type { Life, LifeStep } from "../../src/linkage/index.js";
import type { DateInterval } from "../../src/model/date-interval.js";
import type { RegisterPerson } from "../../src/model/register-person.js";

const day = (iso: string) => interval(iso, iso, "day");

function interval(
  start: string,
  end: string,
  precision: DateInterval["precision"],
): DateInterval {
  return { start, end, precision };
}

const step = (state: LifeStep["state"], when: DateInterval): LifeStep => ({
  state,
  when,
  where: null,
  holders: [],
  incident: null,
  reports: [],
  doubted: false,
  basis: "told",
});

const PERSON = {
  id: "per-0123456789abcdef0123456789abcdef",
  name: "نورس وليد العوض",
  aliases: [],
  roles: [],
  mentions: [],
} as unknown as RegisterPerson;

function printed(steps: readonly LifeStep[], notes: Life["notes"] = []) {
  const life = { person: PERSON.id, name: PERSON.name, steps, notes };
  const stream = { isTTY: false, columns: undefined, write: () => true };
  return personTable([{ person: PERSON, life }], stream as never);
}

describe("what became of a person, in the table", () => {
  test("the last step is never cut away", () => {
    const text = printed([
      step("detained", day("2019-07-17")),
      step("transferred", day("2019-09-01")),
      step("missing", day("2020-01-20")),
      step("died_in_custody", day("2020-02-23")),
    ]);
    expect(text).toContain(
      "اعتُقل 2019-07-17 ← … ← توفي في الاحتجاز 2020-02-23",
    );
  });

  test("a month is printed as a month, not as its first day", () => {
    const august = interval("2019-08-01", "2019-08-31", "month");
    const text = printed([step("abducted", august)]);
    expect(text).toContain("خُطف 2019-08  ");
    expect(text).not.toContain("2019-08-01");
  });

  test("what tellings contradict is marked for review", () => {
    const steps = [
      step("killed", day("2023-12-02")),
      step("released", day("2024-02-06")),
    ];
    const note = (code: Life["notes"][number]["code"]) => [
      { code, person: PERSON.id, incidents: ["inc-1"] },
    ];
    expect(printed(steps, note("told_alive"))).toContain("(للمراجعة)");
    expect(printed(steps, note("second_attack"))).not.toContain("للمراجعة");
    expect(printed(steps)).not.toContain("للمراجعة");
  });
});
