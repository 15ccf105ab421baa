import {
  AGENT_MARKS,
  TARGET_MARKS,
} from "../../languages/ar/lexicon/discourse-words.js";
import { ALLEGIANCE } from "../../languages/ar/lexicon/agent-verbs.js";
import { governorOf } from "./governor.js";
import type { Act } from "../../languages/ar/events/index.js";
import {
  hasEventBefore,
  isAct,
  standsBetween,
  type Scene,
} from "./party-scene.js";
import { acts, suffers, type SlotRule } from "./slot.js";

const BETWEEN: ReadonlySet<string> = new Set(["بين", "مابين"]);
const WITH: ReadonlySet<string> = new Set(["مع", "ضد", "الي", "ضدهم"]);
/** Tokens between two partners of a meeting or an agreement. */
const PARTNER_REACH = 8;

const wordBefore = ({ keys, mention }: Scene) => keys[mention.from - 1] ?? "";
const withoutAnd = (key: string) => key.replace(/^[وف](?=.{3})/, "");

/** `على يد X`, `من قبل X`, `برصاص X`. */
export const agentMark: SlotRule = (scene) => {
  const { keys, mention } = scene;
  const word = wordBefore(scene);
  const bare = withoutAnd(word);
  if (bare === "قبل") {
    if (keys[mention.from - 2] !== "من") return undefined;
    // `المدينة المحتلة من قبل X` describes the place.
    return ALLEGIANCE.test(keys[mention.from - 3] ?? "")
      ? null
      : acts("ar.party.agent-mark");
  }
  if (mention.clitics.includes("ب") && mention.head === "") return undefined;
  return AGENT_MARKS.has(bare) || AGENT_MARKS.has(word)
    ? acts("ar.party.agent-mark")
    : undefined;
};

/** `اجتماع X مع Y`, `اتفاق بين X وY`: the partner stands as the target. */
export const partner: SlotRule = (scene) => {
  const { mention, before, act, politics } = scene;
  if (!politics || !before || before.to > mention.from) return undefined;
  if (mention.from - before.to > PARTNER_REACH) return undefined;
  const joined =
    standsBetween(scene, before.to, mention.from, WITH) ||
    (followsAnd(scene) &&
      standsBetween(scene, act.hit.to - 1, before.from + 1, BETWEEN));
  return joined || isOtherPartner(scene, before)
    ? suffers("ar.party.with")
    : undefined;
};

/** `توصلت X وY إلى اتفاق`: no مع follows, so the two are the partners. */
function isOtherPartner(scene: Scene, before: { readonly to: number }) {
  const { mention, keys } = scene;
  if (!isAct(scene, "agreement", "meeting") || !followsAnd(scene)) return false;
  return (
    isBeside(scene, before) &&
    !keys.slice(mention.to, mention.to + PARTNER_REACH).includes("مع")
  );
}

/** Tokens from a clash to a side that no بين or مع marks. */
const SIDE_REACH = 6;

/** `اشتباكات بين X وY`: the side named first is put down as acting. */
export const clash: SlotRule = (scene) => {
  if (!isAct(scene, "armed_clash")) return undefined;
  const { mention, before, act, after, behind, ahead, cue } = scene;
  const { from, to } = act.hit;
  const paired =
    after &&
    (standsBetween(scene, to, mention.from + 1, BETWEEN) ||
      standsBetween(scene, to, mention.from, WITH));
  const reach = cue.form === "verb" ? SIDE_REACH : 3;
  if (!paired && (after ? behind : ahead) > reach) return null;
  const joined = before && followsAnd(scene) && isBeside(scene, before);
  const second =
    before &&
    (before.from > from ||
      joined ||
      standsBetween(scene, to, mention.from, WITH));
  return second ? suffers("ar.party.clash") : acts("ar.party.clash");
};

/** Tokens between two sides joined by و. */
const JOIN_REACH = 4;

function isBeside({ mention }: Scene, before: { readonly to: number }) {
  return mention.from - before.to <= JOIN_REACH;
}

/** `هجوم على X`, `استهدف X`. */
export const targetMark: SlotRule = (scene) => {
  const word = withoutAnd(wordBefore(scene));
  if (scene.politics) return undefined;
  if (!TARGET_MARKS.has(word)) return strikesLater(scene);
  return STRIKING.test(word) && opensClause(scene)
    ? undefined
    : suffers("ar.party.target-mark");
};

