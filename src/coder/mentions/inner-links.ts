import {
  CITING_WORDS,
  RELAY_WORDS,
  SAYING_VERBS,
} from "../../languages/ar/lexicon/source-words.js";
import {
  GOT,
  GOT_FROM,
  REPORTED_BY,
  RESTING_ON,
  WITNESS_WORDS,
} from "../../languages/ar/lexicon/telling-verbs.js";
import type { Opening } from "./source-cues.js";
import { outletAt } from "./outlet-name.js";
import { isOneOf, isThat, type SourceField } from "./source-field.js";
import { readLink } from "./source-link.js";
import type { SourceLink } from "./source-mention.js";
import { witness, type InnerLinks } from "./witness-links.js";

const MOST_LINKS = 4;
/** Tokens after a link within which a bare `عن` names the next one. */
const NEXT_LINK = 6;
/** Tokens over which a sentence is searched for whom words rest on. */
const SEARCH = 60;
const RESTS_REACH = 5;
const CLOSERS: ReadonlySet<string> = new Set(["»", "”", '"']);
const ASKED: ReadonlySet<string> = new Set(
  "تحدث تحدثت التقي التقت قابل قابلت تواصل تواصلت استمع استمعت حاور حاورت".split(
    " ",
  ),
);
/** Words that turn to something else. */
const TURNS: ReadonlySet<string> = new Set(
  "؛ فيما بينما لكن غير وكان وكانت".split(" "),
);

/**
 * The links inside a first one: `عن Y`, `على لسان Y`, `استناداً إلى Y`,
 * `أن Y أبلغه`.
 */
export function innerLinks(field: SourceField, opening: Opening): InnerLinks {
  const { view, sentence } = field;
  const links: SourceLink[] = [];
  const used: number[] = [];
  const end = Math.min(sentence.to, opening.next + SEARCH);
  let last = opening.next;
  let said = false;
  if (opening.gotFrom) {
    links.push(opening.gotFrom);
    last = opening.gotFrom.to;
  }
  for (
    let at = links[0]?.to ?? opening.first.to;
    at < end && links.length + 1 < MOST_LINKS;
    at++
  ) {
    if (TURNS.has(view.keys[at] ?? "") || opensAnother(field, at)) break;
    const near = !said && at - last <= NEXT_LINK;
    const next =
      restsOn(field, at, end) ??
      askedOf(field, at) ??
      gotFrom(field, at, end) ??
      speakerOf(field, at, opening) ??
      (at <= last + 1 ? witnessWords(field, at) : null) ??
      passedOn(field, at, near, opening.relays) ??
      (near ? ascribedTo(field, at, opening) : null) ??
      (at === last ? givenBy(field, at, opening) : null) ??
      witness(field, at, end, said);
    if (isThat(view, at)) said = true;
    if (!next) continue;
    links.push(...next.links);
    used.push(at, ...next.used);
    last = next.links.at(-1)?.to ?? at;
    at = Math.max(at, last - 1);
  }
  return { links, used };
}

/** Another source speaks from here on. */
function opensAnother(field: SourceField, at: number): boolean {
  const { view } = field;
  const key = view.keys[at] ?? "";
  if (key === "نقلا" || key === "استنادا" || key === "بناء") return false;
  if (isOneOf(view, at, CITING_WORDS)) return true;
  if (!key.startsWith("و") || !isOneOf(view, at, SAYING_VERBS)) return false;
  return readLink(field, at + 1, { head: "listed" }) !== null;
}

/** `عن Y`, `نقلاً عن Y`, `على لسان Y`, `والكلام لـY`. */
function passedOn(
  field: SourceField,
  at: number,
  near: boolean,
  relays: boolean,
): InnerLinks | null {
  const { view } = field;
  const key = view.keys[at] ?? "";
  const next = view.keys[at + 1] ?? "";
  const far =
    (RELAY_WORDS.has(key) && next === "عن") ||
    (key === "علي" && next === "لسان");
  if (!far && !(key === "عن" && near && !isDenied(view.keys, at))) return null;
  const head = far || relays ? "any" : "listed";
  const link = readLink(field, far ? at + 2 : at + 1, { head });
  return link && { links: [link], used: far ? [at, at + 1] : [at] };
}

/** `ولم ترد أنباء عن …`: a clause of its own, in which nobody is cited. */
function isDenied(keys: readonly string[], at: number): boolean {
  return keys.slice(at - 3, at).some((key) => /^و(?:لم|لا|لن)$/.test(key));
}

