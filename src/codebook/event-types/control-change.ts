import type { EventType } from "../event-type.js";

/** Change of control: the passing of an area, town or site from one party's control to another's. */
export const controlChange: EventType = {
  code: "control_change",
  family: "movement",
  label: { ar: "تبدّل السيطرة", en: "Change of control" },
  definition: {
    ar: "انتقال السيطرة على منطقة أو بلدة أو موقع من طرف إلى طرف.",
    en: "The passing of an area, town or site from one party's control to another's.",
  },
  rulings: [
    {
      ar: "الفاعل من سيطر أو سلّم، والمستهدف من فقد السيطرة.",
      en: "Perpetrators take or hand over; targets lose control.",
    },
  ],
  subtypes: [
    {
      code: "takeover",
      label: { ar: "سيطرة بالقوة", en: "Takeover by force" },
    },
    {
      code: "handover_of_area",
      label: { ar: "تسليم منطقة", en: "Handover of an area" },
    },
    {
      code: "recapture",
      label: { ar: "استعادة", en: "Recapture" },
    },
  ],
};
