import type { DateRule } from "../mention.js";

const span = (start: string, end: string) => ({ interval: { start, end } });

/**
 * Rules on months, years, seasons and parts of them, read on 2024-05-15.
 *
 * @source gold/GUIDE.md "when"; gold/dev/DECISIONS.md, Dates
 */
export const PERIOD_RULES: readonly DateRule[] = [
  {
    id: "ar.date.month",
    reason: "Month names of five families, double names, pointed months.",
    matches: [
      { text: "في تموز 2018", reads: { ...span("2018-07-01", "2018-07-31"), precision: "month", anchor: "absolute" } },
      { text: "آب الماضي", reads: span("2023-08-01", "2023-08-31") },
      { text: "في آذار", reads: span("2024-03-01", "2024-03-31") },
      { text: "شهر أيار/مايو 2023", reads: span("2023-05-01", "2023-05-31") },
      { text: "لشهر مايو/آيار الماضي", reads: span("2023-05-01", "2023-05-31") },
      { text: "في ابريل (نيسان)", reads: span("2024-04-01", "2024-04-30") },
      { text: "في يونيو حزيران", reads: span("2023-06-01", "2023-06-30") },
      { text: "كانون الثاني المنصرم", reads: span("2024-01-01", "2024-01-31") },
      { text: "الشهر الماضي", reads: span("2024-04-01", "2024-04-30") },
      { text: "هذا الشهر", reads: span("2024-05-01", "2024-05-31") },
      { text: "منتصف تموز", reads: span("2023-07-01", "2023-07-31") },
      { text: "شهري كانون الثاني وشباط الماضيين", reads: span("2024-01-01", "2024-02-29") },
      { text: "حزيران (يونيو) العام الماضي", reads: span("2023-06-01", "2023-06-30") },
      { text: "عام 2018، وفي تموز من العام ذاته", reads: span("2018-07-01", "2018-07-31") },
      { text: "في غشت 2022", reads: span("2022-08-01", "2022-08-31") },
      { text: "رمضان الماضي", reads: span("2024-03-11", "2024-04-09") },
      { text: "في آذار/مارس", published: null, reads: { interval: null, parts: { month: 3 } } },
    ],
    rejects: [
      "السيد محمد رمضان",
      "الشاب رجب شعبان",
      "جامعة تشرين",
      "مارس ضغوطاً على الأهالي",
      "في باب توما",
      "سيارة نيسان",
      "سيارة بيك آب بلا لوحات",
      "كان أباً وأب لثلاثة",
    ],
  },
  {
    id: "ar.date.year",
    reason: "Years by number, and the year before, of and after publication.",
    matches: [
      { text: "عام 2018", reads: { ...span("2018-01-01", "2018-12-31"), precision: "year" } },
      { text: "منذ 2011", reads: { ...span("2011-01-01", "2011-12-31"), role: "since" } },
      { text: "في العام 2013 وبعده", reads: span("2013-01-01", "2013-12-31") },
      { text: "العام الماضي", reads: span("2023-01-01", "2023-12-31") },
      { text: "هذا العام", reads: span("2024-01-01", "2024-12-31") },
      { text: "بين 2018 و2021", reads: span("2018-01-01", "2021-12-31") },
      { text: "عامي 2018 و2019", reads: span("2018-01-01", "2019-12-31") },
      { text: "من مواليد 1999، مدني", reads: { role: "birth", ...span("1999-01-01", "1999-12-31") } },
      { text: "قبل عام 2018", reads: { role: "until" } },
      { text: "عام 1956م", reads: span("1956-01-01", "1956-12-31") },
    ],
    rejects: ["الأمن العام", "القرار 2254", "نزح 2018 شخصاً", "قبل عام"],
  },
  {
    id: "ar.date.season",
    reason: "Seasons are the meteorological ones; the winter of a year ends in it.",
    matches: [
      { text: "صيف 2018", reads: { ...span("2018-06-01", "2018-08-31"), precision: "season" } },
      { text: "صيف العام 2018", reads: span("2018-06-01", "2018-08-31") },
      { text: "في شتاء عام 2020", reads: span("2019-12-01", "2020-02-29") },
      { text: "الخريف الماضي", reads: span("2023-09-01", "2023-11-30") },
    ],
    rejects: ["الربيع العربي", "ربيع الأول 1445", "محمد ربيع", "فصل الصيف الحار"],
  },
  {
    id: "ar.date.week",
    reason: "The week past is the seven days before publication.",
    matches: [
      { text: "الأسبوع الماضي", reads: { ...span("2024-05-08", "2024-05-14"), precision: "week" } },
      { text: "هذا الأسبوع", reads: span("2024-05-12", "2024-05-15") },
      { text: "الأسبوع المقبل", reads: span("2024-05-16", "2024-05-22") },
    ],
    rejects: ["حصاد الأسبوع في درعا", "أسبوع كامل"],
  },
  {
    id: "ar.date.edge",
    reason: "مطلع of a month is its days 1–10, أواخر from the 21st on.",
    matches: [
      { text: "مطلع الشهر الجاري", reads: span("2024-05-01", "2024-05-10") },
      { text: "أواخر آذار", reads: span("2024-03-21", "2024-03-31") },
      { text: "أواخر عام 2017", reads: span("2017-10-01", "2017-12-31") },
      { text: "منذ مطلع العام الجاري", reads: { ...span("2024-01-01", "2024-01-01"), role: "since" } },
      { text: "منذ بداية عام 2022", reads: { ...span("2022-01-01", "2022-01-01"), role: "since" } },
      { text: "النصف الأول من العام الجاري", reads: span("2024-01-01", "2024-06-30") },
      { text: "الربع الأخير من 2023", reads: span("2023-10-01", "2023-12-31") },
      { text: "غرة رمضان 1445", reads: span("2024-03-11", "2024-03-11") },
    ],
    rejects: ["طلبوا بداية 40 ألف دولار", "صافرة النهاية", "أول أمس"],
  },
  {
    id: "ar.date.feast",
    reason: "Feasts by Umm al-Qura, the nearest to publication.",
    matches: [
      { text: "خلال عيد الفطر", reads: span("2024-04-10", "2024-04-12") },
      { text: "أول أيام عيد الأضحى", reads: span("2024-06-15", "2024-06-17") },
      { text: "عيد الأضحى 2023", reads: span("2023-06-28", "2023-07-01") },
    ],
    rejects: ["عيد الميلاد", "الشاب عيد الأحمد", "إعادة الفطر"],
  },
  {
    id: "ar.date.range",
    reason: "Two dates told as ends make one stretch.",
    matches: [
      { text: "منذ شباط الماضي وحتى منتصف أيار", reads: span("2024-02-01", "2024-05-31") },
      { text: "بين تموز وآب 2018", reads: span("2018-07-01", "2018-08-31") },
      { text: "من السبت إلى الاثنين", reads: span("2024-05-11", "2024-05-13") },
      { text: "يومي السبت والأحد", reads: span("2024-05-11", "2024-05-12") },
      { text: "بين يومي السبت 4 أيار والجمعة 10 أيار 2024", reads: span("2024-05-04", "2024-05-10") },
      { text: "بين مطلع العام ونهاية آذار", reads: span("2024-01-01", "2024-03-31") },
    ],
    rejects: ["الجمعة والأحد", "قُتل السبت وأصيب الأحد", "في تموز وفي آب"],
  },
]; // prettier-ignore
