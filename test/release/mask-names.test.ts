import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hideNames } from "../../src/release/mask/hidden-names.js";
import { maskOf } from "../../src/release/mask/mask-text.js";
import {
  WITHHELD_LINK,
  WITHHELD_NAME as N,
  WITHHELD_NUMBER,
} from "../../src/release/mask/withheld-words.js";

/** Fictional persons; the first two are of the incident. */
const PERSONS = [
  { names: ["سالم فواز العوض", "أبو ريم", "الصقر"] },
  { names: ["عبد الرحمن الديري"] },
  { names: ["حسين علي الجهماني", "أبو عناد"] },
  { names: ["نور الدين الكاظمي"] },
  { names: ["Hussam Al-Barghash"] },
  { names: ["صباح"] },
];
const HIDDEN = hideNames(PERSONS);
const scope = (own: readonly number[], released: readonly number[] = []) => ({
  own: new Set(own),
  released: new Set(released),
});
const here = maskOf(HIDDEN, scope([0, 1]));
const elsewhere = maskOf(HIDDEN, scope([]));

describe("a hidden name is found", () => {
  test.for([
    ["as it stands", "قتل سالم فواز العوض أمس", `قتل ${N} أمس`],
    ["own name and family", "قتل سالم العوض أمس", `قتل ${N} أمس`],
    ["own name and father", "قتل سالم فواز أمس", `قتل ${N} أمس`],
    ["turned round", "العوض، سالم", N],
    ["with marks", "قتل سَـــالِم العوَض", `قتل ${N}`],
    ["with hidden marks", "قتل سا\u200cلم \u202bالع\u00adوض\u202c", `قتل ${N}`],
    ["without article", "سالم عوض", N],
    ["with an article too many", "السالم العوض", N],
    ["behind particles", "ولسالم العوض", N],
    ["with another ending", "ساليم العوضي", N],
    ["in presentation forms", "ﺳﺎﻟﻢ ﺍﻟﻌﻮﺽ", N],
    ["broken by full stops", "س.ا.ل.م ا.ل.ع.و.ض", N],
    ["broken by spaces", "س ا ل م ا ل ع و ض", N],
    ["cut in pieces", "سا لم الع وض", N],
    ["without a space", "سالمالعوض", N],
    ["as a tag", "#سالم_العوض", `#${N}`],
    ["with his father's «بن»", "سالم بن فواز العوض", N],
    ["with a name that nobody told", "سالم محمد العوض", N],
    ["by his kunya", "قال أبا ريم لنا", `قال ${N} لنا`],
    ["by a kunya in one word", "قال لأبوريم", `قال ${N}`],
    ["by his by-name", "نفذها الصقر", `نفذها ${N}`],
    ["by name and kunya", "سالم (أبو ريم) العوض", N],
    ["of two words in one", "عبدالرحمن الديري", N],
    ["with الدين", "نورالدين الكاظمي", N],
    ["misheard", "حسن على الجهمانى", N],
    ["in Latin letters", "killed Salem al-Awad today", `killed ${N} today`],
    ["in French ones", "Abderrahmane Dairi", N],
    ["in digits of chats", "7ussein Aljahmani", N],
    ["in one Latin word", "user SalemAlAwad", `user ${N}`],
    ["of Latin letters", "Hossam Barghash", N],
    ["of Latin letters in Arabic ones", "حسام البرغش", N],
    ["in full-width letters", "Ｓａｌｅｍ Ａｗａｄ", N],
    [
      "in bytes of an address",
      "%D8%B3%D8%A7%D9%84%D9%85-%D8%A7%D9%84%D8%B9%D9%88%D8%B6",
      N,
    ],
    [
      "in bytes of bytes",
      "%25D8%25B3%25D8%25A7%25D9%2584%25D9%2585_%25D8%25B9%25D9%2588%25D8%25B6",
      N,
    ],
    ["in entities", "&#1587;&#1575;&#1604;&#1605; &#x639;&#x648;&#x636;", N],
    ["in escapes", "\\u0633\\u0627\\u0644\\u0645 عوض", N],
    ["by kin", "نجل الجهماني في البلدة", `نجل ${N} في البلدة`],
    ["by his house", "عائلة الكاظمي", `عائلة ${N}`],
    ["as a father", "أبو حسين الجهماني", N],
  ] as const)("%s", ([, text, masked]) => {
    expect(elsewhere(text).text).toBe(masked);
  });
});

