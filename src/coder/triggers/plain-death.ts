import type { Frame } from "../frames.js";
import type { Trigger } from "./trigger.js";

/** `توفي`, `وفاة` with what clings to them: the letters tell no violence. */
const DEATH =
  /^[وف]?[بل]?(ال)?(توفيت?|توفوا|توفيا|[يت]توفي|وفا[هت](ه|ها|هم|نا)?)$/;
/** Words that tie a death to a wound, a prison or a weapon. */
const VIOLENT =
  /^[وفب]?(متاثر(ا|ه|ين)?|التعذيب|تعذيب|المعتقل|السجن|سجن|معتقل|برصاص|رصاص|بقصف|القصف|قصف|انفجار|بانفجار|لغم|شظايا|بشظايا|جراحه|بجراحه|اصابته|باصابته|اعتقال|اعتقاله|احتجازه)$/;

/**
 * Whether a trigger only says that somebody died, and nothing in its frame
 * that he was killed: an illness, an accident, a notice of mourning.
 */
export function isPlainDeath(trigger: Trigger, frame: Frame): boolean {
  const { keys } = frame.reading.view;
  if (!DEATH.test(keys[trigger.hit.from] ?? "")) return false;
  return !keys.slice(frame.from, frame.to).some((key) => VIOLENT.test(key));
}
