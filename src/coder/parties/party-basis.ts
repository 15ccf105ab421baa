import type { BasisCode } from "../../model/vocabulary.js";
import type { Frame } from "../frames.js";
import type { ActorMention } from "../mentions/actor-mention.js";

const SUSPICION: ReadonlySet<string> = new Set(
  "يعتقد يرجح يشتبه رجح رجحت ترجيحات يظن محتمل مرجحا المرجح مرجحه يرجحون يعتقدون".split(
    " ",
  ),
);
const ACCUSATION: ReadonlySet<string> = new Set(
  "اتهم اتهمت يتهم تتهم متهما متهمه واتهم واتهمت اتهام اتهامات اصابع الاتهام يتهمون اتهموا حمل حملت محملا".split(
    " ",
  ),
);
const CLAIM: ReadonlySet<string> = new Set(
  "تبني تبنت مسووليته مسووليتها يتبني تبناه تبناها متبنيا وتبني وتبنت".split(
    " ",
  ),
);
/** Tokens before a force in which its basis is told. */
const BEFORE = 7;
/** Tokens after it: `X الذي تبنى الهجوم`. */
const AFTER = 3;

/**
 * On what ground a force stands in its place, by the nearest word that says.
 *
 * @source gold/GUIDE.md, "actors": basis
 */
export function basisOf(frame: Frame, mention: ActorMention): BasisCode {
  const { keys } = frame.reading.view;
  const { sentence } = frame;
  const floor = Math.max(sentence.from, mention.from - BEFORE);
  for (let i = mention.from - 1; i >= floor; i--) {
    const key = keys[i] ?? "";
    if (SUSPICION.has(key)) return "suspected";
    if (ACCUSATION.has(key)) return "accused";
    if (CLAIM.has(key)) return "claimed";
  }
  const end = Math.min(sentence.to, mention.to + AFTER);
  for (let i = mention.to; i < end; i++)
    if (CLAIM.has(keys[i] ?? "")) return "claimed";
  return "stated";
}
