import { describe, expect, it } from "vitest";
import {
  explainSources,
  linkIncidents,
  packSources,
  type LinkableReport,
  type SourceOptions,
} from "../../src/linkage/index.js";
import { openTestWorld } from "../coder/open-world.js";
import { coded, FILLER, SHOOTING } from "./copied-texts.js";
import { incident, killed, report } from "./fictional.js";

const telling = (
  id: string,
  sources: readonly (readonly string[])[],
  changes: Partial<LinkableReport> & { readonly background?: boolean } = {},
) => {
  const { background = false, ...rest } = changes;
  const casualties = [killed(1, ["سالم فواز الكرمي"])];
  const one = incident("i1", { casualties, sources, background });
  return report(id, [one], rest);
};

function explain(
  reports: readonly LinkableReport[],
  options: SourceOptions = { rule: "guide" },
) {
  const [one, ...others] = linkIncidents(reports, { sources: options });
  expect(others).toEqual([]);
  const told = explainSources(one!, reports, options);
  expect(told.summary.sources).toHaveLength(one!.independentSources);
  const { named, unnamed } = told.corroborated;
  expect(one!.corroboration).toEqual({ known: named, unnamed });
  return told;
}

const arabic = (told: ReturnType<typeof explain>) =>
  told.paths.map(({ words, role }) => `${role}: ${words.ar}`);

describe("the path of a claim", () => {
  it("leads from the outlet over the network to its spokesman", () => {
    const told = explain([
      telling("a", [["شبكة الريف", "نادر الحاج", "قريب له"]], {
        people: [{ name: "نادر الحاج", aliases: [] }],
      }),
    ]);
    const [path] = told.paths;
    expect(path!.steps.map(({ kind }) => kind)).toEqual([
      "outlet",
      "network",
      "person",
      "unnamed",
    ]);
    expect(path!.words).toEqual({
      ar: "«صحيفة a» عن «شبكة الريف»، عن «نادر الحاج»، عن «قريب له»",
      en: "«صحيفة a» cites «شبكة الريف», who cites «نادر الحاج», who cites «قريب له»",
    });
  });

  it("puts a spokesman under the body that another report names", () => {
    const told = explain([
      telling("a", [["شبكة الريف", "نادر الحاج"]]),
      telling("b", [["نادر الحاج"]], {
        people: [{ name: "نادر الحاج", aliases: [] }],
      }),
    ]);
    expect(told.summary.sources).toHaveLength(1);
    expect(arabic(told)[1]).toBe(
      "source: «صحيفة b» عن «شبكة الريف»، عن «نادر الحاج»",
    );
  });

  it("puts a spokesman under the body that his own report names", () => {
    const told = explain([
      telling("a", [["الكرمي"]], {
        spokenFor: ["مديرية أمن الريف، العقيد نادر الكرمي، إن الطريق مغلق"],
        people: [{ name: "نادر الكرمي", aliases: [] }],
      }),
      telling("b", [["مديرية أمن الريف"]]),
    ]);
    expect(told.summary.sources).toHaveLength(1);
    expect(arabic(told)[0]).toBe(
      "source: «صحيفة a» عن «مديرية أمن الريف»، عن «الكرمي»",
    );
  });

  it("puts nobody under a body that another speaks for", () => {
    const told = explain([
      telling("a", [["نادر الكرمي"], ["مديرية أمن الريف"]], {
        spokenFor: ["مديرية أمن الريف، العقيد سامي الحاج، والشيخ نادر الكرمي"],
        people: [{ name: "نادر الكرمي", aliases: [] }],
      }),
    ]);
    expect(told.summary.sources).toHaveLength(2);
  });

  it("says of a retelling that it adds nothing", () => {
    const told = explain([
      telling("a", [["شبكة الريف"]]),
      telling("b", [], { published: "2023-03-20", background: true }),
    ]);
    expect(arabic(told)).toEqual([
      "source: «صحيفة a» عن «شبكة الريف»",
      "retelling: «صحيفة b» تروي بنفسها ولا تسمي مصدراً",
    ]);
  });

  it("leads from a copy to its original, with the passage", () => {
    const texts = [SHOOTING, `${FILLER}\n${SHOOTING}`];
    const told = explain([
      coded("b", texts[1]!, { published: "2023-03-07" }),
      coded("a", texts[0]!, { published: "2023-03-06" }),
    ]);
    expect(told.summary.sources).toHaveLength(1);
    const [, { copy, role } = { copy: null, role: "source" }] = told.paths;
    expect([role, copy?.report, copy?.isLater]).toEqual(["copy", "a", true]);
    const [passage] = copy!.passages;
    const shown = texts[1]!.slice(passage!.own.start, passage!.own.end);
    expect(shown).toBe(
      texts[0]!.slice(passage!.other.start, passage!.other.end),
    );
    expect(shown.length).toBeGreaterThan(300);
    expect(told.graph.edges.map(({ kind }) => kind)).toEqual(["copies"]);
  });

  it("does not say which of two copies of one day was first", () => {
    const told = explain([coded("a", SHOOTING), coded("b", SHOOTING)]);
    expect(told.paths[1]!.copy!.isLater).toBe(false);
    expect(told.paths[1]!.words.ar).toContain("ولا يُعرف أيهما الأول");
  });
});

