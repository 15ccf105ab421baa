import type { EventType } from "../event-type.js";

/** Airstrike: a strike by an aeroplane, a helicopter or a drone. */
export const airstrike: EventType = {
  code: "airstrike",
  family: "attack",
  label: { ar: "قصف جوي", en: "Airstrike" },
  definition: {
    ar: "ضربة من طائرة حربية أو مروحية أو مسيّرة.",
    en: "A strike by an aeroplane, a helicopter or a drone.",
  },
  rulings: [
    {
      ar: "ضربة المسيّرة قصف جوي أياً كان من في السيارة.",
      en: "A drone strike counts here whoever was in the car.",
    },
  ],
  subtypes: [
    {
      code: "drone_strike",
      label: { ar: "ضربة طائرة مسيّرة", en: "Drone strike" },
    },
    {
      code: "barrel_bombing",
      label: { ar: "قصف ببراميل متفجرة", en: "Barrel bombing" },
    },
    {
      code: "helicopter_strike",
      label: { ar: "قصف مروحي", en: "Strike by helicopter" },
    },
  ],
};
