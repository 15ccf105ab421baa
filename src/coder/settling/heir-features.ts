import { PAST_MARKERS } from "../../languages/ar/lexicon/discourse-words.js";
import type { Features } from "../evidence/report-features.js";
import type { Happening } from "../happenings.js";
import {
  shared,
  type DatedHappening,
  type DateField,
} from "./date-features.js";
import { isUnread } from "./rule-when.js";
import type { When } from "./when.js";

const flag = (told: boolean) => (told ? 1 : 0);
/** Sentences after which a telling is equally far. */
const FAR_SENTENCES = 6;

/** What speaks for a happening having the date of another. */
export function heirFeatures(
  name: "main" | "last",
  { happening: other, when }: DatedHappening,
  field: DateField,
): Features {
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
  return {
    ...shared(when, field),
    heir: 1,
    [name]: 1,
    [`${name}-background`]: flag(background),
    [`${name}-unread`]: flag(isUnread(happening)),
    [`${name}-own`]: flag(own !== null),
    [`${name}-read`]: flag(when.read !== null),
    [`${name}-unknown`]: flag(when.start === null),
    [`${name}-away`]: away / FAR_SENTENCES,
    [`${name}-here`]: flag(away === 0),
    [`${name}-line`]: flag(line(happening) === line(other)),
    [`${name}-placed`]: flag(placed),
    [`${name}-type`]: flag(happening.type === other.type),
    [`${name}-coarse`]: flag(/^(year|month|season)$/.test(when.precision)),
    [`${name}-anaphoric`]: flag(happening.drafts[0]?.anaphoric ?? false),
    ...opening(name, happening),
  };
}

/** What speaks for no told date: of the report's own days, or unknown. */
export function untoldFeatures(
  name: "default" | "today" | "none",
  when: When,
  field: DateField,
): Features {
  const { happening, background, own, main, day } = field;
  const part = happening.drafts.some(({ frame }) =>
    frame.reading.dates.some(
      (d) =>
        d.kind === "part-of-day" && d.from >= frame.from && d.from < frame.to,
    ),
  );
  return {
    ...shared(when, field),
    [name]: 1,
    [`${name}-background`]: flag(background),
    [`${name}-unread`]: flag(isUnread(happening)),
    [`${name}-own`]: flag(own !== null),
    [`${name}-only`]: flag(main === null),
    [`${name}-part`]: flag(part),
    [`${name}-lead`]: flag(day.lead !== null),
    [`${name}-undated`]: flag(day.published === null),
    [`${name}-ongoing`]: flag(happening.drafts.some((d) => d.ongoing)),
    [`${name}-denied`]: flag(happening.drafts.some((d) => d.denied)),
    [`${name}-main-read`]: flag(main?.when.read != null),
    ...opening(name, happening),
  };
}

const ASIDE = /^(?:و)?(?:في|من|على|الى|غير)$/;
const TURNS =
  /^(?:سياق|سياق[هـ]|جهه|ناحيه|جانب|صعيد|موازاه|غضون|مقابل|ذلك|اخر|اخري|وقت|حين)$/;

/** How the sentence of the first telling opens. */
function opening(name: string, { drafts }: Happening): Features {
  const frame = drafts[0]?.frame;
  if (!frame) return {};
  const { keys } = frame.reading.view;
  const at = frame.sentence.from;
  const first = keys[at] ?? "";
  const turn = ASIDE.test(first) && TURNS.test(keys[at + 1] ?? "");
  return {
    [`${name}-turn`]: flag(turn),
    [`${name}-past`]: flag(PAST_MARKERS.has(first)),
    [`${name}-and`]: flag(/^(?:كما|كذلك|وكذلك|واضاف|ثم|وبعد)/.test(first)),
    [`${name}-answer`]: flag(/^(?:ورد|وردا|لترد|فرد|وبعد|عقب)/.test(first)),
  };
}
