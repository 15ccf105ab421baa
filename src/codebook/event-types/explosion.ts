import type { EventType } from "../event-type.js";

/** Explosion: an explosion of a planted bomb, mine, car bomb or unexploded ordnance. */
export const explosion: EventType = {
  code: "explosion",
  family: "attack",
  label: { ar: "انفجار", en: "Explosion" },
  definition: {
    ar: "انفجار عبوة أو لغم أو سيارة مفخخة أو ذخيرة لم تنفجر في حينها.",
    en: "An explosion of a planted bomb, mine, car bomb or unexploded ordnance.",
  },
  rulings: [
    {
      ar: "عبوة على طريق أو لدورية انفجار؛ والمزروعة لشخص مسمّى اغتيال.",
      en: "A bomb on a road or at a patrol counts here; one planted for a named person is an assassination.",
    },
    {
      ar: "عبوة فُككت أو لم تنفجر انفجار حالته محاولة.",
      en: "A defused or failed bomb counts here, with status attempted.",
    },
  ],
  subtypes: [
    {
      code: "planted_bomb",
      label: { ar: "عبوة ناسفة", en: "Planted bomb" },
    },
    {
      code: "car_bomb",
      label: { ar: "سيارة أو دراجة مفخخة", en: "Car or motorcycle bomb" },
    },
    {
      code: "remnants_of_war",
      label: { ar: "مخلفات الحرب", en: "Remnants of war" },
    },
    {
      code: "depot_explosion",
      label: {
        ar: "انفجار مستودع ذخيرة",
        en: "Explosion of an ammunition depot",
      },
    },
  ],
};
