import type { DatePrecisionCode, PlacePrecisionCode } from "../model/index.js";
import type { Entries } from "./entry.js";

/** How exactly a date is told. @source gold/GUIDE.md, "when" */
export const DATE_PRECISIONS: Entries<DatePrecisionCode> = {
  day: {
    code: "day",
    label: { ar: "يوم", en: "Day" },
    definition: {
      ar: "يوم معروف، أو ليلة تمتد على يومين.",
      en: "A known day, or a night over two days.",
    },
  },
  week: {
    code: "week",
    label: { ar: "أسبوع", en: "Week" },
    definition: {
      ar: "الأيام السبعة المقصودة.",
      en: "The seven days that are meant.",
    },
  },
  month: {
    code: "month",
    label: { ar: "شهر", en: "Month" },
    definition: {
      ar: "شهر تقويمي.",
      en: "A calendar month.",
    },
  },
  season: {
    code: "season",
    label: { ar: "فصل", en: "Season" },
    definition: {
      ar: "فصل من سنة؛ الصيف من حزيران (6) إلى آب (8).",
      en: "A season of a year; summer is June to August.",
    },
  },
  year: {
    code: "year",
    label: { ar: "سنة", en: "Year" },
    definition: {
      ar: "سنة تقويمية.",
      en: "A calendar year.",
    },
  },
  range: {
    code: "range",
    label: { ar: "مدة", en: "Range" },
    definition: {
      ar: "مدة أخرى لها أول وآخر.",
      en: "Another stretch with a first and a last day.",
    },
  },
  unknown: {
    code: "unknown",
    label: { ar: "غير معروف", en: "Unknown" },
    definition: {
      ar: "لا يُعرف التاريخ.",
      en: "The date is not known.",
    },
  },
};

/** How exactly a place is told. @source gold/GUIDE.md, "where" */
export const PLACE_PRECISIONS: Entries<PlacePrecisionCode> = {
  site: {
    code: "site",
    label: { ar: "موقع", en: "Site" },
    definition: {
      ar: "حاجز أو مشفى أو تل أو مخيم أو ما شابه.",
      en: "A checkpoint, hospital, hill, camp or the like.",
    },
  },
  neighbourhood: {
    code: "neighbourhood",
    label: { ar: "حي", en: "Neighbourhood" },
    definition: {
      ar: "حي من مدينة أو بلدة.",
      en: "A quarter of a town.",
    },
  },
  road: {
    code: "road",
    label: { ar: "طريق", en: "Road" },
    definition: {
      ar: "طريق أو شارع أو تقاطع.",
      en: "A road, street or junction.",
    },
  },
  town: {
    code: "town",
    label: { ar: "مدينة أو بلدة أو قرية", en: "Town" },
    definition: {
      ar: "مدينة أو بلدة أو قرية.",
      en: "A city, town or village.",
    },
  },
  area: {
    code: "area",
    label: { ar: "منطقة", en: "Area" },
    definition: {
      ar: "ريف أو سهل أو وادٍ أو جبهة.",
      en: "A countryside, plain, valley or front.",
    },
  },
  admin1: {
    code: "admin1",
    label: { ar: "محافظة", en: "Governorate" },
    definition: {
      ar: "محافظة أو ما يقابلها.",
      en: "A governorate or its like.",
    },
  },
  country: {
    code: "country",
    label: { ar: "دولة", en: "Country" },
    definition: {
      ar: "دولة بأكملها.",
      en: "A whole country.",
    },
  },
  unknown: {
    code: "unknown",
    label: { ar: "غير معروف", en: "Unknown" },
    definition: {
      ar: "لا يُعرف المكان.",
      en: "The place is not known.",
    },
  },
};
