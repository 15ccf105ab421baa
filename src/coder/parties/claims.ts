import type { Happening } from "../happenings.js";
import { isViolent } from "../joining/compatible-types.js";
import type { ActorMention } from "../mentions/actor-mention.js";
import type { Reading } from "../reading.js";
import type { Party } from "./party.js";

/** A force that a later sentence gives as the author, with its text. */
export interface Claim {
  readonly party: Party;
  readonly reading: Reading;
}

const CLAIMS =
  /^(و|ف)?(تبني|تبنت|تبناه|تبناها|تبنته|تبنتها|يتبني|تتبني|اعلن|اعلنت)$/;
const DECLARES = /^(و|ف)?(اعلن|اعلنت)$/;
const RESPONSIBILITY = /^(ال)?مسووليت?(ه|ها|هم)$/;
const ACCUSES = /^(و|ف)?(اتهم|اتهمت|اتهموا|يتهم|تتهم|حمل|حملت|حملوا|اتهام)$/;
const POINTS = /^(ال)?اتهام$|^نسب(ت|ته|ه|ها|تها)?$|^ونسب(ت|ته)?$/;
const SUSPECTS = /^(و|ف)?(يعتقد|يرجح|رجح|رجحت|يشتبه|الشبهات|ترجيحات)$/;
const ABOUT =
  /^(و|ف)?(ب|ل|عن)?(ال)?(هجوم|عمليه|تفجير|اغتيال|قصف|حادث|حادثه|انفجار|استهداف|كمين|قتل|مسووليه|مسووليته|مسووليتها|مسووليتهم|جريمه|منفذون|منفذين|وقوف|افتعال|تصفيه|محاوله|زرع|خطف|تنفيذ|تنفيذه|تنفيذها|ارتكاب|ارتكابه|ارتكابها|تدبير|تدبيره|تدبيرها)$/;
const NEGATED: ReadonlySet<string> = new Set(["لم", "ولم", "لا", "ولا", "دون"]);
/** Sentences after a happening in which its author is still told. */
const REACH = 2;
/** Tokens from the verb to its subject, its object or the act. */
const NEAR = 12;

/**
 * Who is told as the author of a violent happening by a claim, an accusation
 * or a suspicion in its sentences or the next ones: `وتبنى تنظيم X الهجوم`,
 * `تتجه أصابع الاتهام إلى X`.
 *
 * @source gold/GUIDE.md, Rulings: a suspect named by the report is listed
 * beside the unknown
 */
export function claimsOf({ drafts, type }: Happening): readonly Claim[] {
  if (!isViolent(type) && type !== "abduction") return [];
  const out: Claim[] = [];
  for (const { frame } of drafts) {
    const { reading, sentence, order } = frame;
    if (order < 0) continue;
    const { sentences } = reading.view;
    const at = reading.view.sentenceOf[sentence.from] ?? -1;
    const next = sentences.slice(at, at + REACH + 1);
    for (const { from, to } of next) out.push(...claimsIn(reading, from, to));
  }
  return out;
}

function claimsIn(reading: Reading, from: number, to: number): Claim[] {
  const { keys } = reading.view;
  const actors = reading.actors.filter(
    (a) => a.from >= from && a.to <= to && a.actor !== null && !a.pseudo,
  );
  if (actors.length === 0) return [];
  const out: Claim[] = [];
  for (let at = from; at < to; at++) {
    if (NEGATED.has(keys[at - 1] ?? "")) continue;
    const found = authorAt(keys, actors, at, to);
    if (found) out.push({ party: partyOf(found), reading });
  }
  return out;
}

interface Found {
  readonly mention: ActorMention;
  readonly basis: Party["basis"];
}

/** The author that the words at a token name, if they do. */
function authorAt(
  keys: readonly string[],
  actors: readonly ActorMention[],
  at: number,
  to: number,
): Found | null {
  const key = keys[at] ?? "";
  const end = Math.min(to, at + NEAR);
  const after = actors.filter((a) => a.from > at && a.from < end);
  const about = (words: RegExp) =>
    keys.slice(at, end + 3).some((k) => words.test(k));
  const claims =
    CLAIMS.test(key) && (!DECLARES.test(key) || about(RESPONSIBILITY));
  if (claims && about(ABOUT)) {
    const before = actors.findLast((a) => a.to <= at && at - a.to <= 1);
    const subject = after.find((a) => a.from - at <= 4) ?? before;
    return subject ? { mention: subject, basis: "claimed" } : null;
  }
  if (POINTS.test(key)) {
    const mention = after.find((a) =>
      keys.slice(at, a.from).some((k) => k === "الي" || k === "ل"),
    );
    return mention ? { mention, basis: "accused" } : null;
  }
  if (ACCUSES.test(key) && about(ABOUT)) {
    const [first, second] = after;
    const mention =
      second ?? (first && first.from > at + 1 ? first : undefined);
    return mention && mention.clitics.length === 0
      ? { mention, basis: "accused" }
      : null;
  }
  if (SUSPECTS.test(key)) {
    const mention = after.find((a) =>
      /^(من|حول|ان|وراء|ل)$/.test(keys[a.from - 1] ?? ""),
    );
    return mention ? { mention, basis: "suspected" } : null;
  }
  return null;
}

function partyOf({ mention, basis }: Found): Party {
  return { mention, basis, rule: `ar.party.${basis}` };
}
