import type { EventType } from "../event-type.js";

/** Armed attack: an attack with arms on a post, patrol, vehicle, convoy, crowd or home, not on a particular person. */
export const armedAttack: EventType = {
  code: "armed_attack",
  family: "attack",
  label: { ar: "هجوم مسلح", en: "Armed attack" },
  definition: {
    ar: "هجوم بالسلاح على نقطة أو دورية أو آلية أو رتل أو حشد أو منزل، لا على شخص بعينه.",
    en: "An attack with arms on a post, patrol, vehicle, convoy, crowd or home, not on a particular person.",
  },
  rulings: [
    {
      ar: "أفراد قوة لا يُسمَّون إذا أُطلق عليهم النار فهو هجوم مسلح.",
      en: "Unnamed members of a force who are shot at make an armed attack.",
    },
    {
      ar: "هجوم على موجات حادثة واحدة، نوعها نوع بدايتها.",
      en: "An attack in waves is one incident, of the type of its opening act.",
    },
  ],
  subtypes: [
    {
      code: "attack_on_checkpoint",
      label: {
        ar: "هجوم على حاجز أو نقطة",
        en: "Attack on a checkpoint or post",
      },
    },
    {
      code: "attack_on_patrol",
      label: { ar: "هجوم على دورية", en: "Attack on a patrol" },
    },
    {
      code: "attack_on_convoy",
      label: { ar: "هجوم على رتل", en: "Attack on a convoy" },
    },
    {
      code: "attack_on_home",
      label: { ar: "هجوم على منزل", en: "Attack on a home" },
    },
    {
      code: "attack_on_crowd",
      label: { ar: "هجوم على حشد", en: "Attack on a crowd" },
    },
    {
      code: "random_fire",
      label: { ar: "إطلاق نار عشوائي", en: "Random fire" },
    },
  ],
};
