import { nameOfColumn } from "../tables/column-name.js";
import type { ReportField } from "./column-mapping.js";

/**
 * Names under which tables of reports keep a column, in groups: those of an
 * earlier group are surer. Numbers of rows (`م`, `no`) are no ids, days of a
 * happening no days of publication, and notes no text: they stand in none.
 */
const NAMES: Readonly<Record<ReportField, readonly string[]>> = {
  text: [
    "النص|نص الخبر|نص المادة|نص التقرير|نص المنشور|نص الرسالة|النص الكامل|نص المقال|متن الخبر|المتن|text|full text|report text|article text|post text|message text|body text|body",
    "المحتوى|الخبر|المنشور|المقال|content|article|post|message",
  ],
  id: [
    "معرف المادة|معرف الخبر|معرف المنشور|معرف الرسالة|المعرف|report id|article id|post id|message id|id|uuid|guid",
  ],
  outlet: [
    "الوسيلة|الوسيلة الاعلامية|وسيلة الاعلام|اسم الوسيلة|جهة النشر|الجهة الناشرة|الناشر|outlet|publisher|media outlet|news outlet",
    "المصدر|اسم المصدر|الموقع الاخباري|الصفحة|القناة|source|source name|site|website|channel",
  ],
  url: [
    "الرابط|رابط الخبر|رابط المادة|رابط المنشور|رابط المصدر|url|link|permalink|post url|article url|source url",
  ],
  title: ["العنوان|عنوان الخبر|عنوان المادة|عنوان المقال|title|headline"],
  published: [
    "تاريخ النشر|تاريخ نشر الخبر|يوم النشر|وقت النشر|published|date published|publication date|publish date|published at|pub date|post date|posted at|date posted",
    "التاريخ|تاريخ الخبر|تاريخ المادة|date|timestamp",
  ],
  author: ["الكاتب|اسم الكاتب|المؤلف|المحرر|author|by|writer|byline"],
};

/** What a column is likely to hold; of rank 0 surest. */
interface Likely {
  readonly field: ReportField;
  readonly rank: number;
}

const KNOWN: ReadonlyMap<string, Likely> = new Map(
  Object.entries(NAMES).flatMap(([field, groups]) =>
    groups.flatMap((names, rank) =>
      names
        .split("|")
        .map((name): readonly [string, Likely] => [
          nameOfColumn(name),
          { field: field as ReportField, rank },
        ]),
    ),
  ),
);

/** What a column of this name is likely to hold; null for unknown names. */
export function likelyField(header: string): Likely | null {
  return KNOWN.get(nameOfColumn(header)) ?? null;
}