/** `ونسب X إلى Y قوله`. */
function ascribedTo(
  field: SourceField,
  at: number,
  { at: cue, next }: Opening,
): InnerLinks | null {
  const { keys } = field.view;
  if (keys[at] !== "الي" || !/^[وف]?[يت]?نسبت?$/.test(keys[cue] ?? ""))
    return null;
  const link = readLink(field, at + 1, { head: "person" });
  // `نسب X الهجوم إلى Y`: an act is laid at Y's door, no words.
  const words = at === next || /^قوله[ام]?$/.test(keys[link?.to ?? at] ?? "");
  return link && words ? { links: [link], used: [at] } : null;
}

/** `رواية حصلت عليها X من Y`. */
function givenBy(
  field: SourceField,
  at: number,
  { at: cue, first }: Opening,
): InnerLinks | null {
  const { view } = field;
  let from = at;
  while (CLOSERS.has(view.keys[from] ?? "")) from++;
  if (view.keys[from] !== "من") return null;
  const got = view.keys
    .slice(cue, first.from)
    .some((key) => GOT.has(key) || GOT_FROM.has(key));
  const link = got ? readLink(field, from + 1, { head: "any" }) : null;
  return link && { links: [link], used: [] };
}

/** `استند إلى إفادة Y`, `أسندها بدوره إلى Y`, `استمع إلى رواية Y`. */
function restsOn(
  field: SourceField,
  at: number,
  end: number,
): InnerLinks | null {
  const { view } = field;
  if (!isOneOf(view, at, RESTING_ON)) return null;
  for (let to = at + 1; to < Math.min(end, at + RESTS_REACH); to++) {
    const key = view.keys[to] ?? "";
    const lam = to === at + 1 && key.startsWith("ل") && key.length > 3;
    if (key !== "الي" && key !== "علي" && !lam) continue;
    const start = lam ? to : to + 1;
    // `غارة نُسبت إلى الدولة`: an act is laid at its door as well as words.
    const laid = isOneOf(view, at, LAID);
    const link = readLink(field, start, {
      head: laid ? "person" : "any",
      glued: lam,
    });
    return link && { links: [link], used: [at] };
  }
  return null;
}
const LAID: ReadonlySet<string> = new Set(
  "نسب نسبت ينسب تنسب نسبه عزا عزت يعزو تعزو".split(" "),
);

/** `الذي تحدث إلى Y`: whom the cited person asked. */
function askedOf(field: SourceField, at: number): InnerLinks | null {
  const { view, outlets } = field;
  if (!/^(?:الذي|التي)$/.test(view.keys[at] ?? "")) return null;
  if (!ASKED.has(view.keys[at + 1] ?? "")) return null;
  const to = ["الي", "مع"].includes(view.keys[at + 2] ?? "") ? at + 3 : at + 2;
  if (outletAt(view, outlets, to)) return null;
  const link = readLink(field, to, { head: "person" });
  return link && { links: [link], used: [at + 1] };
}

/** `سمعه من Y`, `حصلت عليها X من Y`. */
function gotFrom(
  field: SourceField,
  at: number,
  end: number,
): InnerLinks | null {
  const { view } = field;
  if (!isOneOf(view, at, GOT_FROM)) return null;
  for (let to = at + 1; to < Math.min(end, at + NEXT_LINK + 2); to++) {
    if (isThat(view, to)) return null;
    if (view.keys[to] !== "من") continue;
    const link = readLink(field, to + 1, { head: "person" });
    return link && { links: [link], used: [at] };
  }
  return null;
}

/** `في إيجاز بثته X، قال Y`: Y speaks in what X published. */
function speakerOf(
  field: SourceField,
  at: number,
  { at: cue, rule }: Opening,
): InnerLinks | null {
  const { view } = field;
  const published =
    rule === "ar.source.cited" && isOneOf(view, cue, REPORTED_BY);
  if (!published || !SAYING_VERBS.has(view.keys[at] ?? "")) return null;
  const link = readLink(field, at + 1, { head: "person" });
  return link && { links: [link], used: [at] };
}

/** `عن مدير المشفى رواية ممرضة`: whose words are handed on. */
function witnessWords(field: SourceField, at: number): InnerLinks | null {
  if (!WITNESS_WORDS.has(field.view.keys[at] ?? "")) return null;
  const glued = (field.view.keys[at + 1] ?? "").startsWith("ل");
  const link = readLink(field, at + 1, { head: "any", glued });
  return link && { links: [link], used: [at] };
}
