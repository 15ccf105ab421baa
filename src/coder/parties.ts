import {
  AGENT_MARKS,
  TARGET_MARKS,
} from "../languages/ar/lexicon/discourse-words.js";
import type { Act } from "../languages/ar/events/index.js";
import type { Frame, Trigger } from "./frames.js";
import type { ActorMention } from "./mentions/read-actors.js";

/** A party of a happening with the way it is told. */
export interface Party {
  readonly mention: ActorMention;
  readonly basis: "stated" | "claimed" | "accused" | "suspected" | "denied";
  readonly rule: string;
}

/** Who acted and at whom, by the slots of a frame's triggers. */
export interface Parties {
  readonly perpetrators: readonly Party[];
  readonly targets: readonly Party[];
}

/** Masdars whose complement is the one who acts: قصف قوات X. */
const AGENT_MASDARS: ReadonlySet<Act> = new Set([
  "bombardment",
  "airstrike",
  "raid",
  "withdrawal",
  "deployment",
  "control_change",
  "siege",
  "protest",
  "meeting",
  "threat",
  "decree",
  "statement",
  "attack",
] as const);
/** Acts whose earlier-named force is the one who did it. */
const SUBJECT_ACTS: ReadonlySet<Act> = new Set([
  "raid", "arrest", "siege", "property_damage", "bombardment", "release", "abduction", "execution",
] as const); // prettier-ignore
const SUSPICION: ReadonlySet<string> = new Set(
  "يعتقد يرجح يشتبه رجح رجحت يشتبه ترجيحات يظن محتمل مرجحا المرجح مرجحه يرجحون يعتقدون".split(
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
const BETWEEN: ReadonlySet<string> = new Set(["بين", "مابين"]);
const WITH: ReadonlySet<string> = new Set(["مع", "ضد", "الي", "ضدهم"]);

/** Reads the parties of a frame. */
export function partiesOf(frame: Frame): Parties {
  const { reading } = frame;
  const perpetrators: Party[] = [];
  const targets: Party[] = [];
  const mentions = reading.actors.filter(
    (a) => a.from >= frame.from && a.from < frame.to && !inSource(frame, a),
  );
  mentions.forEach((mention, index) => {
    if (inTitle(frame, mention)) return;
    const slot = slotOf(frame, mention, mentions[index - 1]);
    if (slot === null) return;
    const basis = basisOf(frame, mention);
    const party: Party = { mention, basis, rule: slot.rule };
    if (slot.side === "perpetrator") {
      if (
        mention.actor?.id === "civilians" &&
        !POLITICS.has(frame.triggers[0]?.act ?? "attack")
      )
        return;
      perpetrators.push(party);
    } else targets.push(party);
  });
  return { perpetrators: distinct(perpetrators), targets: distinct(targets) };
}

const POLITICS: ReadonlySet<Act> = new Set([
  "meeting",
  "agreement",
  "statement",
  "decree",
  "protest",
  "threat",
  "surrender",
  "displacement",
  "control_change",
  "withdrawal",
  "deployment",
  "siege",
] as const);

function distinct(parties: readonly Party[]): Party[] {
  const out: Party[] = [];
  for (const party of parties) {
    const id = party.mention.actor?.id ?? "";
    if (
      !out.some(
        (p) =>
          (p.mention.actor?.id ?? "") === id &&
          (id !== "" || p.mention.pseudo === party.mention.pseudo),
      )
    )
      out.push(party);
  }
  return out;
}

function inSource(frame: Frame, actor: ActorMention): boolean {
  return frame.reading.sources.some(
    (s) =>
      s.rule !== "ar.source.subject-first" &&
      s.chain.some(
        (l) =>
          actor.from >= l.from &&
          actor.to <= l.to &&
          l.to - l.from > 0 &&
          actor.to - actor.from < l.to - l.from + 1,
      ),
  );
}

/** The force in a person's title says who the person is, not who acted. */
function inTitle(frame: Frame, mention: ActorMention): boolean {
  return frame.reading.people.some(
    (p) =>
      (mention.from >= p.from && mention.to <= p.name.from) ||
      isApposition(frame, p.to, mention.from),
  );
}

const APPOSITION: ReadonlySet<string> = new Set(
  "احد عنصر قيادي القيادي متعاون المتعاون عضو ضابط المنتسب منتسب ينتمي يتبع التابع مرتبات متزعم قائد يعمل".split(
    " ",
  ),
);

/** `فلان، أحد عناصر X`: says who the person is. */
function isApposition(frame: Frame, from: number, to: number): boolean {
  if (to < from || to - from > 5) return false;
  const { keys } = frame.reading.view;
  if (
    to > from &&
    !["،", ",", "(", "-"].includes(keys[from] ?? "") &&
    !/^[»"”)]$/.test(keys[from] ?? "")
  )
    return false;
  for (let i = from; i <= to; i++)
    if (APPOSITION.has(keys[i] ?? "")) return true;
  return false;
}

/** An attack told as the subject: `هجوم استهدف نقطة`. */
function hasEventSubject(frame: Frame, act: Trigger): boolean {
  return frame.triggers.some(
    (t) =>
      t !== act &&
      t.hit.value.form !== "verb" &&
      t.hit.to <= act.hit.from &&
      act.hit.from - t.hit.to <= 9 &&
      !frame.reading.actors.some(
        (a) => a.from >= t.hit.to && a.from < act.hit.from,
      ),
  );
}

/** Which side a force's place in the sentence gives it. */
function slotOf(
  frame: Frame,
  mention: ActorMention,
  before: ActorMention | undefined,
): { side: "perpetrator" | "target"; rule: string } | null {
  const { reading } = frame;
  const { keys } = reading.view;
  const prev = keys[mention.from - 1] ?? "";
  const bare = prev.replace(/^[وف](?=.{3})/, "");
  const act = nearestTrigger(frame, mention);
  if (act === null) return null;
  const politics = POLITICS.has(act.act);
  if (isAgentMark(frame, mention))
    return { side: "perpetrator", rule: "ar.party.agent-mark" };
  if (
    politics &&
    before &&
    before.to <= mention.from &&
    mention.from - before.to <= 8 &&
    (joinedBy(frame, before.to, mention.from, WITH) ||
      (joinedByAnd(frame, mention) &&
        joinedBy(frame, act.hit.to - 1, before.from + 1, BETWEEN)))
  )
    return { side: "target", rule: "ar.party.with" };
  if (act.act === "armed_clash") {
    if (
      joinedBy(frame, act.hit.to, mention.from, BETWEEN) ||
      before !== undefined ||
      joinedBy(frame, act.hit.to, mention.from, WITH)
    )
      return {
        side:
          before && before.from > act.hit.from
            ? "target"
            : joinedBy(frame, act.hit.to, mention.from, WITH) && before
              ? "target"
              : "perpetrator",
        rule: "ar.party.clash",
      };
    return { side: "perpetrator", rule: "ar.party.clash" };
  }
  if (TARGET_MARKS.has(bare) && !politics && !(bare === "استهداف" && false))
    return { side: "target", rule: "ar.party.target-mark" };
  if (mention.clitics.includes("ل") && !politics)
    return mention.head === "" && prev.length > 2
      ? { side: "target", rule: "ar.party.of" }
      : { side: "target", rule: "ar.party.of" };
  const after = mention.from >= act.hit.from;
  const cue = act.hit.value;
  if (
    cue.form === "verb" &&
    after &&
    act.act === "attack" &&
    hasEventSubject(frame, act)
  )
    return { side: "target", rule: "ar.party.event-subject" };
  if (
    cue.form === "verb" &&
    cue.voice === "either" &&
    !after &&
    SUBJECT_ACTS.has(act.act)
  )
    return { side: "perpetrator", rule: "ar.party.subject-first" };
  if (cue.form === "verb" && cue.voice !== "passive" && !cue.object) {
    if (after && mention.from - act.hit.to <= 2)
      return cueTakesTarget(act) && isPatientVerb(frame, act, mention)
        ? { side: "target", rule: "ar.party.patient" }
        : { side: "perpetrator", rule: "ar.party.subject" };
    if (after && before && before.from >= act.hit.from - 6)
      return { side: "target", rule: "ar.party.object" };
    if (!after && act.hit.from - mention.to <= 3)
      return { side: "perpetrator", rule: "ar.party.subject-first" };
    if (after && !politics) return { side: "target", rule: "ar.party.object" };
  }
  if (
    cue.form === "verb" &&
    cue.voice === "active" &&
    cue.object &&
    !after &&
    act.hit.from - mention.to <= 6
  )
    return { side: "perpetrator", rule: "ar.party.subject-first" };
  if (
    cue.form === "verb" &&
    cue.voice === "active" &&
    cue.object &&
    after &&
    mention.from - act.hit.to <= 2
  )
    return { side: "perpetrator", rule: "ar.party.subject" };
  if (
    cue.form === "masdar" &&
    after &&
    mention.from - act.hit.to <= 1 &&
    AGENT_MASDARS.has(act.act) &&
    !(act.act === "attack" && keys[act.hit.from]?.includes("استهداف"))
  )
    return { side: "perpetrator", rule: "ar.party.masdar-agent" };
  if (
    mention.rule === "ar.actor.nisba" &&
    mention.from <= act.hit.from &&
    mention.to > act.hit.from
  )
    return { side: "perpetrator", rule: "ar.party.nisba" };
  if (
    mention.rule === "ar.actor.nisba" &&
    [
      "قصف",
      "غاره",
      "غارات",
      "غارتان",
      "غارتين",
      "توغل",
      "استهداف",
      "هجوم",
      "ضربه",
      "ضربات",
    ].includes(
      keys[mention.from]?.replace(/^(و|ب|ل)?(ال)?/, "").replace(/ا$/, "") ?? "",
    )
  )
    return { side: "perpetrator", rule: "ar.party.nisba" };
  if (
    !after &&
    act.hit.from - mention.to <= 4 &&
    cue.form === "verb" &&
    cue.voice !== "passive"
  )
    return { side: "perpetrator", rule: "ar.party.subject-first" };
  if (mention.pseudo && mention.actor === null)
    return after || act.hit.from - mention.to <= 8
      ? { side: "perpetrator", rule: "ar.party.unknown" }
      : null;
  if (politics)
    return mention.from - act.hit.to <= 6 || act.hit.from - mention.to <= 6
      ? { side: "perpetrator", rule: "ar.party.speaker" }
      : null;
  if (cue.form === "masdar" && after && mention.from - act.hit.to <= 3)
    return { side: "target", rule: "ar.party.masdar-patient" };
  if (cue.voice === "passive" || cue.voice === "either")
    return { side: "target", rule: "ar.party.passive-subject" };
  return null;
}

/** `قتل 3 عناصر من X`: the force after an outcome verb is the victim's. */
function isPatientVerb(
  frame: Frame,
  act: Trigger,
  mention: ActorMention,
): boolean {
  if (act.act !== "killed" && act.act !== "wounded") return false;
  const rest = frame.reading.actors.some(
    (a) => a !== mention && a.from >= mention.to && a.from < mention.to + 10,
  );
  const people = [...frame.reading.nouns.keys()].some(
    (at) => at >= mention.to && at < mention.to + 6,
  );
  return !(rest || people);
}

function cueTakesTarget(act: Trigger): boolean {
  return act.act === "killed" || act.act === "wounded";
}

function isAgentMark(frame: Frame, mention: ActorMention): boolean {
  const { keys } = frame.reading.view;
  const prev = (keys[mention.from - 1] ?? "").replace(/^[وف](?=.{3})/, "");
  if (prev === "قبل") return keys[mention.from - 2] === "من";
  if (mention.clitics.includes("ب") && mention.head === "") return false;
  return AGENT_MARKS.has(prev) || AGENT_MARKS.has(keys[mention.from - 1] ?? "");
}

function nearestTrigger(frame: Frame, mention: ActorMention): Trigger | null {
  let best: Trigger | null = null;
  let distance = Infinity;
  for (const trigger of frame.triggers) {
    const d =
      mention.from >= trigger.hit.to
        ? mention.from - trigger.hit.to
        : trigger.hit.from - mention.to + 3;
    if (
      d < distance &&
      !(trigger.hit.value.form === "noun" && trigger.act === "killed")
    ) {
      best = trigger;
      distance = d;
    }
  }
  return best ?? frame.triggers[0] ?? null;
}

function joinedBy(
  frame: Frame,
  from: number,
  to: number,
  words: ReadonlySet<string>,
): boolean {
  for (let i = from; i < to; i++)
    if (words.has(frame.reading.view.keys[i] ?? "")) return true;
  return false;
}

function joinedByAnd(frame: Frame, mention: ActorMention): boolean {
  return (
    mention.clitics.includes("و") ||
    (frame.reading.view.keys[mention.from] ?? "").startsWith("و")
  );
}

function basisOf(frame: Frame, mention: ActorMention): Party["basis"] {
  const { keys } = frame.reading.view;
  for (
    let i = mention.from - 1;
    i >= Math.max(frame.sentence.from, mention.from - 7);
    i--
  ) {
    const key = keys[i] ?? "";
    if (SUSPICION.has(key)) return "suspected";
    if (ACCUSATION.has(key)) return "accused";
    if (CLAIM.has(key)) return "claimed";
  }
  for (let i = mention.to; i < Math.min(frame.sentence.to, mention.to + 3); i++)
    if (CLAIM.has(keys[i] ?? "")) return "claimed";
  return "stated";
}
