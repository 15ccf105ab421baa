import { PAST_MARKERS } from "../../languages/ar/lexicon/discourse-words.js";
import type { FeatureParts } from "../evidence/feature-parts.js";
import type { Happening } from "../happenings.js";
import {
  shared,
  type DatedHappening,
  type DateField,
} from "./date-features.js";
import { isUnread } from "./rule-when.js";
import type { When } from "./when.js";

/** Sentences after which a telling is equally far. */
const FAR_SENTENCES = 6;
const COARSE: ReadonlySet<string> = new Set(["year", "month", "season"]);

/** What speaks for a happening having the date of another. */
export function heirFeatures(
  name: "main" | "last",
  { happening: other, when }: DatedHappening,
  field: DateField,
): FeatureParts {
  const { happening, background, own } = field;
  const first = happening.drafts[0]?.frame;
  const orders = other.drafts.map((d) => d.frame.order);
  const away = Math.min(
    FAR_SENTENCES,
    ...orders.map((o) => Math.abs(o - (first?.order ?? 0))),
  );
  const placed =
    happening.drafts.some((d) => d.place !== null) &&
    other.drafts.some((d) => d.place !== null);
  const line = (h: Happening) => h.drafts[0]?.frame.sentence.line;
  const share = away / FAR_SENTENCES;
  const { precision } = when;
  return [
    ...shared(when, field),
    "heir",
    name,
    ...(background ? [`${name}-background`] : []),
    ...(isUnread(happening) ? [`${name}-unread`] : []),
    ...(own !== null ? [`${name}-own`] : []),
    ...(when.read !== null ? [`${name}-read`] : []),
    ...(when.start === null ? [`${name}-unknown`] : []),
    name === "main" ? { "main-away": share } : { "last-away": share },
    ...(away === 0 ? [`${name}-here`] : []),
    ...(line(happening) === line(other) ? [`${name}-line`] : []),
    ...(placed ? [`${name}-placed`] : []),
    ...(happening.type === other.type ? [`${name}-type`] : []),
    ...(COARSE.has(precision) ? [`${name}-coarse`] : []),
    ...(happening.drafts[0]?.anaphoric ? [`${name}-anaphoric`] : []),
    ...opening(name, happening),
  ];
}

/** What speaks for no told date: of the report's own days, or unknown. */
export function untoldFeatures(
  name: "default" | "today" | "none",
  when: When,
  field: DateField,
): FeatureParts {
  const { happening, background, own, main, day } = field;
  const part = happening.drafts.some(({ frame }) =>
    frame.reading.dates.some(
      (d) =>
        d.kind === "part-of-day" && d.from >= frame.from && d.from < frame.to,
    ),
  );
  return [
    ...shared(when, field),
    name,
    ...(background ? [`${name}-background`] : []),
    ...(isUnread(happening) ? [`${name}-unread`] : []),
    ...(own !== null ? [`${name}-own`] : []),
    ...(main === null ? [`${name}-only`] : []),
    ...(part ? [`${name}-part`] : []),
    ...(day.lead !== null ? [`${name}-lead`] : []),
    ...(day.published === null ? [`${name}-undated`] : []),
    ...(happening.drafts.some((d) => d.ongoing) ? [`${name}-ongoing`] : []),
    ...(happening.drafts.some((d) => d.denied) ? [`${name}-denied`] : []),
    ...(main?.when.read != null ? [`${name}-main-read`] : []),
    ...opening(name, happening),
  ];
}

const ADDS = /^(?:كما|كذلك|وكذلك|واضاف|ثم|وبعد)/;
const ANSWERS = /^(?:ورد|وردا|لترد|فرد|وبعد|عقب)/;
const ASIDE = /^(?:و)?(?:في|من|على|الى|غير)$/;
const TURNS =
  /^(?:سياق|سياق[هـ]|جهه|ناحيه|جانب|صعيد|موازاه|غضون|مقابل|ذلك|اخر|اخري|وقت|حين)$/;

/** How the sentence of the first telling opens. */
function opening(name: string, { drafts }: Happening): FeatureParts {
  const frame = drafts[0]?.frame;
  if (!frame) return [];
  const { keys } = frame.reading.view;
  const at = frame.sentence.from;
  const first = keys[at] ?? "";
  const turn = ASIDE.test(first) && TURNS.test(keys[at + 1] ?? "");
  return [
    ...(turn ? [`${name}-turn`] : []),
    ...(PAST_MARKERS.has(first) ? [`${name}-past`] : []),
    ...(ADDS.test(first) ? [`${name}-and`] : []),
    ...(ANSWERS.test(first) ? [`${name}-answer`] : []),
  ];
}
