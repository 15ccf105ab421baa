import type { DateRule } from "../mention.js";

const day = (iso: string) => ({ interval: { start: iso, end: iso } });

/** Rules on weekdays placed in their week or month, read on 2024-05-15. */
export const PLACED_RULES: readonly DateRule[] = [
  {
    id: "ar.date.week-day",
    reason: "A weekday with its week is one day; the week begins on Monday (ISO 8601).",
    matches: [
      { text: "الأسبوع المقبل يوم الجمعة", reads: { ...day("2024-05-24"), weekday: 5 } },
      { text: "يوم الجمعة من هذا الأسبوع", reads: day("2024-05-17") },
      { text: "الأحد من الأسبوع الماضي", reads: day("2024-05-12") },
      { text: "اجتمعوا الاثنين الأسبوع الماضي", reads: day("2024-05-06") },
      { text: "هذا الأسبوع يوم السبت", reads: day("2024-05-18") },
      { text: "الأحد في الأسبوع الجاري", reads: day("2024-05-19") },
      { text: "في 2 نيسان، والجمعة من الأسبوع نفسه", published: null, reads: { interval: null } },
    ],
    rejects: [
      "الأسبوع الماضي، ويوم الجمعة",
      "منذ الأسبوع الماضي وحتى الجمعة",
      "يوم الجمعة الماضي",
      "الجمعة والأسبوع المقبل",
      "عطلة الأسبوع الجمعة",
    ],
  },
  {
    id: "ar.date.ordinal-weekday",
    reason: "A weekday by its place in a month or year.",
    matches: [
      { text: "أول جمعة من نيسان", reads: { ...day("2024-04-05"), weekday: 5 } },
      { text: "ثاني أحد في الشهر", reads: day("2024-05-12") },
      { text: "آخر خميس من الشهر الماضي", reads: day("2024-04-25") },
      { text: "أول يوم جمعة في هذا الشهر", reads: day("2024-05-03") },
      { text: "الجمعة الأخيرة من رمضان", reads: day("2024-04-05") },
      { text: "الأحد الثاني من أيار 2021", reads: { ...day("2021-05-09"), anchor: "absolute" } },
      { text: "أول خميس من عام 2020", reads: day("2020-01-02") },
      { text: "خامس جمعة من نيسان 2024", reads: { interval: null } },
    ],
    rejects: [
      "أول جمعة بعد الهدنة",
      "آخر خميس قبل العيد",
      "أول أيام الشهر",
      "قُتل أحد في الشهر الماضي",
      "الخميس الأسود من أيار",
      "أول أحد القادة",
    ],
  },
]; // prettier-ignore