/** `غارات طالت، مساء أمس، مواقع X`: words of time stand between. */
function strikesLater(scene: Scene): ReturnType<SlotRule> {
  const { frame, mention, keys } = scene;
  if (mention.clitics.length > 0) return undefined;
  const at = governorOf(frame.reading, mention.from, frame.sentence.from);
  if (at < 0 || at === mention.from - 1) return undefined;
  if (!REACHING.test(withoutAnd(keys[at] ?? ""))) return undefined;
  return hasEventBefore(scene, at)
    ? suffers("ar.party.target-mark")
    : undefined;
}

const REACHING = /^(استهدفت?|طالت?|تستهدف|يستهدف|تطال|يطال)$/;
/** Verbs of a target mark that may have a force as their subject as well. */
const STRIKING = /^(استهدفت?|ضربت?|تستهدف|يستهدف)$/;
/** `استهدفت قوات X بلدة`: nothing before the verb could be its subject. */
function opensClause(scene: Scene): boolean {
  const verb = scene.mention.from - 1;
  const { before } = scene;
  if (before && before.to <= verb && verb - before.to <= SIDE_REACH)
    return false;
  return !hasEventBefore(scene, verb);
}

/** `انفجرت عبوة بسيارة لقوات X`: what a bomb goes off at is hit. */
export const blastMark: SlotRule = ({ frame, mention }) =>
  mention.clitics.includes("ب") &&
  frame.triggers.some(
    (t) => t.act === "explosion" && t.hit.from < mention.from && !t.negated,
  )
    ? suffers("ar.party.blast-mark")
    : undefined;

/** `بيان لـX`, `المركز الإعلامي لـX`: X speaks. */
const MEDIA = /^(ال)?(بيان|اعلامي|مركز|تصريح|ناطق|متحدث|ناطقه)$/;
/** `محاولة تسلل لـX`: X came. */
const ADVANCES = /^(ال)?(تسلل|هجوم|تقدم|توغل|اقتحام|تعرض)(ا)?$/;

/** Acts whose noun takes its doer with ل: `قصف مدفعي لقوات X`. */
const DONE_BY: readonly Act[] = [
  "bombardment",
  "shelling",
  "airstrike",
  "raid",
  "attack",
  "deployment",
  "withdrawal",
];

/**
 * `حاجز لـX`, `مقتل عنصر لـX`: what was hit belongs to the force; but the
 * shelling `لقوات X` is theirs.
 */
export const ownerMark: SlotRule = (scene) => {
  const { mention, politics, keys, cue, after, behind } = scene;
  if (politics || !mention.clitics.includes("ل")) return undefined;
  if (ALLEGIANCE.test(keys[mention.from - 1] ?? "")) return undefined;
  const before = keys[mention.from - 1] ?? "";
  if (MEDIA.test(before)) return null;
  if (ADVANCES.test(before)) return acts("ar.party.done-by");
  const noun = cue.form !== "verb" && after && behind <= 2;
  const aims = /استهداف|مهاجم|كمين/.test(keys[scene.act.hit.from] ?? "");
  return noun && !aims && isAct(scene, ...DONE_BY)
    ? acts("ar.party.done-by")
    : suffers("ar.party.of");
};

const SHOTS =
  /^(و|ف|ب)?(ال)?(نار|رصاص|رصاصه|قصف|قذايف|قذيفه|قذيفتين|صواريخ|صاروخ|نيران|اطلقت|اطلق|عشوايي|كثيف|مصدرها|مصدره)$/;

/** `إطلاق نار من حاجز X`, `قذائف أطلقت من مواقع X`: where the fire came from. */
export const firedFrom: SlotRule = (scene) => {
  const { keys, mention } = scene;
  if (keys[mention.from - 1] !== "من") return undefined;
  if (!isAct(scene, "shooting", "bombardment", "shelling", "attack"))
    return undefined;
  return keys
    .slice(mention.from - 3, mention.from - 1)
    .some((k) => SHOTS.test(k))
    ? acts("ar.party.fired-from")
    : undefined;
};

function followsAnd({ keys, mention }: Scene): boolean {
  return (
    mention.clitics.includes("و") || (keys[mention.from] ?? "").startsWith("و")
  );
}
