import fc from "fast-check";
import { expect, test } from "vitest";
import {
  foldName,
  pairIncidents,
  sameName,
  type ScoredIncident,
} from "../../src/evaluation/index.js";
import { samePlace } from "../../src/evaluation/place-similarity.js";

test.for([
  ["«أحمَد» الحُسيـن", "احمد الحسين"],
  ["مؤتة", "موته"],
  ["ﻻﻓﻲ", "لافي"],
  ["YPG", "ypg"],
  ["  شاطئ   الفرات، ", "شاطي الفرات"],
])("folds %s", ([name, folded]) => {
  expect(foldName(name)).toBe(folded);
});

test("folding is idempotent", () => {
  const arabic = fc.string({
    unit: fc.constantFrom(..."اأإآىةؤئءـَُ «».سلم".split("")),
  });
  fc.assert(
    fc.property(arabic, (name) => {
      expect(foldName(foldName(name))).toBe(foldName(name));
    }),
  );
});

test.for([
  ["سالم العلي", "سالم محمود العلي", true],
  ["العلي", "سالم العلي", true],
  ["العلي", "سالم محمود العلي", false],
  ["سالم محمود العلي", "سالم محمود الحسن", false],
  ["سالم محمود علي حسن", "سالم محمود علي راغب", true],
  ["", "سالم", false],
] as const)("same name: %s and %s → %s", ([a, b, expected]) => {
  expect(sameName(a, b)).toBe(expected);
  expect(sameName(b, a)).toBe(expected);
});

test.for([
  ["بلدة الجيزة", "الجيزة", true],
  ["ريف درعا", "درعا", false],
  ["شرق درعا", "غرب درعا", false],
  ["حي الكاشف", "الكاشف", true],
  // The team's scorer takes off one word of kind, and a common word of two
  // letters counts for nothing.
  ["حي طريق السد", "طريق السد", false],
  ["نوى", "جاسم", false],
  ["حاجز السرو القديم الأول", "حاجز السرو القديم الثاني", true],
  ["حاجز السرو الأول", "حاجز السرو الثاني", false],
] as const)("same place: %s and %s → %s", ([a, b, expected]) => {
  expect(samePlace({ name: a }, { name: b })).toBe(expected);
});

const incident = (
  id: string,
  fields: Partial<ScoredIncident>,
): ScoredIncident => ({ id, type: "shelling", ...fields });

test("the most alike pair first, each incident once", () => {
  const day = { start: "2021-03-19", end: "2021-03-19" };
  const gold = [
    incident("i1", { where: { name: "نوى" }, when: day }),
    incident("i2", { where: { name: "جاسم" }, when: day }),
  ];
  const coded = [
    incident("i1", { where: { name: "جاسم" }, when: day }),
    incident("i2", { type: "meeting", when: day }),
    incident("i3", { where: { name: "جاسم" }, when: day }),
  ];
  expect(pairIncidents(gold, coded)).toEqual([
    [1, 0],
    [0, 2],
  ]);
});
