import type { EventType } from "../event-type.js";

/** Death in custody: the death of a person while arrested or detained. */
export const deathInCustody: EventType = {
  code: "death_in_custody",
  family: "killing",
  label: { ar: "وفاة في الاحتجاز", en: "Death in custody" },
  definition: {
    ar: "وفاة شخص وهو معتقل أو محتجز.",
    en: "The death of a person while arrested or detained.",
  },
  rulings: [
    {
      ar: "إذا لم يُرو يوم الوفاة أُرّخت الحادثة بيوم إبلاغ العائلة، ويبقى ذلك تاريخ توثيق لا تاريخ وفاة.",
      en: "Without a day of its own it is dated by the day the family was told, which remains a date of documentation, not of death.",
    },
    {
      ar: "لا يقال تحت التعذيب إلا إذا قاله النص.",
      en: "Death under torture is said only where the text says it.",
    },
  ],
  subtypes: [
    {
      code: "death_under_torture",
      label: { ar: "وفاة تحت التعذيب", en: "Death under torture" },
    },
    {
      code: "death_notice",
      label: { ar: "إبلاغ بوفاة معتقل", en: "Notice of a detainee's death" },
    },
    {
      code: "death_by_neglect",
      label: { ar: "وفاة لغياب الرعاية", en: "Death for want of care" },
    },
  ],
};