test.for([
  ["وقال سالم إنه", `وقال ${N} إنه`],
  ["قرب مزرعة العوض", `قرب مزرعة ${N}`],
  ["رأى الديري ذلك", `رأى ${N} ذلك`],
  ["salem.jpg", `${N}.jpg`],
] as const)("of the incident's own persons any part: %s", ([text, masked]) => {
  expect(here(text).text).toBe(masked);
});

test.for([
  "وقال سالم إنه بخير",
  "أطلقوا النار على حسين",
  "صباح اليوم وقع انفجار",
  "نور على الطريق",
  "القتلى: ثلاثة من درعا",
  "في 2023-05-01 12:30 عند 25,000 متر",
  "https://example.org/2023/05/01/12345",
  "Deraa: three killed in an attack on the road to Nawa",
])("leaves what names nobody: %s", (text) => {
  expect(elsewhere(text)).toEqual({ text, count: 0 });
});

test("a name that is an ordinary word is hidden where a name is expected", () => {
  expect(elsewhere("قتلت السيدة صباح في صباح اليوم").text).toBe(
    `قتلت السيدة ${N} في صباح اليوم`,
  );
});

test.for([
  "https://news.example/2023/salem-al-awad-killed",
  "https://news.example/اغتيال-سالم-العوض/",
  "https://news.example/%D8%B3%D8%A7%D9%84%D9%85-%D8%B9%D9%88%D8%B6?x=1",
  "t.me/salemawad/12",
])("an address that names somebody goes whole: %s", (url) => {
  expect(elsewhere(`انظر ${url} هنا`).text).toBe(`انظر ${WITHHELD_LINK} هنا`);
});

test("initials and telephone numbers go", () => {
  expect(elsewhere("المتهم (خ.ع) ورقمه 0944 123 4567").text).toBe(
    `المتهم (${N}) ورقمه ${WITHHELD_NUMBER}`,
  );
});

test("who was released here may be named, his brother may not", () => {
  const mask = maskOf(hideNames([...PERSONS, { names: ["خالد العوض"] }]), {
    own: new Set([0, 6]),
    released: new Set([0]),
  });
  expect(mask("سالم العوض").text).not.toContain("خالد");
  expect(mask("سالم فواز").text).toBe("سالم فواز");
  expect(mask("وأخوه خالد العوض").text).toBe(`وأخوه ${N}`);
});

test("words of others also lose names that no claim lists", () => {
  const mask = maskOf(HIDDEN, scope([]), { unlisted: true });
  expect(mask("قال محمد خالد الزعبي إن الطريق مغلق").text).toBe(
    `قال ${N} إن الطريق مغلق`,
  );
  expect(mask("قصف مستشفى محمد الخطيب").count).toBe(0);
});

test("masking twice changes nothing", () => {
  const words = fc.constantFrom(
    ..."سالم فواز العوض أبو ريم الصقر عبد الرحمن الديري حسين على الجهماني شقيق نجل بن قال في salem awad %D8%B3 خ.ع محجوب اسم 0944123456 https://a.example/x".split(
      " ",
    ),
  );
  const between = fc.constantFrom(
    " ",
    "، ",
    "-",
    "_",
    ".",
    "",
    " (",
    ") ",
    "\n",
  );
  fc.assert(
    fc.property(
      fc.array(fc.tuple(words, between), { maxLength: 12 }),
      fc.boolean(),
      (pairs, unlisted) => {
        const text = pairs.flat().join("");
        const mask = maskOf(
          hideNames([...PERSONS, { names: ["محجوب شريف"] }]),
          scope([0, 6]),
          { unlisted },
        );
        const masked = mask(text);
        expect(mask(masked.text)).toEqual({ text: masked.text, count: 0 });
      },
    ),
    { seed: 7, numRuns: 400 },
  );
});
