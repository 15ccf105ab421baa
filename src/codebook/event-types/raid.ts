import type { EventType } from "../event-type.js";

/** Raid: the storming of a place or a search campaign in it, with or without arrests. */
export const raid: EventType = {
  code: "raid",
  family: "deprivation",
  label: { ar: "مداهمة أو اقتحام", en: "Raid" },
  definition: {
    ar: "اقتحام مكان أو حملة تفتيش فيه، مع اعتقالات أو دونها.",
    en: "The storming of a place or a search campaign in it, with or without arrests.",
  },
  rulings: [
    {
      ar: "مداهمة تتحول إلى اشتباك مداهمة واحدة؛ وما استُدعي لها من قصف حادثة ثانية.",
      en: "A raid that turns into a clash is one raid; strikes called in for it are a second incident.",
    },
    {
      ar: "اقتحام رُدّ على أعقابه حالته محاولة.",
      en: "A storming that was beaten back has status attempted.",
    },
  ],
  subtypes: [
    {
      code: "search_campaign",
      label: { ar: "حملة دهم وتفتيش", en: "Search campaign" },
    },
    {
      code: "house_raid",
      label: { ar: "مداهمة منزل", en: "Raid on a house" },
    },
    {
      code: "storming",
      label: { ar: "اقتحام بلدة أو حي", en: "Storming of a town or quarter" },
    },
  ],
};
