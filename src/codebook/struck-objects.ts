import type { Kind } from "./entry.js";

/** What was hit, apart from the people aimed at. */
export const STRUCK_OBJECTS: readonly Kind[] = [
  {
    code: "home",
    label: { ar: "منزل", en: "Home" },
  },
  {
    code: "market",
    label: { ar: "سوق", en: "Market" },
  },
  {
    code: "school",
    label: { ar: "مدرسة", en: "School" },
  },
  {
    code: "hospital",
    label: { ar: "مشفى أو مركز طبي", en: "Hospital or clinic" },
  },
  {
    code: "place_of_worship",
    label: { ar: "مسجد أو مكان عبادة", en: "Mosque or place of worship" },
  },
  {
    code: "bakery",
    label: { ar: "فرن", en: "Bakery" },
  },
  {
    code: "camp",
    label: { ar: "مخيم", en: "Camp" },
  },
  {
    code: "rescue_team",
    label: { ar: "فريق إنقاذ", en: "Rescue team" },
  },
  {
    code: "water_or_power",
    label: { ar: "منشأة ماء أو كهرباء", en: "Water or power works" },
  },
  {
    code: "farmland",
    label: { ar: "أرض زراعية", en: "Farmland" },
  },
  {
    code: "military_post",
    label: { ar: "موقع عسكري", en: "Military post" },
  },
];
