import { arabic, inBoth, type Markup } from "./markup.js";
import { OUTLINES } from "./outlines.generated.js";

/** English name of a governorate, as far as the map has it; else the Arabic. */
export function englishGovernorate(name: string): string {
  return OUTLINES.find(({ label }) => label.ar === name)?.label.en ?? name;
}

/** A governorate in both languages. */
export function governorateText(name: string): Markup {
  const en = englishGovernorate(name);
  return en === name ? arabic(name) : inBoth(arabic(name), en);
}
