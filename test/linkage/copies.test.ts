import { describe, expect, it, test } from "vitest";
import { readMarks } from "../../src/model/index.js";
import { copiedClaims } from "../../src/linkage/copies/copied-claims.js";
import { sharedText } from "../../src/linkage/copies/passages.js";
import { tellingsOf } from "../../src/linkage/copies/tellings.js";
import { readClaims } from "../../src/linkage/claims/features.js";
import { linkIncidents, type LinkableReport } from "../../src/linkage/index.js";
import {
  ARREST,
  claimsOf,
  coded,
  FILLER,
  ownWords,
  SHOOTING,
  STOCK,
} from "./copied-texts.js";

const marksOf = (report: LinkableReport) => readMarks(report.marks ?? "");

function shared(a: LinkableReport, b: LinkableReport) {
  return sharedText(marksOf(a), marksOf(b));
}

/** Every third sentence left out. */
const [first = "", second = "", third = ""] = SHOOTING.split("\n");
const withTatweel = SHOOTING.replaceAll("مدينة", "مديـــنة").replaceAll(
  "برصاص",
  "بِرَصَاصِ",
);

describe("a near copy", () => {
  const original = coded("a", SHOOTING);

  test.for<readonly [string, string]>([
    ["unchanged", SHOOTING],
    ["tatweel and diacritics", withTatweel],
    [
      "reworded at its edges",
      `أفاد مراسلنا بأن ${SHOOTING.slice(0, -30)}حتى الآن.`,
    ],
    ["a dropped sentence", `${first}\n${third}`],
    ["a dateline and a byline", `داعل - خاص\n${SHOOTING}\nبقلم: سامي الحاج`],
    ["one word changed", SHOOTING.replace("الخضار", "الهال")],
  ])("%s", ([, text]) => {
    const found = shared(original, coded("b", text, { title: "عنوان آخر" }));
    expect(found?.kind).toBe("near");
  });

  it("is found both ways", () => {
    const copy = coded("b", `${second}\n${first}`);
    expect(shared(original, copy)?.kind).toBe(shared(copy, original)?.kind);
  });
});

describe("a lifted paragraph", () => {
  const text = `${FILLER}\n${withTatweel}\n${ARREST}\n${STOCK}\n${FILLER}`;
  const [a, b] = [coded("a", SHOOTING), coded("b", text)];
  const found = shared(a, b)!;

  it("is found with its place in both texts", () => {
    expect(found.kind).toBe("lifted");
    expect(found.passages).toHaveLength(1);
    const [passage] = found.passages;
    const [x, y] = [
      SHOOTING.slice(passage!.a.start, passage!.a.end),
      text.slice(passage!.b.start, passage!.b.end),
    ];
    expect(withTatweel).toContain(y);
    expect(x.length).toBeGreaterThan(SHOOTING.length * 0.8);
    expect(x.startsWith(y.slice(0, 4))).toBe(true);
  });

  it("is no copy when it is an attribution or a name with its titles", () => {
    const formula =
      "وقال المتحدث الرسمي باسم قيادة شرطة محافظة درعا العميد سالم نادر الحاج في تصريح خاص للصحيفة إن";
    const one = coded("a", `${formula} ${first}`);
    const other = coded("b", `${formula} ${ARREST}`);
    expect(shared(one, other)).toBeUndefined();
  });

  it("is not found where only the subject is the same", () => {
    const retold =
      "لقي سالم الكرمي مصرعه مساء الأحد في داعل حين فتح مجهولون النار عليه من دراجة نارية وهو في طريقه إلى بيته، وفق ما قال جيرانه الذين نقلوه إلى المشفى.";
    expect(shared(a, coded("b", retold))).toBeUndefined();
  });
});

describe("claims in a copied text", () => {
  const both = `${SHOOTING}\n${ARREST}`;
  const [a, b] = [coded("a", both), coded("b", `${FILLER}\n${both}`)];

  it("are one telling where the same words tell them", () => {
    const claims = readClaims([a, b]);
    const pairs = copiedClaims(claims).map(([x, y]) => [
      claims[x]!.type,
      claims[y]!.type,
    ]);
    expect(pairs.length).toBeGreaterThanOrEqual(2);
    for (const [x, y] of pairs) expect(x).toBe(y);
  });

  it("stay two happenings when they are two in the text", () => {
    for (const { members } of linkIncidents([a, b])) {
      const ids = members.map(([id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids).toHaveLength(2);
    }
  });

  it("are two tellings where one stands outside the passage", () => {
    const own =
      "اعتقلت دورية للأمن العسكري فجر أمس الأحد هاني نادر الدالي في بلدة ابطع، وقال شقيقه إن الأسرة لا تعرف عنه شيئا.";
    const mixed = coded("b", `${SHOOTING}\n${own}`);
    const arrests = readClaims([a, mixed]).filter(
      ({ names }) => names[0]?.full === "هاني نادر دالي",
    );
    expect(arrests).toHaveLength(2);
    expect(tellingsOf(arrests).groups).toHaveLength(2);
    const shootings = claimsOf([a, mixed], "assassination");
    expect(tellingsOf(shootings).groups).toHaveLength(1);
  });

  it("name the earlier report first, and the one without a day last", () => {
    const [early, late, undated] = [
      coded("z", SHOOTING, { published: "2023-03-06" }),
      coded("b", SHOOTING, { published: "2023-03-07" }),
      coded("a", SHOOTING, { published: null }),
    ];
    const claims = claimsOf([undated, late, early], "assassination");
    const [group] = tellingsOf(claims).groups;
    expect(group!.map(({ report }) => report.id)).toEqual(["z", "b", "a"]);
  });
});

describe("a stock paragraph", () => {
  const telling = (at: number, published: string) =>
    coded(`r${at}`, `${STOCK}\n${ownWords(at)}`, {
      published,
      outlet: `صحيفة ${at}`,
    });
  const told = (count: number, dayOf: (at: number) => string) =>
    readClaims(
      Array.from({ length: count }, (_, at) => telling(at, dayOf(at))),
    ).filter(({ type }) => type === "agreement");

  it("that many outlets print for months is no copy", () => {
    const claims = told(8, (at) => `2023-0${at + 1}-05`);
    expect(claims).toHaveLength(8);
    expect(tellingsOf(claims).groups).toHaveLength(8);
  });

  it("that many outlets print within days is an agency's text", () => {
    const claims = told(8, (at) => `2023-03-0${at + 1}`);
    expect(tellingsOf(claims).groups).toHaveLength(1);
  });

  it("that few outlets print was lifted", () => {
    const claims = told(3, (at) => `2023-0${at + 1}-05`);
    expect(tellingsOf(claims).groups).toHaveLength(1);
  });
});

test("one text under two ids is one telling, whose claims have one key", () => {
  const twice = ["a", "b"].map((id) =>
    coded(id, SHOOTING, { outlet: "شبكة مختلقة" }),
  );
  const [told, ...others] = linkIncidents(twice);
  expect(others).toEqual([]);
  expect(new Set(told!.claims).size).toBe(1);
  expect(told!.members).toHaveLength(2);
  expect(told!.independentSources).toBe(1);
  expect(told!.competing["/type"]!.values[0]!.independentSources).toBe(1);
  const order = (reports: readonly LinkableReport[]) =>
    readClaims(reports).map(({ report }) => report.id);
  expect(order([...twice].reverse())).toEqual(order(twice));
});
