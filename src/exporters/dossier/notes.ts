import { isTextSpan, type Chain, type TextSpan } from "../../model/index.js";
import type { ReleasedIncident } from "../../release/index.js";
import { dayWords } from "../month/day-words.js";
import type { Language } from "../month/document.js";
import { chainWords, comma, sourceWords } from "../month/value-words.js";
import { allCitations, groundsOf } from "../register-page/cited-values.js";
import {
  sentenceSpans,
  windowsAround,
} from "../register-page/sentence-windows.js";
import type { Fact, ToldFact } from "./facts.js";
import type { Telling, Tellings } from "./telling.js";
import { DOSSIER_WORDS as W } from "./words.js";

/** A footnote: who tells it and when, and the sentence as it was written. */
export interface Note {
  readonly head: string;
  /** Of the report, in its own language; null where none is shown. */
  readonly quote: string | null;
}

const isTold = (chain: Chain) => chain.length > 0;

function chainsOf(chains: readonly Chain[], language: Language): string {
  const told = chains
    .filter(isTold)
    .map((chain) => chainWords(chain, language));
  return [...new Set(told)].join(language === "ar" ? "؛ " : "; ");
}

/** The sentences that hold the cited words; left out ones as «…». */
function quoteOf({ report }: Telling, spans: readonly TextSpan[]) {
  const parts = (["title", "text"] as const).flatMap((part) => {
    const text = report[part];
    const own = spans.filter((span) => span.in === part && isTextSpan(span));
    if (text === null || own.length === 0) return [];
    const windows = windowsAround(sentenceSpans(text), own);
    return windows.map(({ start, end }) => text.slice(start, end).trim());
  });
  return parts.length === 0 ? null : parts.join(" … ");
}

/** The note of one telling of a value; the office's own. */
function tellingNote(
  telling: Telling,
  { pointer }: Fact,
  { told }: ToldFact,
  language: Language,
): Note {
  const { claim, report } = telling;
  const { spans } = groundsOf(claim, pointer, told.value);
  const chains = chainsOf(claim.sources, language);
  const day =
    report.published === null
      ? W.undated[language]
      : `${W.published[language]} ${dayWords(report.published, language)}`;
  const head = [
    report.outlet ?? W.noOutlet[language],
    ...(chains === "" ? [] : [`${W.citing[language]} ${chains}`]),
    day,
    `${W.report[language]} ${report.id}/${claim.id}`,
  ].join(comma(language));
  const cited = spans.length > 0 ? spans : allCitations(claim);
  const quote = quoteOf(telling, cited);
  return quote === null
    ? { head: `${head}. ${W.noQuote[language]}`, quote }
    : { head: `${head}:`, quote };
}

/** The note for others: who is known to have told it, and when. */
function sourceNote(
  incident: ReleasedIncident,
  { told }: ToldFact,
  language: Language,
): Note {
  const own = (told.sources ?? []).map((one) => sourceWords(one, language));
  const between = language === "ar" ? "؛ " : "; ";
  const who =
    own.length > 0 ? own.join(between) : chainsOf(incident.sources, language);
  const { firstReported: first, lastReported: last = first } = told;
  const days =
    first === undefined || last === undefined
      ? []
      : first === last
        ? [`${W.published[language]} ${dayWords(first, language)}`]
        : [
            `${W.between[language]} ${dayWords(first, language)} – ${dayWords(last, language)}`,
          ];
  const whoever = who === "" ? W.noTeller[language] : who;
  return { head: [whoever, ...days].join(comma(language)), quote: null };
}

/**
 * The notes of a told value: one for each telling where the office reads, else
 * one of its sources. Never none.
 *
 * @param tellings - empty for everybody but the office
 */
export function notesOf(
  incident: ReleasedIncident,
  fact: Fact,
  value: ToldFact,
  tellings: Tellings,
  language: Language,
): readonly Note[] {
  const { claims, decidedBy } = value.told;
  const notes = claims.flatMap((key) => {
    const telling = tellings.get(key);
    return telling === undefined
      ? []
      : [tellingNote(telling, fact, value, language)];
  });
  const decided =
    decidedBy === undefined
      ? []
      : [{ head: `${W.decided[language]} ${decidedBy}`, quote: null }];
  const all = [...decided, ...notes];
  return all.length > 0 ? all : [sourceNote(incident, value, language)];
}
