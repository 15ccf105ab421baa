import type { EventTypeCode } from "../model/vocabulary.js";
import type { Draft } from "./drafts.js";
import { framesOf, type Frame } from "./frames.js";
import type { Happening } from "./happenings.js";
import {
  refusalOf,
  weaknessOf,
  type Refusal,
  type Weakness,
} from "./joining/refusal.js";
import { cite, type Cited } from "./printing/evidence.js";
import type { ReadReport } from "./read-report.js";
import type { Trigger } from "./triggers/trigger.js";

/** Why a frame became part of no incident. */
export type DropReason =
  | Refusal
  /** It lacks this, and what else is told does not bear it. */
  | Weakness
  /** The report is of sport, film or books. */
  | "off-topic"
  /** Words of traffic, fire and nature. */
  | "accident"
  /** The report as a whole tells of no conflict. */
  | "no-conflict"
  /** A headline that fits none of the body's happenings. */
  | "headline-apart"
  /** Nothing in all its tellings settled a type. */
  | "untyped-happening";

/** What became of a frame; `opens` marks the first telling of an incident. */
export type FrameFate =
  | { readonly incident: string; readonly opens: boolean }
  | { readonly figure: true }
  | { readonly dropped: DropReason };

/** A word that gave rise to a frame. */
export interface TriggerTrace {
  readonly words: Cited;
  readonly rule: string;
  readonly act: string;
  /** What its clause says of its factuality: `negated`, `denied`, … */
  readonly flags: readonly string[];
}

/** One frame: what gave rise to it, which rules fired, what became of it. */
export interface FrameTrace {
  readonly words: Cited;
  /** Title −1, then by sentence. */
  readonly order: number;
  readonly type: EventTypeCode | null;
  readonly triggers: readonly TriggerTrace[];
  /** Ids of the rules that filled its arguments, each once, in slot order. */
  readonly rules: readonly string[];
  readonly fate: FrameFate;
}

/** The way of a report through the coder. */
export interface CodingSteps {
  readonly report: ReadReport;
  readonly accidents: readonly Frame[];
  readonly drafts: readonly Draft[];
  /** Drafts that are no period figures. */
  readonly single: readonly Draft[];
  readonly conflict: boolean;
  /** In printing order. */
  readonly happenings: readonly Happening[];
}

/** Traces every frame of a report, in reading order, the title first. */
export function traceOf(steps: CodingSteps): readonly FrameTrace[] {
  const { report, accidents, drafts } = steps;
  const unread = report.offTopic
    ? report.sentences.flatMap((s) => framesOf(s.reading, s.sentence, s.order))
    : accidents;
  const reason = report.offTopic ? "off-topic" : "accident";
  const traces = [
    ...unread.map((frame) => traceFrame(frame, { dropped: reason })),
    ...drafts.map((draft) =>
      traceFrame(draft.frame, fateOf(draft, steps), draft),
    ),
  ];
  return traces.sort(
    (a, b) => a.order - b.order || a.words.start - b.words.start,
  );
}

function fateOf(draft: Draft, steps: CodingSteps): FrameFate {
  const { single, conflict, happenings } = steps;
  const at = happenings.findIndex((h) => h.drafts.includes(draft));
  if (at >= 0)
    return {
      incident: `i${at + 1}`,
      opens: happenings[at]?.drafts[0] === draft,
    };
  if (!single.includes(draft)) return { figure: true };
  if (!conflict) return { dropped: "no-conflict" };
  const refusal = refusalOf(draft);
  if (refusal) return { dropped: refusal };
  const weakness = weaknessOf(draft);
  if (weakness) return { dropped: weakness };
  const headline = draft.frame.order < 0 && happenings.length > 0;
  return { dropped: headline ? "headline-apart" : "untyped-happening" };
}

function traceFrame(frame: Frame, fate: FrameFate, draft?: Draft): FrameTrace {
  return {
    words: cite(frame.reading, frame.from, frame.to),
    order: frame.order,
    type: draft?.type ?? null,
    triggers: frame.triggers.map((trigger) => ({
      words: cite(frame.reading, trigger.hit.from, trigger.hit.to),
      rule: trigger.hit.value.id,
      act: trigger.act,
      flags: flagsOf(trigger),
    })),
    rules: draft ? rulesOf(draft) : [],
    fate,
  };
}

const FLAGS = [
  "definite",
  "negated",
  "unreal",
  "denied",
  "past",
  "failed",
] as const satisfies readonly (keyof Trigger)[];

function flagsOf(trigger: Trigger): readonly string[] {
  return FLAGS.filter((flag) => trigger[flag]);
}

function rulesOf(draft: Draft): readonly string[] {
  const { harms, perpetrators, targets, date, sources } = draft;
  const rules = [
    ...harms.map((h) => h.group.rule),
    ...[...perpetrators, ...targets].map((p) => p.rule),
    ...(date ? [date.rule] : []),
    ...sources.map((s) => s.rule),
  ];
  return [...new Set(rules)];
}
