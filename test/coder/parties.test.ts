import { describe, expect, test } from "vitest";
import { codeText } from "./open-world.js";

/** What, the report, ids of those who acted and of the forces hit. */
type Pair = readonly [string, string, readonly string[], readonly string[]];

/** Minimal pairs: a rule for the place of a force, and its near miss. */
const PAIRS: readonly Pair[] = [
  [
    "subject of beating off, before its verb",
    "قوات النظام أحبطت أمس هجوماً على بلدة جاسم شمالي درعا، وقتل مسلحان.",
    [],
    ["sy-army-assad"],
  ],
  [
    "subject of an attack, before its verb",
    "قوات النظام هاجمت أمس بلدة جاسم شمالي درعا، وقتل مسلحان.",
    ["sy-army-assad"],
    [],
  ],
  [
    "one of a force",
    "قُتل أحد عناصر قوات النظام أمس برصاص مسلحين مجهولين قرب بلدة جاسم شمالي درعا.",
    ["unknown"],
    ["sy-army-assad"],
  ],
  [
    "a counted part of a force",
    "خطف مسلحون مجهولون أمس ثلاثة من قوات النظام قرب بلدة جاسم شمالي درعا.",
    ["unknown"],
    ["sy-army-assad"],
  ],
  [
    "an area taken from",
    "انتزعت قوات النظام أمس السيطرة على بلدة جاسم شمالي درعا من تنظيم داعش.",
    ["sy-army-assad"],
    ["islamic-state"],
  ],
  [
    "strikes that reach, a time between",
    "قتل جندي بغارات طالت، مساء أمس، قوات النظام قرب بلدة جاسم شمالي درعا.",
    [],
    ["sy-army-assad"],
  ],
  [
    "verb of firing",
    "سقطت أمس صواريخ أطلقتها قوات النظام على بلدة جاسم شمالي درعا وقتل طفل.",
    ["sy-army-assad"],
    [],
  ],
  [
    "fired by nobody told",
    "سقطت أمس صواريخ على بلدة جاسم شمالي درعا وقتل طفل قرب منزله.",
    [],
    [],
  ],
  [
    "planted by",
    "قتل راع بانفجار لغم زرعه تنظيم داعش في بادية السخنة شرقي حمص أمس.",
    ["islamic-state"],
    [],
  ],
  [
    "remnants are no planting",
    "قتل راع بانفجار لغم من مخلفات تنظيم داعش في بادية السخنة شرقي حمص أمس.",
    [],
    [],
  ],
  [
    "done by",
    "قصف مدفعي لقوات النظام على بلدة جاسم شمالي درعا أمس أدى إلى مقتل طفل.",
    ["sy-army-assad"],
    [],
  ],
  [
    "aimed at",
    "استهداف مدفعي لقوات النظام في بلدة جاسم شمالي درعا أمس أدى إلى مقتل جندي.",
    [],
    ["sy-army-assad"],
  ],
  [
    "ambush for",
    "نصب مسلحون مجهولون كميناً لدورية من قوات النظام قرب بلدة جاسم أمس، ما أدى إلى مقتل جنديين.",
    ["unknown"],
    ["sy-army-assad"],
  ],
  [
    "attack of",
    "نفذ مسلحون مجهولون هجوماً على دورية من قوات النظام قرب بلدة جاسم أمس، ما أدى إلى مقتل جنديين.",
    ["unknown"],
    ["sy-army-assad"],
  ],
  [
    "gunmen hit a post",
    "هاجم مسلحون مجهولون، فجر أمس، حاجزاً لقوات النظام قرب بلدة جاسم فقتل جنديان.",
    ["unknown"],
    ["sy-army-assad"],
  ],
  [
    "a force hits",
    "هاجمت قوات النظام، فجر أمس، بلدة جاسم شمالي درعا فقتل طفلان.",
    ["sy-army-assad"],
    [],
  ],
  [
    "verb before its subject",
    "استهدفت قوات النظام بلدة جاسم شمالي درعا بقذائف الهاون أمس فأصيب طفل.",
    ["sy-army-assad"],
    [],
  ],
  [
    "event before its object",
    "تفجير بعبوة ناسفة استهدف دورية لقوات النظام في بلدة جاسم أمس، ما أدى إلى مقتل جندي.",
    [],
    ["sy-army-assad"],
  ],
  [
    "occasion before the verb",
    "رداً على القصف استهدفت قوات النظام بلدة جاسم شمالي درعا بقذائف الهاون أمس فأصيب طفل.",
    ["sy-army-assad"],
    [],
  ],
  [
    "repelled",
    "أحبطت قوات سوريا الديمقراطية هجوماً لعناصر تنظيم داعش على بلدة ذيبان شرقي دير الزور أمس وقتل مسلح.",
    ["islamic-state"],
    ["sdf"],
  ],
  [
    "exposed",
    "تعرضت دورية لقوات النظام لإطلاق نار قرب بلدة جاسم أمس فأصيب جنديان.",
    [],
    ["sy-army-assad"],
  ],
  [
    "opened fire",
    "أطلقت دورية لقوات النظام النار قرب بلدة جاسم أمس فأصيب شابان.",
    ["sy-army-assad"],
    [],
  ],
  [
    "claimed in the next sentence",
    "قتل ثلاثة جنود بهجوم على حاجز لقوات النظام في بادية السخنة شرقي حمص أمس. وتبنى تنظيم داعش الهجوم.",
    ["islamic-state"],
    ["sy-army-assad"],
  ],
  [
    "claimed by none",
    "قتل ثلاثة جنود بهجوم على حاجز لقوات النظام في بادية السخنة شرقي حمص أمس. ولم يتبن تنظيم داعش الهجوم.",
    [],
    ["sy-army-assad"],
  ],
  [
    "repeated noun",
    "خطف تنظيم داعش تاجراً في بلدة ذيبان شرقي دير الزور أمس.",
    ["islamic-state"],
    [],
  ],
  [
    "gunmen of a force",
    "خطف مسلحون من تنظيم داعش تاجراً في بلدة ذيبان شرقي دير الزور أمس.",
    ["islamic-state"],
    [],
  ],
  [
    "gunmen of nobody",
    "خطف مسلحون من سيارة بيضاء تاجراً في بلدة ذيبان شرقي دير الزور أمس.",
    ["unknown"],
    [],
  ],
  [
    "late verb",
    "قال مصدر إن وحدات من قوات النظام، تساندها طائرات، نفذت حملة دهم في بلدة جاسم شمالي درعا أمس.",
    ["sy-army-assad"],
    [],
  ],
];

const idsOf = (actors: readonly { readonly id: string | null }[]) =>
  actors.flatMap(({ id }) => (id === null ? [] : [id]));

describe("who did what to whom", () => {
  for (const [what, text, acting, hit] of PAIRS)
    test(what, () => {
      const [first] = codeText(text).incidents;
      expect(idsOf(first?.perpetrators ?? [])).toEqual(acting);
      expect(idsOf(first?.targets ?? [])).toEqual(hit);
    });
});

describe("a person named beside an act done to somebody", () => {
  const targetsOf = (text: string) =>
    codeText(text).incidents[0]?.targets.map(({ name }) => name);

  test("the owner of a burnt house", () => {
    expect(
      targetsOf(
        "أحرق مسلحون مجهولون أمس منزل المواطن سامر وليد الحمدان في بلدة جاسم شمالي درعا.",
      ),
    ).toEqual(["سامر وليد الحمدان"]);
  });

  test("a house whose owner nobody names", () => {
    expect(
      targetsOf("أحرق مسلحون مجهولون أمس منزلاً في بلدة جاسم شمالي درعا."),
    ).toEqual([]);
  });
});
