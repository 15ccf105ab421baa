import type { EventType } from "../event-type.js";

/** Armed clash: fighting in which two sides fire. */
export const armedClash: EventType = {
  code: "armed_clash",
  family: "attack",
  label: { ar: "اشتباك", en: "Armed clash" },
  definition: {
    ar: "قتال يطلق فيه الطرفان النار.",
    en: "Fighting in which two sides fire.",
  },
  rulings: [
    {
      ar: "الطرفان يُذكران فاعلاً ومستهدفاً.",
      en: "The two sides stand as perpetrators and targets.",
    },
    {
      ar: "معارك تُروى على أنها أفضت إلى سيطرة تُجمع في تبدّل سيطرة واحد.",
      en: "Battles told as leading to a takeover are one control_change.",
    },
    {
      ar: "من قُتل في الاشتباك خسارة من خسائره لا حادثة ثانية.",
      en: "A killing inside a clash is one of its casualties, not a second incident.",
    },
  ],
  subtypes: [
    {
      code: "faction_infighting",
      label: { ar: "اقتتال بين فصائل", en: "Fighting between factions" },
    },
    {
      code: "clan_clash",
      label: { ar: "اشتباك عشائري", en: "Clash between clans" },
    },
  ],
};