describe("outlets that cite outlets", () => {
  const strictly = (reports: readonly LinkableReport[]) =>
    explain(reports).corroborated.sources.map(({ id }) => id);

  it("are followed to whom the cited outlet has it from", () => {
    const chain = [telling("a", [["صحيفة b"]]), telling("b", [["شبكة الريف"]])];
    expect(strictly(chain)).toEqual(["named ريف"]);
    expect(explain(chain).summary.sources).toHaveLength(2);
  });

  it("in a ring are one source", () => {
    expect(
      strictly([
        telling("a", [["صحيفة b"]]),
        telling("b", [["صحيفة c"]]),
        telling("c", [["صحيفة a"]]),
      ]),
    ).toHaveLength(1);
  });

  it("that cite themselves are a source", () => {
    expect(strictly([telling("a", [["صحيفة a"]])])).toHaveLength(1);
  });
});

describe("one node for one source", () => {
  const sourceId = packSources(openTestWorld());
  const count = (...chains: readonly (readonly string[])[]) =>
    explain(
      chains.map((chain, at) => telling(`r${at}`, [chain])),
      { rule: "guide", sourceId },
    ).summary.sources.length;

  it.for<readonly [string, string]>([
    ["وكالة فرانس برس", "وكالة الصحافة الفرنسية"],
    ["فرانس برس", "أ ف ب"],
    ["شبكة درعا 24 المحلية", "موقع درعا 24"],
    ["صفحة صوت العاصمة", "شبكة صوت العاصمة"],
    ["الخوذ البيضاء", "الدفاع المدني السوري"],
    ["صحيفة تشرين", "صحيفة الحرية"],
    ["هاف بوست عربي", "عربي بوست"],
    ["المتحدث باسم «قسد»", "قوات سوريا الديمقراطية"],
    ["المركز الإعلامي لقسد", "المتحدث الرسمي باسم قوات سوريا الديمقراطية"],
    ["المتحدثة باسم حركة الريف", "حركة الريف"],
    ["مدير شبكة الريف", "شبكة الريف"],
  ])("%s is %s", ([one, other]) => {
    expect(count([one], [other])).toBe(1);
  });

  it.for<readonly [string, string]>([
    ["وزارة الدفاع", "وزارة الداخلية"],
    ["إذاعة الجيش", "الجيش"],
    ["شبكة الريف", "شبكة الجبل"],
    ["مصدر محلي", "مصدر محلي"],
  ])("%s is not %s of another outlet", ([one, other]) => {
    expect(count([one], [other])).toBe(2);
  });
});

