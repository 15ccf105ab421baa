import type { OutcomeCode } from "../../model/vocabulary.js";

/** A noun for those to whom something happened, and how many it stands for. */
export interface Fate {
  readonly outcome: OutcomeCode;
  readonly number: "one" | "two" | "many";
}

type Forms = readonly [outcome: OutcomeCode, one: string, many: string];

/** Folded stems; the dual is made of the singular. */
const STEMS: readonly Forms[] = [
  [
    "killed",
    "قتيل قتيله شهيد شهيده ضحيه ضحيت مغدور مغدوره راحل متوفي فقيد جثه جثت جثمان",
    "قتلي شهداء ضحايا مغدورين مغدورون راحلين متوفين وفيات موتي جثث جثامين صرعي",
  ],
  ["wounded", "جريح جريحه مصاب مصابه", "جرحي مصابين مصابون مصابي اصابات"],
  ["abducted", "مخطوف مختطف مخطوفه مختطفه", "مخطوفين مختطفين مخطوفون مختطفون"],
  [
    "arrested",
    "معتقل معتقله موقوف محتجز اسير",
    "معتقلين موقوفين محتجزين معتقلون موقوفون محتجزون اسري",
  ],
  ["missing", "مفقود", "مفقودين مفقودون"],
];

const FATES: ReadonlyMap<string, Fate> = new Map(
  STEMS.flatMap(([outcome, one, many]) => [
    ...one
      .split(" ")
      .flatMap((stem): [string, Fate][] => [
        [stem, { outcome, number: "one" }],
        ...["ان", "ين", "ا", "ي"].map((end): [string, Fate] => [
          stem + end,
          { outcome, number: "two" },
        ]),
      ]),
    ...many
      .split(" ")
      .map((word): [string, Fate] => [word, { outcome, number: "many" }]),
  ]),
);

/** The fate that a folded word names, over its clitics; null for none. */
export function fateOf(key: string): Fate | null {
  const bare = key
    .replace(/^[وف](?=.{4})/u, "")
    .replace(/^(?:لل|[بل]?ال|[بل])(?=.{3})/u, "");
  return FATES.get(key) ?? FATES.get(bare) ?? null;
}
