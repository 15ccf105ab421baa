/**
 * What the cues do not yet get right, by test and sentence, with the reason.
 * A line that no longer fails makes its test fail: take it out.
 */
export const BACKLOG: Readonly<Record<string, string>> = {
  "is coded: تهجير عائلتين إلى الشمال بعد الاتفاق":
    "a headline masdar without a day opens no happening",
  "is coded: انسحاب رتل عسكري من أطراف البلدة":
    "a headline masdar without a day opens no happening",
  "is coded: أخلت المجموعة مواقعها في التل":
    "التل is taken for the town of that name or for none",
  "is coded: وصلت تهديدات إلى أعضاء المجلس":
    "a masdar under a light verb does not count as a finite act",
  "is coded: انفجرت العبوة بسيارته دون أن يصاب بأذى":
    "دون أن يصاب بأذى gives no survivor without a named target",
};
