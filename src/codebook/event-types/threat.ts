import type { EventType } from "../event-type.js";

/** Threat: a threat, ultimatum or warning addressed to persons or an area. */
export const threat: EventType = {
  code: "threat",
  family: "politics",
  label: { ar: "تهديد أو إنذار", en: "Threat" },
  definition: {
    ar: "تهديد أو إنذار بمهلة أو تحذير موجّه إلى أشخاص أو منطقة.",
    en: "A threat, ultimatum or warning addressed to persons or an area.",
  },
  rulings: [
    {
      ar: "الإنذار تهديد واحد حالته وقع ومكانه المكان المهدَّد؛ ولا يُرمَّز الاقتحام المهدَّد به ثانية.",
      en: "An ultimatum is one threat with status occurred, at the threatened place; the threatened storming is not coded again.",
    },
    {
      ar: "تهديد يُطلق في مفاوضات وله شرط أو مهلة حادثة مستقلة.",
      en: "A threat uttered in talks is separate if it has its own condition or deadline.",
    },
  ],
  subtypes: [
    {
      code: "ultimatum",
      label: { ar: "إنذار بمهلة", en: "Ultimatum" },
    },
    {
      code: "warning",
      label: { ar: "تحذير", en: "Warning" },
    },
    {
      code: "personal_threat",
      label: { ar: "تهديد شخص", en: "Threat to a person" },
    },
  ],
};
