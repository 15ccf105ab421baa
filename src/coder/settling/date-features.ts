import type { FeatureParts } from "../evidence/feature-parts.js";
import type { Happening } from "../happenings.js";
import { sentenceAt } from "../../languages/ar/view.js";
import type { Reading } from "../reading.js";
import { among, firstTrigger, othersOf, standing } from "./date-standing.js";
import { counted, isIssued } from "./date-words-before.js";
import type { ReadMention, ReportDay, When } from "./when.js";

const flag = (told: boolean) => (told ? 1 : 0);
/** Tokens at a sentence's head in which its day opens it. */
const OPENING = 4;
/** Tokens between a date and the saying verb it may belong to. */
const SAID = 3;
/** Days before publication from which a date is of the past. */
const PAST_DAYS = 10;
const DAY = 86_400_000;

/** Another happening and its date. */
export interface DatedHappening {
  readonly happening: Happening;
  readonly when: When;
}

/** What a happening's date is chosen by. */
export interface DateField {
  readonly happening: Happening;
  readonly happenings: readonly Happening[];
  readonly day: ReportDay;
  readonly readings: readonly Reading[];
  readonly background: boolean;
  /** What the stated rules give. */
  readonly byRule: When;
  /** The date told in the happening's own clauses. */
  readonly own: When | null;
  /** The main happening and its date, where it is another. */
  readonly main: DatedHappening | null;
  /** The happening before and its date. */
  readonly last: DatedHappening | null;
}

/** What every choice is weighed by: how it stands to the stated rules. */
export function shared(
  when: When,
  { byRule, own, background }: DateField,
): FeatureParts {
  const same = isSame(when, byRule);
  const precision = `precision-${when.precision}`;
  if (own)
    return [
      {
        "rule-own": flag(isSame(when, own)),
        "rule-background": flag(same && background),
      },
      precision,
    ];
  if (!same) return [precision];
  const rule = `rule-${byRule.inferred ?? "none"}`;
  return background ? [rule, "rule-background", precision] : [rule, precision];
}

/** Whether two dates are the same days, or both unknown. */
export function isSame(a: When, b: When): boolean {
  return a.start === b.start && a.end === b.end;
}

/** What speaks for a date that the report tells somewhere. */
export function mentionFeatures(
  { reading, mention }: ReadMention,
  when: When,
  field: DateField,
): FeatureParts {
  const { happening, background, day, main } = field;
  const { view } = reading;
  const sentence = sentenceAt(view, mention.from);
  const opens = mention.from - (sentence?.from ?? 0) < OPENING;
  const now = day.published ?? day.inferred?.earliest;
  const age = when.end && now ? daysTo(when.end, now) : 0;
  const old = age > PAST_DAYS;
  const said = reading.sources.some(
    ({ at }) => mention.from - at <= SAID && at - mention.to < SAID,
  );
  const place = standing(happening, reading, mention.from);
  const here = place["in-frame"] === 1 ? "in" : "out";
  const isIn = here === "in";
  return [
    ...shared(when, field),
    { mention: 1 },
    isIn
      ? { "unreckoned-in": flag(mention.interval === null) }
      : { "unreckoned-out": flag(mention.interval === null) },
    among(happening, reading, mention),
    counted(happening, reading, mention),
    {
      issued: flag(isIssued(reading, mention)),
      "since-ongoing": flag(
        mention.role === "since" &&
          (happening.type === "siege" ||
            happening.drafts.some((d) => d.ongoing)),
      ),
    },
    `kind-${mention.kind}-${here}`,
    `anchor-${mention.anchor}-${here}`,
    `role-${mention.role}-${here}`,
    isIn
      ? { "opens-in": flag(opens), "said-in": flag(said) }
      : { "opens-out": flag(opens), "said-out": flag(said) },
    {
      "said-first": flag(
        said && mention.from < (firstTrigger(happening, reading) ?? 0),
      ),
      title: flag(field.readings.indexOf(reading) > 0),
      slot: flag(happening.drafts.some((d) => d.date === mention)),
      "slot-first": flag(happening.drafts[0]?.date === mention),
      "old-background": flag(old && background),
      "old-foreground": flag(old && !background),
      "new-background": flag(!old && background),
      future: flag(age < 0),
      "is-main": flag(main !== null && isSame(when, main.when)),
      "is-main-background": flag(
        main !== null && isSame(when, main.when) && background,
      ),
      "is-lead": flag(day.lead?.mention === mention),
    },
    place,
    othersOf(happening, field.happenings, reading, mention.from),
  ];
}

function daysTo(end: string, published: string): number {
  return (Date.parse(published) - Date.parse(end)) / DAY;
}
