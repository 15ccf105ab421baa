import type { Kind } from "./entry.js";

/** How the attackers came. */
export const DELIVERIES: readonly Kind[] = [
  {
    code: "motorcycle",
    label: { ar: "دراجة نارية", en: "Motorcycle" },
  },
  {
    code: "car",
    label: { ar: "سيارة", en: "Car" },
  },
  {
    code: "on_foot",
    label: { ar: "سيراً", en: "On foot" },
  },
  {
    code: "at_the_door",
    label: { ar: "عند باب المنزل", en: "At the door" },
  },
];
