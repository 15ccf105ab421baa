import type { EventType } from "../event-type.js";

/** Siege: the encirclement of a place or the closing of its roads, so that its people cannot move. */
export const siege: EventType = {
  code: "siege",
  family: "deprivation",
  label: { ar: "حصار أو تطويق", en: "Siege" },
  definition: {
    ar: "تطويق مكان أو إغلاق طرقه بما يمنع أهله من الحركة.",
    en: "The encirclement of a place or the closing of its roads, so that its people cannot move.",
  },
  rulings: [
    {
      ar: "تطويق يُروى لينفى حالته منفي.",
      en: "An encirclement told only to be denied has status denied.",
    },
  ],
  subtypes: [
    {
      code: "encirclement",
      label: { ar: "تطويق", en: "Encirclement" },
    },
    {
      code: "road_closure",
      label: { ar: "إغلاق طرق", en: "Closed roads" },
    },
    {
      code: "supply_blockade",
      label: { ar: "منع دخول المواد", en: "Blocked supplies" },
    },
  ],
};