describe("names as sentences leave them", () => {
  const count = (
    sources: readonly (readonly string[])[],
    changes: Partial<LinkableReport> = {},
  ) => explain([telling("a", sources, changes)]).summary.sources.length;

  it.for<readonly [string, string]>([
    ["حينها مصدر طبي", "مصدر طبي"],
    ["صحيفة a مصدر طبي", "مصدر طبي"],
    ["الغرفة في تعميم", "غرفة طوارئ الريف"],
    ["المرصد ارتفاع", "مرصد الريف"],
    ["الإعلام الأمني", "خلية الإعلام الأمني"],
    ["محامو الريف", "مجموعة محامو الريف الحقوقية"],
    ["أحد الشهود", "شهود"],
    ["المتحدث باسم شرطة درعا", "المتحدث باسم شرطة المحافظة"],
    ["مكتب صحة داعل", "مكتب صحة المدينة"],
  ])("%s is %s", ([one, other]) => {
    expect(count([[one], [other]])).toBe(1);
  });

  it("are no sources when they are what happened, or the dead", () => {
    expect(count([["المجزرة"], ["شبكة الريف"]])).toBe(1);
    expect(count([["فواز الكرمي"], ["شبكة الريف"]])).toBe(1);
    expect(explain([telling("a", [["الهجوم"]])]).paths[0]!.words.ar).toContain(
      "تروي بنفسها",
    );
  });

  it.for<readonly [string, string]>([
    ["مكتب صحة داعل", "مكتب صحة المحافظة"],
    ["إذاعة الجيش", "الجيش"],
    ["مركز توثيق الريف", "توثيق"],
    ["شهود", "مصدر طبي"],
  ])("%s is not %s", ([one, other]) => {
    expect(count([[one], [other]])).toBe(2);
  });

  it("are joined with a former name that a text explains", () => {
    const renamed = [
      { before: "كما نشرته منصة نبض الريف", former: "لجان أحياء الجبل" },
    ];
    const one = telling("a", [["منصة نبض الريف"]], { renamed });
    const other = telling("b", [["لجان أحياء الجبل"]]);
    expect(explain([one, other]).summary.sources).toHaveLength(1);
    const own = telling("b", [], { outlet: "لجان أحياء الجبل" });
    expect(explain([one, own]).summary.sources).toHaveLength(1);
    const without = telling("a", [["منصة نبض الريف"]]);
    const office = [
      { before: "قال سالم الكرمي", former: "رئيس مجلس داعل المحلي" },
    ];
    const person = telling("a", [["سالم الكرمي"]], {
      renamed: office,
      people: [{ name: "سالم الكرمي", aliases: [] }],
    });
    const holder = telling("b", [["رئيس مجلس داعل المحلي"]]);
    expect(explain([person, holder]).summary.sources).toHaveLength(2);
    expect(explain([without, other]).summary.sources).toHaveLength(2);
  });
});

describe("what a report tells again", () => {
  const count = (
    again: string,
    full: readonly string[],
    people: readonly string[] = [],
  ) => {
    const one = telling("a", [[again], full], {
      people: people.map((name) => ({ name, aliases: [] })),
    });
    return explain([one]).summary.sources.length;
  };

  it("is whom it named in full", () => {
    expect(count("المصدر الطبي", ["مصادر طبية"])).toBe(1);
    expect(count("المصدر الطبي", ["شبكة الريف", "مصدر طبي"])).toBe(1);
    const people = ["رامي نادر"];
    expect(count("نادر", ["مرصد الريف", "رامي نادر"], people)).toBe(1);
  });

  it("is somebody else when it only sounds alike", () => {
    expect(count("مصدر طبي", ["شبكة الريف", "مصدر طبي"])).toBe(2);
    expect(count("مصدر أمني", ["مصدر طبي"])).toBe(2);
    expect(count("الجيش", ["إذاعة الجيش"])).toBe(2);
  });
});
