import type { EventType } from "../event-type.js";

/** Suicide attack: an attack in which the attacker blows up himself or the vehicle he drives. */
export const suicideAttack: EventType = {
  code: "suicide_attack",
  family: "attack",
  label: { ar: "هجوم انتحاري", en: "Suicide attack" },
  definition: {
    ar: "هجوم يفجّر فيه المهاجم نفسه أو آلية يقودها.",
    en: "An attack in which the attacker blows up himself or the vehicle he drives.",
  },
  rulings: [
    {
      ar: "الحزام الناسف هجوم انتحاري ولو فُجّر عند محاصرة صاحبه.",
      en: "A suicide belt counts here, also when its bearer was cornered.",
    },
    {
      ar: "المفجّر يُحسب في القتلى بصفة فاعل.",
      en: "The bomber is counted among the killed, marked as perpetrator.",
    },
  ],
  subtypes: [
    {
      code: "suicide_vehicle",
      label: { ar: "مفخخة يقودها انتحاري", en: "Vehicle driven by the bomber" },
    },
    {
      code: "suicide_belt_attack",
      label: { ar: "تفجير حزام ناسف", en: "Belt set off by its bearer" },
    },
  ],
};
