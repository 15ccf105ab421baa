import { foldKey } from "../../languages/ar/letters.js";
import type { Fault } from "../importer.js";
import { seenStart } from "../seen.js";
import type { Block } from "./blocks.js";
import type { PageMeta } from "./page-meta.js";
import type { PageTitle } from "./page-title.js";
import { teasersAmong } from "./teasers.js";

interface PageParts {
  readonly meta: PageMeta;
  readonly blocks: readonly Block[];
  /** Lines taken for the article. */
  readonly lines: readonly Block[];
  readonly title: PageTitle;
}

const MISSING =
  /(?:الصفحه|المحتوي|الخبر|الماده|المقال)[^.]{0,40}(?:غير موجود|لم يعد|غير متاح|غير متوفر|لا توجد|لا يوجد|حذف|ازيل)|لم (?:يتم|نتمكن من) العثور|لا يمكن العثور|\b404\b|(?:page|content) not found|خطا 404/u;
const WALL =
  /(?:سجل|تسجيل|قم بتسجيل) (?:ال)?دخول|للمشتركين فقط|اشترك لقراءه|يتطلب اشتراك|log ?in to (?:continue|read)|للاعضاء فقط/u;

function fault(seen: string): Fault {
  return { code: "IMP-PAGE-NO-ARTICLE", seen: seenStart(seen) };
}

/** The shortest sentence that is news: «قُتل مدني بلغم في حيس». */
const SHORTEST = 15;

/**
 * Whether the telling stands in teasers: each in a box of its own with a
 * headline that links elsewhere.
 */
function isList(lines: readonly Block[], blocks: readonly Block[]): boolean {
  const telling = lines.filter(({ text }) => text.length >= 40);
  if (telling.length < 3) return false;
  const teasers = [...teasersAmong(telling, blocks)];
  return teasers.length >= 3 && teasers.length >= telling.length * 0.6;
}

/** Why a page is no article, or null where it is one. */
export function noArticle(parts: PageParts): Fault | null {
  const { meta, blocks, lines, title } = parts;
  const seen = title.text ?? meta.title ?? blocks[0]?.text ?? "";
  const text = lines.map((line) => line.text).join(" ");
  if (lines.length === 0 || text.length < SHORTEST) return fault(seen);
  const head = foldKey(`${meta.title ?? ""} ${title.text ?? ""}`).toLowerCase();
  if (text.length < 400 && MISSING.test(head)) return fault(seen);
  const asksPassword = meta.elements.some(
    ({ tag, attributes }) =>
      tag === "input" && attributes["type"] === "password",
  );
  const told = lines.filter(
    (line) => !WALL.test(foldKey(line.text).toLowerCase()),
  );
  const left = told.reduce((sum, line) => sum + line.text.length, 0);
  if (told.length < lines.length && left < (asksPassword ? 300 : 80))
    return fault(seen);
  if (isList(lines, blocks)) return fault(seen);
  return null;
}
