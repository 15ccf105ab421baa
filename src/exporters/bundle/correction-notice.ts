import { EVENT_TYPES } from "../../codebook/registry.generated.js";
import type { Bilingual } from "../../model/index.js";
import type { ReleasedIncident } from "../../release/index.js";
import { headline } from "../headline.js";
import type { Edition, EditionChange } from "./compare-bundles.js";

/** An edition as a notice calls it. */
export interface NoticedEdition extends Edition {
  readonly edition: number;
  /** Instant in UTC, ISO. */
  readonly at: string;
}

type Language = keyof Bilingual;

const HEADS: readonly (readonly [string, Bilingual])[] = [
  ["added", { ar: "أُضيف لاحقاً", en: "Added late" }],
  ["moved", { ar: "تغيّر تاريخه أو مكانه", en: "Moved in time or place" }],
  ["merged", { ar: "دُمج في غيره", en: "Merged with another" }],
  ["found_alive", { ar: "تبيّن أن من ذُكر قتله حيّ", en: "Found alive" }],
  ["debunked", { ar: "سُحب: تبيّن أنه غير صحيح", en: "Withdrawn: not true" }],
  ["withdrawn", { ar: "سُحب دون بيان السبب", en: "Withdrawn, no reason told" }],
  ["changed", { ar: "صُحّح فيه غير ذلك", en: "Otherwise corrected" }],
];

const FIELDS: Readonly<Record<string, Bilingual>> = {
  "/type": { ar: "النوع", en: "type" },
  "/status": { ar: "الحال", en: "status" },
  "/casualties": { ar: "الضحايا", en: "victims" },
  "/perpetrators": { ar: "الفاعل", en: "perpetrators" },
  "/targets": { ar: "المستهدف", en: "targets" },
  "/weapons": { ar: "السلاح", en: "weapons" },
  "/sources": { ar: "المصادر", en: "sources" },
  "/review": { ar: "التدقيق", en: "review" },
};
const OTHER: Bilingual = { ar: "تفاصيل أخرى", en: "other details" };

/** A move is a change of the day or the place. */
function kindOf({ change, fields = [] }: EditionChange): string {
  const isMove = fields.includes("/when") || fields.includes("/where");
  return change === "changed" && isMove ? "moved" : change;
}

function fieldWords(fields: readonly string[], language: Language): string {
  const told = fields
    .filter((field) => field !== "/when" && field !== "/where")
    .map((field) => (FIELDS[field] ?? OTHER)[language]);
  return [...new Set(told)].join(language === "ar" ? "، " : ", ");
}

/**
 * The notice «تصويب» for those who have the earlier edition: what stands
 * otherwise in the later one, and why where that is told. Both editions are
 * already fit for their audience; persons are not named, only what happened,
 * where and when. What an edition no longer shows is told without its text
 * (its type alone), since a decision may have withheld the rest.
 */
export function correctionNotice(
  before: NoticedEdition,
  after: NoticedEdition,
  changes: readonly EditionChange[],
  language: Language,
): string {
  const old = new Map(before.incidents.map((one) => [one.id, one]));
  const now = new Map(after.incidents.map((one) => [one.id, one]));
  const lineOf = ({ id, fields = [], into }: EditionChange): string => {
    const [was, is] = [old.get(id), now.get(into ?? id)];
    const text = (one: ReleasedIncident) => headline(one, language);
    const gone = was && EVENT_TYPES[was.type].label[language];
    const moved =
      is !== undefined && was !== undefined && into === undefined
        ? text(was) !== text(is) &&
          { ar: `كان: ${text(was)}`, en: `was: ${text(was)}` }[language]
        : false;
    const detail = [moved, fieldWords(fields, language)].filter(Boolean);
    const more = detail.length === 0 ? "" : ` (${detail.join("; ")})`;
    return `- ${is === undefined ? gone : text(is)}${more} [${id}]`;
  };
  const groups = HEADS.flatMap(([kind, words]) => {
    const own = changes.filter((change) => kindOf(change) === kind);
    if (own.length === 0) return [];
    return [`\n${words[language]} (${own.length}):`, ...own.map(lineOf)];
  });
  const day = (one: NoticedEdition) => one.at.slice(0, 10);
  const [a, b] = [before.edition, after.edition];
  const head = {
    ar: `تصويب: الإصدار ${b} (${day(after)}) بدل الإصدار ${a} (${day(before)})`,
    en: `Correction: edition ${b} (${day(after)}) replaces edition ${a} (${day(before)})`,
  }[language];
  const none = { ar: "لا تغيير.", en: "No change." }[language];
  const lines = groups.length === 0 ? [none] : groups;
  return `${[head, ...lines].join("\n")}\n`;
}
