/** Heads and tails that dialects join to write 11–19 as one word. */
type Teen = readonly [heads: string, tails: string, value: number];

const TAILS = "عش عشر اش اشر";

/**
 * Iraqi داعش (eleven) is left out: in the news it is the organisation; so is
 * تنعش, which is a verb.
 */
const HEADS: readonly Teen[] = [
  ["احد حد احدا حدا هدا هد", "عش عشر", 11],
  ["حد احد هد", "اش اشر", 11],
  ["اتن اطن طن اثن ثن اثنا اثني اثنت", TAILS, 12],
  ["تن", "عشر اش اشر", 12],
  ["تلت تلط ثلت ثلط ثلاط تلتط ثلثط ثلثت تلات ثلاثه ثلاثت ثلاثط", TAILS, 13],
  ["اربعت اربعط ربعت ربعط اربعه", TAILS, 14],
  ["خمست خمسط خمسه", TAILS, 15],
  ["ست سط ستط سته", TAILS, 16],
  ["سبعت سبعط سبعه", TAILS, 17],
  ["تمنت تمنط ثمنت ثمنط تمانت تمانط ثمانت ثمانط ثمانيه", TAILS, 18],
  ["تسعت تسعط تسعه", TAILS, 19],
];

/** 11–19 in one word: Egypt, the Levant, Iraq, the Gulf, the Maghreb. */
export function* dialectTeens(): Generator<
  readonly [word: string, value: number]
> {
  for (const [heads, tails, value] of HEADS)
    for (const head of heads.split(" "))
      for (const tail of tails.split(" ")) yield [head + tail, value];
}

/** Ends of 300 … 900 in one word; ميت before its noun, ميا in the Maghreb. */
export const HUNDRED_TAILS = ["ميه", "مايه", "ميت", "ميا"] as const;

/** What dialects say before «hundred» in one word. */
export const HUNDRED_HEADS: readonly (readonly [string, number])[] = [
  ["ثلاث ثلث تلت تلات ثلاثه", 300],
  ["اربع ربع اربعه", 400],
  ["خمس خمسه", 500],
  ["ست سته سط", 600],
  ["سبع سبعه", 700],
  ["ثمان ثماني ثمن تمن تمان تماني ثمنت ثمانيه", 800],
  ["تسع تسعه", 900],
];
