import { EVENT_TYPES } from "../../codebook/index.js";
import {
  EVENT_TYPE_CODES,
  type Bilingual,
  type RegisterIncident,
} from "../../model/index.js";
import { monthLabel, monthsOf } from "./days.js";
import { ltr, markup, says, type Markup } from "./markup.js";

const both = (ar: string, en: string): Bilingual => ({ ar, en });

const WORDS = {
  month: both("الشهر", "Month"),
  type: both("النوع", "Type"),
  search: both("بحث في النص", "Search the text"),
  all: both("الكل", "All"),
  undated: both("دون تاريخ", "Undated"),
  contested: both("المتضاربة فقط", "Contested only"),
  joined: both("ما روته أكثر من مادة", "Told by several reports"),
  shown: both("المعروض", "Shown"),
  of: both("من", "of"),
  order: both("الترتيب", "Order"),
  told: both("الأكثر رواية", "Most told first"),
  latest: both("الأحدث", "Latest first"),
  earliest: both("الأقدم", "Earliest first"),
  reset: both("إلغاء التصفية", "Clear"),
  none: both("لا حادثة بهذه الشروط.", "No incident fits."),
} as const;

const option = (value: string, { ar, en }: Bilingual, count?: number) => {
  const rest = count === undefined ? "" : ` (${count})`;
  return markup`<option value="${value}" data-ar="${ar}${rest}" data-en="${en}${rest}">${ar}${rest}</option>`;
};

function countBy(
  incidents: readonly RegisterIncident[],
  keysOf: (incident: RegisterIncident) => readonly string[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of incidents.flatMap(keysOf)) {
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** Controls by which the list of incidents is narrowed. */
export function filterBar(incidents: readonly RegisterIncident[]): Markup {
  const months = countBy(incidents, ({ when }) => monthsOf(when));
  const types = countBy(incidents, ({ type }) => [type]);
  const undated = incidents.filter(({ when }) => monthsOf(when).length === 0);
  const monthOptions = [...months]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .map(([month, count]) => option(month, monthLabel(month), count));
  const typeOptions = EVENT_TYPE_CODES.flatMap((type) => {
    const count = types.get(type);
    if (count === undefined) return [];
    return [option(type, EVENT_TYPES[type].label, count)];
  });
  return markup`<form id="filters" class="filters"><label>${says(WORDS.month)} <select name="month">${option("", WORDS.all)}${monthOptions}${option("none", WORDS.undated, undated.length)}</select></label> <label>${says(WORDS.type)} <select name="type">${option("", WORDS.all)}${typeOptions}</select></label> <label class="grow">${says(WORDS.search)} <input type="search" name="text" autocomplete="off"></label> <label>${says(WORDS.order)} <select name="order">${option("told", WORDS.told)}${option("latest", WORDS.latest)}${option("earliest", WORDS.earliest)}</select></label> <label class="check"><input type="checkbox" name="contested"> ${says(WORDS.contested)}</label> <label class="check"><input type="checkbox" name="joined"> ${says(WORDS.joined)}</label> <button type="reset">${says(WORDS.reset)}</button><p class="count" role="status">${says(WORDS.shown)}: <output><bdi dir="ltr" id="shown">${incidents.length}</bdi></output> ${says(WORDS.of)} ${ltr(incidents.length)} <span id="extra"></span></p></form><p id="none" class="note" hidden>${says(WORDS.none)}</p>`;
}
