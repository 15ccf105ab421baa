import {
  AGENT_AFTER_MIN,
  AGENT_VERBS,
  DOING,
  EXPOSED_VERBS,
  HELD_AREAS,
  INSTRUMENTS,
  REPELLING_VERBS,
} from "../../languages/ar/lexicon/agent-verbs.js";
import { withoutArticle } from "../../languages/ar/clitics.js";
import { isUnknown } from "../mentions/actor-mention.js";
import { distance, governorOf } from "./governor.js";
import { isAct, type Scene } from "./party-scene.js";
import { acts, suffers, type SlotRule } from "./slot.js";

const withoutAnd = (key: string) => key.replace(/^[وف](?=.{3})/, "");

/** Whether the word that governs a force is one of a set, with or without و. */
function isGovernedBy(
  { frame, mention, keys }: Scene,
  words: ReadonlySet<string>,
): boolean {
  const at = governorOf(frame.reading, mention.from, frame.sentence.from);
  const key = keys[at] ?? "";
  return words.has(key) || words.has(withoutAnd(key));
}

/** `صواريخ أطلقتها X`, `واصلت X استهداف`, `قيام X باعتقاله`. */
export const governedSubject: SlotRule = (scene) => {
  if (scene.mention.clitics.some((c) => c !== "و" && c !== "ف"))
    return undefined;
  return isGovernedBy(scene, AGENT_VERBS) || isGovernedBy(scene, DOING)
    ? acts("ar.party.agent-verb")
    : undefined;
};

/** `أحبطت X محاولة تسلل`: whoever beats an attack off was attacked. */
export const repelled: SlotRule = (scene) => {
  if (scene.politics) return undefined;
  return isGovernedBy(scene, REPELLING_VERBS) || repelsNext(scene)
    ? suffers("ar.party.repelled")
    : undefined;
};

/** `قوات X أحبطت محاولة تسلل`: the subject stands before its verb. */
function repelsNext({ keys, mention, frame }: Scene): boolean {
  for (let at = mention.to; at < frame.sentence.to; at++) {
    const key = keys[at] ?? "";
    if (REPELLING_VERBS.has(key)) return true;
    if (distance(frame.reading, mention.to, at + 1) > 0) return false;
  }
  return false;
}

/** `تعرضت X لإطلاق نار`, `دورية لـX تعرضت لكمين`. */
export const exposed: SlotRule = (scene) => {
  const { keys, mention, act, after } = scene;
  if (isGovernedBy(scene, EXPOSED_VERBS)) return suffers("ar.party.exposed");
  if (after || isUnknown(mention)) return undefined;
  const between = keys.slice(mention.to, act.hit.from);
  return between.length <= EXPOSED_REACH &&
    between.some((key) => EXPOSED_VERBS.has(withoutAnd(key)))
    ? suffers("ar.party.exposed")
    : undefined;
};

/** Tokens from a force to the act it was exposed to. */
const EXPOSED_REACH = 8;

/** `العثور على جثتي عنصرين من X`: the dead were of that force. */
export const bodyOf: SlotRule = (scene) => {
  if (!isAct(scene, "body_found")) return undefined;
  const { mention, after, behind } = scene;
  return after && behind <= 1 && mention.actor !== null
    ? suffers("ar.party.body-of")
    : undefined;
};

const RELATIVES: ReadonlySet<string> = new Set([
  "الذي",
  "التي",
  "الذين",
  "اللذان",
  "اللذين",
]);

/** `جنود X، الذين أطلقوا الرصاص`: the clause tells what they did. */
export const relativeSubject: SlotRule = ({ frame, keys, mention }) => {
  const at = keys[mention.to] === "،" ? mention.to + 1 : mention.to;
  if (!RELATIVES.has(keys[at] ?? "")) return undefined;
  const verb = frame.triggers.find(
    (t) => t.hit.from > at && t.hit.from <= at + 2,
  );
  const { form, voice, object } = verb?.hit.value ?? {};
  return verb &&
    !verb.negated &&
    form === "verb" &&
    voice !== "passive" &&
    !object
    ? acts("ar.party.relative-subject")
    : undefined;
};

/** `من جانب X`, `بنيران X`, `بقصف X`. */
export const instrumentOwner: SlotRule = ({ mention, keys }) => {
  const before = keys[mention.from - 1] ?? "";
  if (mention.clitics.length === 0) {
    if (AGENT_AFTER_MIN.has(before) && keys[mention.from - 2] === "من")
      return acts("ar.party.agent-mark");
    const owned = /^(و)?ب(?=.{3})/.test(before)
      ? before.replace(/^و?ب/, "")
      : undefined;
    if (owned !== undefined && INSTRUMENTS.has(owned))
      return acts("ar.party.instrument");
  }
  const own = mention.clitics.includes("ب") && INSTRUMENTS.has(mention.head);
  return own ? acts("ar.party.instrument") : undefined;
};

/** `في مناطق سيطرة X`, `قتلى X`, `مكافحة X`: X takes no part by that. */
export const heldArea: SlotRule = ({ mention, keys }) => {
  const at = mention.from - 1;
  const word = withoutArticle(withoutAnd(keys[at] ?? "").replace(/^ب/, ""));
  return HELD_AREAS.has(word) && mention.head === "" && !isUnknown(mention)
    ? null
    : undefined;
};
