import { describe, expect, it, test } from "vitest";
import type { OutcomeMove, RegisterIncident } from "../../src/model/index.js";
import {
  dmdoRule,
  sohrRule,
  type ListedElsewhere,
  type PublishedFigure,
} from "../../src/statistics/index.js";
import {
  idOf,
  incident,
  on,
  published,
  ranged,
  row,
  step,
  tableOf,
} from "./invented.js";

const claim = [`c${"0".repeat(32)}`];
const field = (...values: readonly unknown[]) => ({
  shown: values[0] as never,
  rule: "majority-of-sources",
  values: values.map((value) => ({
    value: value as never,
    claims: claim,
    independentSources: 1,
  })),
});

/** Three killed by the register, of which everybody agrees. */
const sure = incident(1, { casualties: [row("killed", 3)] });
const elsewhere = {
  name: "شهبا",
  admin1: "السويداء",
  country: "SY",
  precision: "town" as const,
};
const unknown = { start: null, end: null, precision: "unknown" as const };
const SALIM = "سالم فواز الكرمي";
const sohr = { source: [sohrRule.sourceNames[0]!] };

interface Case {
  readonly cause: string;
  readonly incident: Partial<RegisterIncident>;
  /** How many more the publisher has than is sure. */
  readonly more: number;
  /** Left out, the register's own best is told beside it. */
  readonly figure?: Partial<PublishedFigure>;
  readonly moves?: readonly OutcomeMove[];
}

const CASES: readonly Case[] = [
  {
    cause: "disputed_count",
    incident: {
      casualties: [row("killed", 1)],
      competing: ranged("killed", 1, 1, 4),
    },
    more: 3,
  },
  {
    cause: "disputed_count",
    incident: {
      casualties: [row("killed", 4)],
      competing: ranged("killed", 1, 4, 4),
    },
    more: 2,
  },
  {
    cause: "date_range",
    incident: {
      when: on("2022-05-31", "2022-06-01"),
      casualties: [row("killed", 2)],
    },
    more: 2,
  },
  {
    cause: "date_range",
    incident: {
      when: on("2022-04-30", "2022-05-01"),
      casualties: [row("killed", 2)],
    },
    more: 0,
  },
  {
    cause: "happened_earlier",
    incident: { when: on("2022-03-10"), casualties: [row("killed", 2)] },
    more: 2,
  },
  {
    cause: "undated",
    incident: { when: unknown, casualties: [row("killed", 2)] },
    more: 2,
  },
  {
    cause: "undated",
    incident: {
      when: on("2022-01-01", "2022-12-31"),
      casualties: [row("killed", 2)],
    },
    more: 2,
  },
  {
    cause: "role",
    incident: { casualties: [row("killed", 2, { role: "unknown" })] },
    more: 2,
    figure: { roles: ["civilian"] },
  },
  {
    cause: "single_source",
    incident: { independentSources: 1, casualties: [row("killed", 2)] },
    more: 0,
    figure: sohr,
  },
  {
    cause: "not_from_publisher",
    incident: { casualties: [row("killed", 2)] },
    more: 0,
    figure: sohr,
  },
  {
    cause: "contested",
    incident: { status: "alleged", casualties: [row("killed", 2)] },
    more: 2,
  },
  {
    cause: "contested",
    incident: {
      competing: { "/status": field("occurred", "denied") },
      casualties: [row("killed", 2)],
    },
    more: 0,
  },
  {
    cause: "place",
    incident: {
      where: {
        name: null,
        admin1: null,
        country: "SY",
        precision: "country",
      },
      casualties: [row("killed", 2)],
    },
    more: 2,
  },
  {
    cause: "place",
    incident: {
      competing: { "/where": field(incident(0).where, elsewhere) },
      casualties: [row("killed", 2)],
    },
    more: 0,
  },
  {
    cause: "later_death",
    incident: {
      when: on("2022-04-10"),
      casualties: [row("wounded", [SALIM])],
    },
    more: 1,
    moves: [step(SALIM, "wounded", "killed", [2, 2], on("2022-05-03"))],
  },
];

describe("a cause in the register", () => {
  test.for(CASES)("$cause explains it, and nothing else", (one) => {
    const figure = published({
      ...one.figure,
      min: 3 + one.more,
      max: 3 + one.more,
    });
    // What all know is told by the publisher too.
    const known = { ...sure, sources: [[...figure.source]] };
    const [found] = tableOf(
      [known, incident(2, one.incident)],
      { published: [figure] },
      { moves: one.moves },
    ).published;
    expect(found!.difference).not.toBe(0);
    expect(found!.causes).toEqual([
      {
        kind: "register",
        code: one.cause,
        amount: found!.difference,
        incidents: [idOf(2)],
      },
    ]);
  });

  it("type: a telling of another type counts by the rule of the office", () => {
    const told = incident(2, {
      type: "armed_attack",
      competing: { "/type": field("armed_attack", "assassination") },
      casualties: [row("killed", 2)],
    });
    const figure = published({
      min: 5,
      max: 5,
      source: [dmdoRule.sourceNames[0]!],
      about: { types: ["assassination"] },
      ofHappenings: true,
    });
    const [found] = tableOf([sure, told], {
      rule: dmdoRule,
      published: [figure],
    }).published;
    expect(found!.causes).toMatchObject([
      { kind: "register", code: "type", amount: 2, incidents: [idOf(2)] },
    ]);
  });

  it("not_in_register: a list of the publisher has it", () => {
    const listed: ListedElsewhere = {
      id: "row-7",
      rule: "sohr",
      start: "2022-05-03",
      end: "2022-05-03",
      measure: "killed",
      role: "civilian",
      count: 2,
    };
    const figure = published({ ...sohr, min: 5, max: 5 });
    const ask = (changes: Partial<ListedElsewhere>) =>
      tableOf([sure], {
        published: [figure],
        elsewhere: [{ ...listed, ...changes }],
      }).published[0]!.causes;
    expect(ask({})).toMatchObject([
      { code: "not_in_register", amount: 2, incidents: ["row-7"] },
    ]);
    for (const other of [
      { rule: "snhr" },
      { start: "2022-06-03", end: "2022-06-03" },
      { measure: "wounded" as const },
    ])
      expect(ask(other)).toMatchObject([{ code: "unexplained", amount: 2 }]);
  });
});
