import type { DateRule } from "../mention.js";

const day = (iso: string) => ({ interval: { start: iso, end: iso } });
const span = (start: string, end: string) => ({ interval: { start, end } });

/** Rules on amounts of time and times of day, read on 2024-05-15. */
export const ELAPSED_RULES: readonly DateRule[] = [
  {
    id: "ar.date.elapsed",
    reason: "Time gone by is the range of days for which it is true.",
    matches: [
      { text: "قبل يومين", reads: { ...day("2024-05-13"), offsetDays: { min: -2, max: -2 } } },
      { text: "قبل ثلاثة أيام", reads: day("2024-05-12") },
      { text: "منذ أسبوع", reads: { ...day("2024-05-08"), role: "since" } },
      { text: "منذ أيام", reads: span("2024-05-08", "2024-05-14") },
      { text: "قبل أيام قليلة", reads: span("2024-05-08", "2024-05-14") },
      { text: "قبل أسبوعين", reads: span("2024-04-25", "2024-05-01") },
      { text: "قبل أكثر من أسبوعين", reads: span("2024-04-24", "2024-04-30") },
      { text: "قبل حوالي أسبوعين", reads: span("2024-04-28", "2024-05-04") },
      { text: "منذ نحو عشرة أيام", reads: span("2024-05-03", "2024-05-07") },
      { text: "قبل شهرين", reads: span("2024-02-16", "2024-03-15") },
      { text: "قبل نحو شهر", reads: span("2024-04-05", "2024-04-25") },
      { text: "قبل عام", reads: { ...span("2023-01-01", "2023-12-31"), precision: "year" } },
      { text: "قبل ثلاث سنوات", reads: span("2021-01-01", "2021-12-31") },
      { text: "مرور سبعة أشهر على الاتفاق", reads: span("2023-09-16", "2023-10-15") },
      { text: "قبل قليل", reads: day("2024-05-15") },
      { text: "قبل نحو ساعة", reads: day("2024-05-15") },
      { text: "منذ سنوات", reads: { interval: null, precision: "unknown", role: "since" } },
      { text: "خُطفا قبل أسبوع على أيدي مسلحين", reads: day("2024-05-08") },
      { text: "قبل يومين", published: null, reads: { interval: null, offsetDays: { min: -2, max: -2 } } },
    ],
    rejects: ["قبل عام 2018", "منذ يوم الأحد", "قبل أن يصل", "قبل وصوله", "منذ شهر تموز"],
  },
  {
    id: "ar.date.after",
    reason:
      "«بعد يومين على …» dates the other happening from the one told before; «بعد ذلك بـ» goes on from it.",
    matches: [
      { text: "عُثر عليه أمس بعد يومين على اختطافه", reads: { ...day("2024-05-12"), anchor: "previous", offsetDays: { min: -2, max: -2 } } },
      { text: "قُتل في 2 أيار، وبعد ذلك بثلاثة أيام قُتل شقيقه", reads: { ...day("2024-05-05"), offsetDays: { min: 3, max: 3 } } },
      { text: "شُيّع الأحد، وكان قُتل قبل ذلك بيومين", reads: day("2024-05-10") },
      { text: "بعد أيام من تفجير مماثل", reads: span("2024-05-08", "2024-05-14") },
      { text: "قُتل أمس بعد ساعات من العثور على جثة", reads: day("2024-05-14") },
      { text: "بعد مرور يومين على اختطافه", reads: day("2024-05-13") },
      { text: "عُثر عليه، بعد يوم واحد على البيان، فجر أمس", reads: day("2024-05-13") },
      { text: "أُفرج عنه في 1 أيار قبل يومين من الانتخابات", reads: day("2024-05-03") },
    ],
    rejects: ["بعد صلاة العصر", "بعد أن قُتل", "بعد غد", "قبل يومين"],
  },
  {
    id: "ar.date.recent",
    reason: "Stretches that end at publication.",
    matches: [
      { text: "خلال الأيام القليلة الماضية", reads: span("2024-05-08", "2024-05-14") },
      { text: "خلال اليومين الماضيين", reads: span("2024-05-13", "2024-05-14") },
      { text: "الأيام الثلاثة الماضية", reads: span("2024-05-12", "2024-05-14") },
      { text: "خلال الساعات الماضية", reads: span("2024-05-14", "2024-05-15") },
      { text: "خلال الـ24 ساعة الماضية", reads: span("2024-05-14", "2024-05-15") },
      { text: "آخر 48 ساعة", reads: span("2024-05-13", "2024-05-15") },
      { text: "الليلة الماضية", reads: { ...span("2024-05-14", "2024-05-15"), partOfDay: "night" } },
      { text: "خلال الليل", reads: span("2024-05-14", "2024-05-15") },
      { text: "الأشهر الستة الماضية", reads: span("2023-11-15", "2024-05-14") },
      { text: "خلال الساعات القادمة", reads: span("2024-05-15", "2024-05-16") },
      { text: "السنوات الماضية", reads: { interval: null } },
    ],
    rejects: ["خلال 48 ساعة", "أيام الحرب", "في الليل"],
  },
  {
    id: "ar.date.duration",
    reason: "How long something lasts is no point in time.",
    matches: [
      { text: "لمدة ساعتين", reads: { duration: { min: 2, max: 2, unit: "hour" }, role: "duration" } },
      { text: "استمر ثلاثة أيام", reads: { duration: { min: 3, max: 3, unit: "day" } } },
      { text: "لأكثر من خمس ساعات", reads: { duration: { min: 5, max: null, unit: "hour" } } },
      { text: "قرابة نصف ساعة", reads: { duration: { min: 0.5, max: 0.5, unit: "hour" } } },
      { text: "مدتها أسبوع", reads: { duration: { min: 1, max: 1, unit: "week" } } },
      { text: "خلال 72 ساعة", reads: { duration: { min: 72, max: 72, unit: "hour" } } },
      { text: "دام 3 سنوات و10 أشهر", reads: { duration: { min: 46, max: 46, unit: "month" } } },
    ],
    rejects: ["عمره 12 عاماً", "شقيقته (9 سنوات)", "آخران يوم الأحد", "قبل ثلاثة أيام"],
  },
  {
    id: "ar.date.clock",
    reason: "Hours with their part of the day, in 24 hours.",
    matches: [
      { text: "الساعة 10 صباحاً", reads: { time: { from: "10:00", to: "10:00" }, partOfDay: "morning" } },
      { text: "عند الثالثة فجراً", reads: { time: { from: "03:00", to: "03:00" } } },
      { text: "قرابة التاسعة ليلاً", reads: { time: { from: "21:00", to: "21:00" } } },
      { text: "عند السابعة والربع من مساء أمس", reads: { time: { from: "19:15", to: "19:15" }, ...day("2024-05-14") } },
      { text: "الساعة الحادية عشرة وأربعين دقيقة من مساء أمس", reads: { time: { from: "23:40", to: "23:40" } } },
      { text: "بين الثامنة والتاسعة صباحاً", reads: { time: { from: "08:00", to: "09:00" } } },
      { text: "الساعة ٨:٥٤ م", reads: { time: { from: "20:54", to: "20:54" } } },
      { text: "الثانية عشرة ظهراً", reads: { time: { from: "12:00", to: "12:00" } } },
      { text: "الخامسة إلا ربعاً صباحاً", reads: { time: { from: "04:45", to: "04:45" } } },
    ],
    rejects: ["لثلاث ساعات", "الغارة الثالثة", "ساعة الصفر"],
  },
  {
    id: "ar.date.part-of-day",
    reason: "فجراً, مساءً fall on the day told last.",
    matches: [
      { text: "قُتل أمس، وشُيّع مساءً", reads: { ...day("2024-05-14"), partOfDay: "evening" } },
      { text: "منذ ساعات الصباح", reads: { ...day("2024-05-15"), partOfDay: "morning" } },
      { text: "أصيب مساء أمس وفارق الحياة فجراً", reads: { ...day("2024-05-15"), partOfDay: "dawn" } },
      { text: "قصفت القرية ليلاً", reads: { ...day("2024-05-15"), partOfDay: "night" } },
    ],
    rejects: ["فجر نفسه بحزام", "ظهر رجل مسلح", "سافر إلى المغرب", "صباح الأحمد"],
  },
]; // prettier-ignore
