import type { Actor } from "../../countries/pack.js";
import type { Reading } from "../reading.js";

/** Heads of forces' names that stand alone when told again, folded. */
const SHORT: ReadonlySet<string> = new Set(
  "المجلس الحركه الحزب التنظيم الجماعه الفصيل الفرقه الجبهه الهييه اللواء الجيش الكتايب السرايا المليشيا الميليشيا الحشد".split(
    " ",
  ),
);

/**
 * The force told before that a bare head noun stands for: `القيادي في المجلس`
 * after `مجلس منبج العسكري`.
 *
 * @returns the latest one whose name begins with that noun; null without one
 */
export function forceNamedShort(reading: Reading, at: number): Actor | null {
  const key = reading.view.keys[at] ?? "";
  const head = key.replace(/^ب(?=ال)/u, "");
  if (!SHORT.has(head)) return null;
  const before = reading.actors.findLast((a) => {
    const first = reading.view.keys[a.coreFrom] ?? "";
    return (
      a.actor !== null && !a.pseudo && a.to <= at && bare(first) === bare(head)
    );
  });
  return before?.actor ?? null;
}

const bare = (key: string) => key.replace(/^(?:[وفبلك])?(?:ال|لل)?/u, "");
