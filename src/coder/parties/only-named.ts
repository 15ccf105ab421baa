import type { Frame } from "../frames.js";
import type { ActorMention } from "../mentions/actor-mention.js";

/** Words that open who a person is: `فلان، أحد عناصر X`. */
const APPOSITION: ReadonlySet<string> = new Set(
  "احد عنصر قيادي القيادي متعاون المتعاون عضو ضابط المنتسب منتسب ينتمي يتبع التابع مرتبات متزعم قائد يعمل".split(
    " ",
  ),
);
/** Tokens from a name to the force of its apposition. */
const APPOSITION_REACH = 5;
const OPENERS: ReadonlySet<string> = new Set(["،", ",", "(", "-"]);

/** The force is named as a source, not as a party. */
export function isSpeaker(frame: Frame, actor: ActorMention): boolean {
  return frame.reading.sources.some(
    (s) =>
      s.rule !== "ar.source.subject-first" &&
      s.chain.some((l) => actor.from >= l.from && actor.to <= l.to),
  );
}

/** The force in a person's title says who the person is, not who acted. */
export function isTitle(frame: Frame, mention: ActorMention): boolean {
  return frame.reading.people.some(
    (p) =>
      (mention.from >= p.from && mention.to <= p.name.from) ||
      isApposition(frame, p.to, mention.from),
  );
}

/** `فلان، أحد عناصر X`: says who the person is. */
function isApposition(frame: Frame, from: number, to: number): boolean {
  if (to < from || to - from > APPOSITION_REACH) return false;
  const { keys } = frame.reading.view;
  const key = keys[from] ?? "";
  if (to > from && !OPENERS.has(key) && !/^[»"”)]$/.test(key)) return false;
  for (let i = from; i <= to; i++)
    if (APPOSITION.has(keys[i] ?? "")) return true;
  return false;
}
