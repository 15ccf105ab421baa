import { describe, expect, test } from "vitest";
import { codeText } from "./open-world.js";

/** What, the report, who acted and who was hit as `id:words`. */
type Pair = readonly [string, string, readonly string[], readonly string[]];

/** Forces told without a name of their own, each with its near miss. */
const PAIRS: readonly Pair[] = [
  [
    "a unit by its adjective",
    "اعتقلت قوة أمنية شابين في بلدة جاسم شمالي درعا أمس.",
    ["sy-army-assad:قوة أمنية"],
    ["null:شابين"],
  ],
  [
    "a unit of no side",
    "اعتقلت قوة كبيرة شابين في بلدة جاسم شمالي درعا أمس.",
    ["null:قوة كبيرة"],
    ["null:شابين"],
  ],
  [
    "a unit told again",
    "دخلت دورية لقوات النظام بلدة جاسم شمالي درعا أمس. واعتقلت الدورية شابين من البلدة.",
    ["sy-army-assad:دورية لقوات النظام", "sy-army-assad:الدورية"],
    ["null:شابين"],
  ],
  [
    "a group with a name in quotes",
    "خطف مسلحون من كتيبة «نسور الوادي» تاجراً في بلدة ذيبان شرقي دير الزور أمس.",
    ["null:مسلحون من كتيبة نسور الوادي"],
    ["null:تاجراً"],
  ],
  [
    "a post of the state",
    "هاجم مسلحون مجهولون نقطة تفتيش قرب بلدة جاسم شمالي درعا أمس.",
    ["unknown:مسلحون مجهولون"],
    ["sy-army-assad:نقطة تفتيش"],
  ],
  [
    "a point on a map",
    "اغتال مسلحون مجهولون شاباً في نقطة قريبة من بلدة جاسم شمالي درعا أمس.",
    ["unknown:مسلحون مجهولون"],
    ["null:شاباً"],
  ],
  [
    "a name broken up",
    "قصفت ميل.يشيا أسد بلدة جاسم شمالي درعا بقذائف الهاون أمس فأصيب طفل.",
    ["sy-army-assad"],
    [],
  ],
];

const told = (actors: readonly { id: string | null; name: string }[]) =>
  actors.map(({ id, name }) => `${id}:${name}`);

describe("forces without a name", () => {
  for (const [what, text, acting, hit] of PAIRS)
    test(what, () => {
      const found = codeText(text).incidents;
      const acted = found.flatMap((i) => told(i.perpetrators));
      const struck = found.flatMap((i) => told(i.targets));
      for (const one of acting)
        expect(acted.some((a) => a.startsWith(one))).toBe(true);
      expect(acted).toHaveLength(acting.length);
      for (const one of hit) expect(struck).toContain(one);
    });
});
