import type { OutletNames } from "../../countries/pack.js";
import { wordsOf, type TextView } from "../../languages/ar/view.js";
import type { SourceLink } from "./source-mention.js";

/** Words of the longest outlet name. */
const LONGEST = 6;
const LEADS: ReadonlySet<string> = new Set(['"', "«", "“", "ـ", "-"]);

/** The longest outlet name at a token, quotes and a parted ل passed over. */
export function outletAt(
  view: TextView,
  outlets: OutletNames,
  at: number,
): SourceLink | null {
  const { keys } = view;
  let from = at;
  if (keys[at] === "ل" || keys[at] === "ل-") from++;
  while (LEADS.has(keys[from] ?? "")) from++;
  for (const { stem, clitics } of view.readings[from] ?? []) {
    const first = clitics.includes("ال") ? `ال${stem}` : stem;
    const glued = clitics.filter((c) => c !== "ال").length;
    for (
      let words = Math.min(outlets.reach(first), LONGEST);
      words >= 1;
      words--
    ) {
      const to = from + words;
      const key = [first, ...keys.slice(from + 1, to)].join(" ");
      if (outlets.find(key).length === 0) continue;
      const name = wordsOf(view, from, to, glued);
      return { from, to, name, anaphoric: false };
    }
  }
  return null;
}
