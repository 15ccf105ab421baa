import { governorOf } from "./governor.js";
import { isAct, type Scene } from "./party-scene.js";
import { suffers, type SlotRule } from "./slot.js";

const wordBefore = ({ keys, mention }: Scene, steps = 1) =>
  keys[mention.from - steps] ?? "";

/** What an area is held in: `من قبضة X`, `من يد X`. */
const HOLD: ReadonlySet<string> = new Set([
  "قبضه",
  "يد",
  "يدي",
  "ايدي",
  "سيطره",
]);

/**
 * `انتزع البلدة من X`, `استعادوها من قبضة X`: whoever an area is taken from
 * loses it. `انسحاب X من البلدة` has the area after من.
 *
 * @source gold/dev/DECISIONS.md: the targets of a change of control lose it
 */
export const loser: SlotRule = (scene) => {
  if (!isAct(scene, "control_change") || !scene.after) return undefined;
  if (scene.mention.clitics.length > 0) return undefined;
  const word = wordBefore(scene);
  const held = HOLD.has(word) && wordBefore(scene, 2) === "من";
  return word === "من" || held ? suffers("ar.party.loser") : undefined;
};

/** Tokens from a handing over to whoever it is handed to. */
const HANDING_REACH = 10;

/** `سلّموا أنفسهم إلى X`, `سلّموا سلاحهم لـX`: handed over to X. */
export const receiver: SlotRule = (scene) => {
  if (!isAct(scene, "surrender") || !scene.after) return undefined;
  if (scene.behind > HANDING_REACH) return undefined;
  const given =
    wordBefore(scene) === "الي" || scene.mention.clitics.includes("ل");
  return given ? suffers("ar.party.receiver") : undefined;
};

/** Tokens from a meeting to whoever was met. */
const MEETING_REACH = 9;

/**
 * `التقى المحافظ بوجهاء X`, `اجتمع مع X`: met by somebody who need be no
 * force.
 */
export const met: SlotRule = (scene) => {
  if (!isAct(scene, "meeting") || !scene.after) return undefined;
  const { mention, behind, cue } = scene;
  if (behind < 1 || behind > MEETING_REACH) return undefined;
  const verb = cue.form === "verb" && mention.clitics.includes("ب");
  return verb || wordBefore(scene) === "مع"
    ? suffers("ar.party.with")
    : undefined;
};

/** One of a group, or its head: `أحد عناصر X`, `آمر X`. */
const ONE_OF =
  /^(و|ف)?(احد|احدي|بعض|امر|قايد|مساعد|عنصر|عنصرا|عنصران|عنصرين|جندي|جنديا|جنديان|جنديين|ضابط|ضابطا|ضابطان|ضابطين|قيادي|قياديا|شرطي|شرطيان|شرطيين|مقاتل|مقاتلا|مقاتلان|مقاتلين)$/;

/**
 * `قُتل أحد عناصر X`, `خُطف ثلاثة من عناصر X`, `سقط خمسة من X`: the verb was
 * done to a part of the force, or to its head.
 */
export const partOf: SlotRule = (scene) => {
  const { frame, mention, act, after, cue, keys } = scene;
  if (!after || cue.form !== "verb" || cue.object) return undefined;
  if (!isAct(scene, "killed", "wounded", "abduction")) return undefined;
  const { reading } = frame;
  const at = wordBefore(scene) === "من" ? mention.from - 1 : mention.from;
  const counted =
    at < mention.from &&
    reading.numbers.some((n) => n.to === at && n.from >= act.hit.to);
  const before = governorOf(reading, at, act.hit.to);
  const one = before >= act.hit.to && ONE_OF.test(keys[before] ?? "");
  // `خطفت X ثلاثة من Y` has its subject before the number.
  return counted || one ? suffers("ar.party.patient") : undefined;
};
