import type { EventTypeCode } from "../../model/vocabulary.js";
import type { FeatureParts, Features } from "../evidence/feature-parts.js";
import type { Happening } from "../happenings.js";
import { nameKey } from "../mentions/name-key.js";
import type { SettledPlace } from "../mentions/place-mention.js";
import type { PlacedMention, PlaceField } from "./place-field.js";
import {
  backFeatures,
  inReport,
  isInTitle,
  othersOf,
} from "./place-in-report.js";
import { among, standing } from "./place-standing.js";

const flag = (told: boolean) => (told ? 1 : 0);
/** Tokens between a place and the one that holds it: `نوى بريف درعا`. */
const BESIDE = 3;

/** Types by what their place means. */
const CLASS: Readonly<Partial<Record<EventTypeCode, string>>> = {
  arrest: "taken",
  abduction: "taken",
  release: "taken",
  deployment: "moved",
  withdrawal: "moved",
  displacement: "moved",
  control_change: "held",
  siege: "held",
  raid: "held",
  meeting: "talk",
  agreement: "talk",
  statement: "talk",
  decree: "talk",
  threat: "talk",
  protest: "talk",
  surrender: "talk",
};

const CUES: readonly (readonly [string, RegExp])[] = [
  ["in", /^(في|ب|داخل|وسط|ضمن)$/],
  ["near", /^(قرب|بالقرب|بمحاذاه|بجوار|جوار|محيط|اطراف|مشارف|عند|امام)$/],
  ["side", /^(شرق|غرب|شمال|جنوب|شرقي|غربي|شمالي|جنوبي)$/],
  ["from", /^من$/],
  ["to", /^(الي|نحو|باتجاه|صوب)$/],
  ["on", /^(علي|استهدف|استهدفت|طال|طالت|ضرب|ضربت)$/],
  ["between", /^بين$/],
];

/**
 * What speaks for and against a happening having been at a place that the
 * report names.
 */
export function placeFeatures(
  happening: Happening,
  { reading, place }: PlacedMention,
  field: PlaceField,
): FeatureParts {
  const key = nameKey(place.name);
  const same = (p: SettledPlace | null | undefined) =>
    p != null && nameKey(p.name) === key;
  const [own, related, inherited] = field.byRule;
  const list = field.places.get(reading) ?? [];
  const at = list.indexOf(place);
  const before = list[at - 1];
  const next = list[at + 1];
  const holder =
    before !== undefined &&
    place.from - before.to <= BESIDE &&
    before.to <= place.from;
  const held = next !== undefined && next.from - place.to <= BESIDE;
  const report = inReport(field, reading, place, key);
  const out: (Features | string)[] = [
    {
      "rule-own": flag(same(own)),
      "rule-related": flag(own == null && same(related)),
      "rule-inherited": flag(own == null && related == null && same(inherited)),
      "rule-none": flag(own == null && related == null && inherited == null),
      main: flag(same(field.main)),
      "main-unplaced": flag(same(field.main) && own == null),
      "main-background": flag(same(field.main) && field.background),
      last: flag(same(field.last)),
      "last-unplaced": flag(same(field.last) && own == null),
      pointed: flag(same(field.pointed)),
      "pointed-unplaced": flag(same(field.pointed) && own == null),
      "pointed-elsewhere": flag(field.pointed !== null && !same(field.pointed)),
    },
    report,
    backFeatures(happening, { reading, place }, field, report["times"] ?? 0),
    among(happening, reading, place, list),
    `role-${place.role}`,
    `precision-${place.precision}`,
    {
      headed: flag(place.headed),
      weak: flag(place.weak),
      known: flag(place.place !== null),
      holder: flag(holder),
      "holder-in": flag(holder && /^(ب|في)$/.test(place.cue)),
      held: flag(held),
      title: flag(isInTitle(field, reading)),
      slot: flag(happening.drafts.some((d) => same(d.place))),
      "slot-first": flag(same(happening.drafts[0]?.place)),
    },
    standing(happening, reading, place),
    othersOf(happening, reading, place, field),
  ];
  const cue = CUES.find(([, words]) => words.test(place.cue))?.[0] ?? "other";
  const kind = CLASS[happening.type] ?? "struck";
  out.push(`cue-${cue}`, `${kind}-${place.role}`, `${kind}-cue-${cue}`);
  if (place.precision === "admin1" || place.precision === "country")
    out.push(`${kind}-wide`);
  if (field.background && place.precision === "admin1")
    out.push("background-wide");
  return out;
}
