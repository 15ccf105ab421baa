import { describe, expect, test } from "vitest";
import { foldKey } from "../../../src/languages/ar/letters.js";
import {
  verbForms,
  type VerbStems,
} from "../../../src/languages/ar/paradigm.js";

type Verb = readonly [perfect: string, imperfect: string, stems?: VerbStems];

const VERBS: readonly (readonly [
  kind: string,
  verb: Verb,
  bare: string,
  withObject: string,
])[] = [
  [
    "sound",
    ["قتل", "يقتل"],
    "قتل قتلت قتلا قتلتا قتلوا يقتل تقتل يقتلون تقتلون يقتلان تقتلان",
    "قتله قتلها قتلهم قتلته قتلوه قتلوهم يقتله تقتلها",
  ],
  [
    "form three",
    ["هاجم", "يهاجم"],
    "هاجم هاجمت هاجما هاجموا يهاجم تهاجم يهاجمون",
    "هاجمه هاجمته هاجموه هاجموها يهاجمها",
  ],
  [
    "form eight",
    ["اعتقل", "يعتقل"],
    "اعتقل اعتقلت اعتقلوا يعتقل تعتقل يعتقلون",
    "اعتقلته اعتقلوه اعتقلتهم",
  ],
  [
    "form ten",
    ["استهدف", "يستهدف"],
    "استهدف استهدفت استهدفوا استهدفتا يستهدف تستهدف",
    "استهدفه استهدفته استهدفوها",
  ],
  [
    "hamza at the front",
    ["أعدم", "يعدم"],
    "أعدم أعدمت أعدموا يعدم تعدم يعدمون",
    "أعدمه أعدمته أعدموهم",
  ],
  [
    "hollow",
    ["أصاب", "يصيب"],
    "أصاب أصابت أصابا أصابتا أصابوا يصيب تصيب يصيبون",
    "أصابه أصابته أصابوها",
  ],
  [
    "hollow, form eight",
    ["اغتال", "يغتال"],
    "اغتال اغتالت اغتالوا يغتال تغتال يغتالون",
    "اغتاله اغتالته اغتالوه",
  ],
  [
    "hollow passive",
    ["أصيب", "يصاب", { bare: true }],
    "أصيب أصيبت أصيبا أصيبتا أصيبوا يصاب تصاب",
    "",
  ],
  [
    "final ى, form ten",
    ["استولى", "يستولي", { bare: true }],
    "استولى استولت استوليا استولتا يستولي تستولي يستولون يستوليان",
    "",
  ],
  [
    "final ى, form eight",
    ["التقى", "يلتقي"],
    "التقى التقت التقيا التقتا التقوا يلتقي تلتقي يلتقون يلتقيان",
    "التقاه التقته التقوه",
  ],
  [
    "final ى with stems given",
    ["قضى", "يقضي", { feminine: "قضت", plural: "قضوا", bare: true }],
    "قضى قضت قضيا قضتا قضوا يقضي تقضي يقضون",
    "",
  ],
  [
    "passive with final ي",
    ["توفي", "يتوفى", { feminine: "توفيت", plural: "توفوا", bare: true }],
    "توفي توفيت توفيا توفيتا توفوا يتوفى تتوفى",
    "",
  ],
  [
    "doubled",
    ["هدد", "يهدد"],
    "هدد هددت هددا هددوا يهدد تهدد يهددون",
    "هدده هددته هددوهم",
  ],
  [
    "final ا",
    ["نجا", "ينجو", { feminine: "نجت", plural: "نجوا", bare: true }],
    "نجا نجت نجوا نجتا ينجو تنجو ينجون",
    "",
  ],
];

const formsOf = ([perfect, imperfect, stems]: Verb) =>
  verbForms(perfect, imperfect, stems);
const split = (forms: string) => forms.split(" ").filter(Boolean).map(foldKey);

describe.for(VERBS)("%s verb", ([, verb, bare, withObject]) => {
  const forms = formsOf(verb);

  test(`has the forms of ${verb[0]}`, () => {
    const own = forms.filter(({ object }) => !object).map(({ form }) => form);
    expect(split(bare).filter((form) => !own.includes(form))).toEqual([]);
  });

  test("has them with an object pronoun", () => {
    const own = forms.filter(({ object }) => object).map(({ form }) => form);
    expect(split(withObject).filter((form) => !own.includes(form))).toEqual([]);
    if (verb[2]?.bare) expect(own).toEqual([]);
  });

  test("is written folded, each form of a tense once", () => {
    for (const { form } of forms) expect(foldKey(form)).toBe(form);
    for (const { form } of forms) expect(form.length).toBeGreaterThan(2);
  });
});

describe("verbForms", () => {
  test("says the tense of every form", () => {
    const tense = new Map(
      formsOf(["قتل", "يقتل"]).map(({ form, tense: t }) => [form, t]),
    );
    expect(tense.get("قتلوا")).toBe("perfect");
    expect(tense.get("يقتلون")).toBe("imperfect");
  });

  test("never makes a form of another verb", () => {
    const all = formsOf(["نجا", "ينجو", { bare: true }]).map((f) => f.form);
    expect(all).not.toContain("نجح");
    expect(all).not.toContain("نج");
  });

  test.fails("has the dual of a verb in و: ينجوان", () => {
    const own = formsOf(["نجا", "ينجو", { bare: true }]).map((f) => f.form);
    expect(own).toContain("ينجوان");
  });

  test.fails("has the form after أن and لم: يقتلوا", () => {
    const own = formsOf(["قتل", "يقتل"]).map((f) => f.form);
    expect(own).toContain("يقتلوا");
  });
});
