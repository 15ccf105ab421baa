import type { EventType } from "../event-type.js";

/** Surrender: the handing over of weapons or of wanted persons, or their giving themselves up. */
export const surrender: EventType = {
  code: "surrender",
  family: "movement",
  label: { ar: "تسليم سلاح أو مطلوبين", en: "Surrender" },
  definition: {
    ar: "تسليم سلاح، أو تسليم مطلوبين أو تسليمهم أنفسهم.",
    en: "The handing over of weapons or of wanted persons, or their giving themselves up.",
  },
  rulings: [
    {
      ar: "الفاعل من يسلّم.",
      en: "Perpetrators are those who hand over.",
    },
  ],
  subtypes: [
    {
      code: "handover_of_weapons",
      label: { ar: "تسليم سلاح", en: "Handover of weapons" },
    },
    {
      code: "handover_of_wanted",
      label: { ar: "تسليم مطلوبين", en: "Handover of wanted persons" },
    },
    {
      code: "giving_oneself_up",
      label: { ar: "تسليم النفس", en: "Giving oneself up" },
    },
  ],
};
