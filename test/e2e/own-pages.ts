import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";

/** A page in the manner of a news site, about one killing at a place. */
export const ownPage = (place: string, more = "") => `<!doctype html>
<html lang="ar" dir="rtl"><head><meta charset="utf-8">
<title>مقتل شاب في ${place} - شبكة السهل</title>
<meta property="og:site_name" content="شبكة السهل">
<meta property="og:title" content="مقتل شاب في ${place}">
<meta property="article:published_time" content="2023-05-02T09:00:00+03:00">
</head><body><nav><a href="/">الرئيسية</a> <a href="/n">أخبار</a></nav>
<article><h1>مقتل شاب في ${place}</h1>
<p>قُتل الشاب سالم العوض أمس برصاص مجهولين في بلدة ${place}، وفق ما قال مراسل الشبكة في المنطقة.</p>
<p>وأضاف المراسل أن مجهولين يستقلون دراجة نارية أطلقوا النار عليه أمام منزله قبل أن يلوذوا بالفرار.${more}</p>
<p>ولم تتبنَّ أي جهة العملية حتى لحظة نشر الخبر، وفق المصدر نفسه الذي تحدث إلى شهود في البلدة.</p>
</article><footer>جميع الحقوق محفوظة</footer></body></html>`;

/** Writes pages into a folder that is made. */
export function pageFolder(
  folder: string,
  pages: Readonly<Record<string, string>>,
): string {
  mkdirSync(folder, { recursive: true });
  for (const [name, page] of Object.entries(pages))
    writeFileSync(path.join(folder, name), page);
  return folder;
}
