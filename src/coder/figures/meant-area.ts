import { foldKey } from "../../languages/ar/letters.js";
import { textOf } from "../../languages/ar/view.js";
import type { SettledPlace } from "../mentions/place-mention.js";
import { bareWord } from "./counting-words.js";
import type { FigureArea } from "./figure.js";
import { areaOf, directionsBefore, type AreaContext } from "./area-context.js";

const COUNTRY_CUES: ReadonlySet<string> = new Set(
  "في عموم انحاء داخل شمال جنوب شرق غرب شمالي جنوبي شرقي غربي وسط".split(" "),
);
/** Units told by their kind alone: the last one named before. */
const KINDS: ReadonlySet<string> = new Set(
  "المخيم القطاع الولايه القضاء الناحيه المديريه الحي القريه الاقليم الضفه السجن العاصمه".split(
    " ",
  ),
);
/** Kinds that are governorates in one country or another. */
const FIRST_LEVEL: ReadonlySet<string> = new Set(["المحافظه", "الولايه"]);
const HELD = /^(?:ال)?مناطق$/;
const HOLDING: ReadonlySet<string> = new Set(
  "سيطره نفوذ خاضعه الخاضعه لسيطره لنفوذ".split(" "),
);
/** Most tokens of `مناطق سيطرة …`. */
const HELD_REACH = 6;

/**
 * The place that words mean without naming it: `في المحافظة`, `في المخيم`,
 * `عموم البلاد`, `مناطق «قسد»`.
 */
export function meantArea(context: AreaContext): FigureArea | null {
  for (let at = context.stretch.from; at < context.stretch.to; at++) {
    const area =
      countryAt(context, at) ?? heldArea(context, at) ?? meantAt(context, at);
    if (area) return area;
  }
  return null;
}

/** A country whose name is also a word for its people: `سوريا`, `ليبيا`. */
function countryAt(
  { report, reading }: AreaContext,
  at: number,
): FigureArea | null {
  const { keys } = reading.view;
  const cue = (keys[at - 1] ?? "").replace(/^[وب](?=.{3})/, "");
  if (!COUNTRY_CUES.has(cue) || !/يا$/.test(keys[at] ?? "")) return null;
  const place = report.world.gazetteer
    .find(keys[at] ?? "")
    .find((p) => p.precision === "country");
  if (!place) return null;
  const words = directionsBefore(reading, at);
  return {
    name: `${words}${textOf(reading.view, at, at + 1)}`,
    admin1: null,
    country: place.country,
    precision: words === "" ? "country" : "area",
    told: null,
  };
}

/** The place that a definite noun at a token means; null for other words. */
function meantAt(context: AreaContext, at: number): FigureArea | null {
  const { report, reading } = context;
  const key = bareWord(reading.view.keys[at]).replace(/^ب(?=ال)/, "");
  const told = (report.places.get(reading) ?? []).filter(
    (p) => p.from < at && p.role !== "organisation",
  );
  if (FIRST_LEVEL.has(key)) return governorate(context, told);
  const place =
    key === "المدينه" || key === "البلده"
      ? townBefore(context, told)
      : key === "البلاد"
        ? told.find(
            (p) =>
              p.precision === "country" && p.country === report.region.country,
          )
        : KINDS.has(key)
          ? told.findLast((p) => isOfKind(p, key))
          : undefined;
  return place ? areaOf(reading, place) : null;
}

/** The report's governorate, else that of the last place before. */
function governorate(
  { report }: AreaContext,
  told: readonly SettledPlace[],
): FigureArea | null {
  const { region } = report;
  const last = told.findLast((p) => p.admin1 !== null && p.place !== null);
  const admin1 = region.admin1 ?? last?.admin1 ?? null;
  if (admin1 === null) return null;
  const country = region.admin1 ? region.country : (last?.country ?? null);
  return { name: admin1, admin1, country, precision: "admin1", told: null };
}

/** The last town before, one of the report's governorate first. */
function townBefore(
  { report }: AreaContext,
  told: readonly SettledPlace[],
): SettledPlace | undefined {
  const named = told.filter((p) => p.place !== null);
  const { admin1, country } = report.region;
  const near = named.filter(
    (p) => p.country === country && (admin1 === null || p.admin1 === admin1),
  );
  const of = (all: readonly SettledPlace[]) =>
    all.findLast((p) => p.precision === "town") ??
    all.findLast((p) => p.precision === "admin1");
  return of(near) ?? of(named);
}

/** `مخيم الهول` for المخيم, `قطاع غزة` for القطاع. */
function isOfKind({ name }: SettledPlace, key: string): boolean {
  return foldedFirst(name) === key.slice(2);
}

const foldedFirst = (name: string) =>
  foldKey(name.split(" ")[0] ?? "").replace(/^ال/, "");

/** `مناطق الإدارة الذاتية`, `مناطق سيطرة «قسد»`: whoever holds them names them. */
function heldArea({ reading }: AreaContext, at: number): FigureArea | null {
  const { keys } = reading.view;
  if (!HELD.test(bareWord(keys[at]))) return null;
  let from = at + 1;
  while (HOLDING.has(keys[from] ?? "")) from++;
  const actor = reading.actors.find(
    (a) => a.from >= from && a.from <= from + 1 && a.to <= at + HELD_REACH,
  );
  if (!actor) return null;
  return {
    name: textOf(reading.view, at, actor.to),
    admin1: null,
    country: null,
    precision: "area",
    told: null,
  };
}

const HEADS: ReadonlySet<string> = new Set(["محافظه", "مدينه"]);

/** `وزارة الصحة في غزة`: where a body counts with no place told, its own. */
export function seatOfSource({
  report,
  reading,
  stretch,
  ofSource,
}: AreaContext): FigureArea | null {
  const { keys } = reading.view;
  for (let at = stretch.from + 1; at < stretch.to; at++) {
    if (keys[at - 1] !== "في" || !ofSource(at) || !ofSource(at - 1)) continue;
    const named = HEADS.has(keys[at] ?? "") ? at + 1 : at;
    const [place] = report.world.gazetteer
      .find(keys[named] ?? "")
      .filter((p) => p.country === report.region.country);
    if (!place) continue;
    const { name, admin1, country, precision } = place;
    return { name, admin1, country, precision, told: null };
  }
  return null;
}
