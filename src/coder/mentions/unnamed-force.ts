import { withFields } from "../../text/with-fields.js";
import { withoutArticle } from "../../languages/ar/clitics.js";
import {
  BACK_NOUNS,
  ORG_HEADS,
  STATE_ADJECTIVES,
  STATE_SERVICES,
  STATE_SOLDIERS,
  TRIBE_HEADS,
  UNIT_ADJECTIVES,
  UNIT_NOUNS,
} from "../../languages/ar/lexicon/unit-words.js";
import { isWord, type TextView } from "../../languages/ar/view.js";
import type { Actor } from "../../countries/pack.js";
import type { Analysis } from "../../text/phrase-table.js";
import {
  actorMention,
  isUnknown,
  type ActorField,
  type ActorMention,
} from "./actor-mention.js";

/** Tokens back to the force that a bare definite noun repeats. */
const BACK = 70;
/** Words of a quoted name at most. */
const QUOTED = 5;
const OPENERS: ReadonlySet<string> = new Set(["«", '"', "“"]);
const CLOSERS: ReadonlySet<string> = new Set(["»", '"', "”"]);
const STATE: ReadonlySet<string> = new Set([
  "state_force",
  "security_branch",
  "government",
  "foreign_state",
]);
const ARMED: ReadonlySet<string> = new Set([
  ...STATE,
  "militia",
  "rebel",
  "jihadist",
]);

/**
 * A force that is told by what it is: `قوة أمنية`, `رتل عسكري`, `القوات` after
 * `قوات النظام`, `كتيبة «الفجر»`, `عشيرة النعيم`.
 *
 * A unit of the state is that of the state force told last, else of the
 * report's country; a definite noun repeats the force that bore it.
 *
 * @param told the forces of the text before it
 */
export function unnamedForce(
  field: ActorField,
  at: number,
  told: readonly ActorMention[],
): ActorMention | null {
  for (const analysis of field.view.readings[at] ?? []) {
    const place = { field, at, told, analysis };
    const found = tribe(place) ?? organisation(place) ?? unit(place);
    if (found) return found;
  }
  return null;
}

interface Place {
  readonly field: ActorField;
  readonly at: number;
  readonly told: readonly ActorMention[];
  readonly analysis: Analysis;
}

function tribe({ field, at, analysis }: Place): ActorMention | null {
  const { view, actors, choose } = field;
  const isHead =
    TRIBE_HEADS.has(analysis.stem) && !analysis.clitics.includes("ال");
  const next = view.keys[at + 1] ?? "";
  if (!isHead || !isWord(view, at + 1) || !next.startsWith("ال")) return null;
  const chosen = choose(actors.find("عشاير"));
  return chosen && mention(field, at, at + 2, analysis, chosen.actor);
}

/** `كتيبة «الفجر»`, `لواء أسود الوادي`: a group that no pack knows. */
function organisation({ field, at, analysis }: Place): ActorMention | null {
  const kind = ORG_HEADS.get(analysis.stem);
  if (kind === undefined || analysis.clitics.includes("ال")) return null;
  const { view } = field;
  const end = quotedEnd(view, at + 1);
  if (end > 0) return mention(field, at, end, analysis, null);
  if (kind !== "alone" || !isWord(view, at + 1)) return null;
  const [first, second] = [view.keys[at + 1] ?? "", view.keys[at + 2] ?? ""];
  if (first.length < 3 || field.actors.find(first).length > 0) return null;
  const long = isWord(view, at + 2) && second.startsWith("ال");
  if (!first.startsWith("ال") && !long) return null;
  return mention(field, at, at + (long ? 3 : 2), analysis, null);
}

function quotedEnd(view: TextView, at: number): number {
  if (!OPENERS.has(view.keys[at] ?? "")) return 0;
  for (let i = at + 2; i <= at + QUOTED + 1; i++)
    if (CLOSERS.has(view.keys[i] ?? "")) return i + 1;
  return 0;
}

/** `قوة أمنية`, `القوات`: a unit by its adjective or told again. */
function unit(place: Place): ActorMention | null {
  const { field, at, analysis } = place;
  const { view } = field;
  if (STATE_SOLDIERS.has(analysis.stem)) return soldiers(place);
  if (!UNIT_NOUNS.has(analysis.stem)) return null;
  const definite = analysis.clitics.includes("ال");
  let end = at + 1;
  let state = STATE_SERVICES.has(view.keys[end] ?? "") && !definite;
  if (state) end++;
  while (end < at + 4 && isWord(view, end)) {
    const key = view.keys[end] ?? "";
    if (key.startsWith("ال") !== definite) break;
    const adjective = masculine(withoutArticle(key));
    if (STATE_ADJECTIVES.has(adjective)) state = true;
    else if (!UNIT_ADJECTIVES.has(adjective)) break;
    end++;
  }
  if (state) return mention(field, at, end, analysis, stateForce(place));
  if (end > at + 1)
    return definite ? null : mention(field, at, end, analysis, null);
  const next = view.keys[end] ?? "";
  if (!definite || next.startsWith("ال")) return null;
  return toldAgain(place);
}

/** `جنديان`, `ثلاثة شرطيين`: the state's own men, unless somebody is named. */
function soldiers(place: Place): ActorMention | null {
  const { field, at, analysis } = place;
  if (analysis.clitics.includes("ال")) return null;
  const next = field.view.keys[at + 1] ?? "";
  // `مسؤولون عسكريون`: the word is an adjective.
  if (/(ون|ين|ان)$/.test(field.view.keys[at - 1] ?? "")) return null;
  if (next === "من" || next === "في" || next.startsWith("ال")) return null;
  return mention(field, at, at + 1, analysis, stateForce(place));
}

const masculine = (key: string) => key.replace(/(ه|ات|ون|ين|ان|ا)$/, "");

function stateForce({ field, told }: Place): Actor | null {
  const home = field.choose(field.actors.find("الجيش"), true)?.actor ?? null;
  const last = told.findLast(
    ({ actor }) =>
      actor &&
      STATE.has(actor.kind) &&
      (home === null || actor.country === home.country),
  );
  return last?.actor ?? home;
}

/** `الدورية` after `دورية للجيش`: the force that bore the noun. */
function toldAgain(place: Place): ActorMention | null {
  const { field, at, told, analysis } = place;
  const group = BACK_NOUNS.get(analysis.stem);
  if (group === undefined) return null;
  const near = told.filter((m) => at - m.to <= BACK && !isUnknown(m));
  const bears = ({ from }: ActorMention) =>
    (field.view.readings[from] ?? []).some(
      ({ stem }) => BACK_NOUNS.get(stem) === group,
    );
  const kinds = group === "force" ? STATE : group === "men" ? ARMED : null;
  const before =
    near.findLast(bears) ??
    near.findLast((m) => m.actor && !m.pseudo && kinds?.has(m.actor.kind));
  if (!before) return null;
  const found = mention(field, at, at + 1, analysis, before.actor);
  return before.actor ? found : withFields(found, { name: before.name });
}

function mention(
  { view }: ActorField,
  from: number,
  to: number,
  { clitics }: Analysis,
  actor: Actor | null,
): ActorMention {
  const rule = "ar.actor.unnamed";
  return actorMention(view, { from, to, actor, loaded: false, clitics, rule });
}
