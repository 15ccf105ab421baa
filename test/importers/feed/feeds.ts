/** Feeds of our own for the tests: fictional outlets, persons and reports. */

const CONTENT = 'xmlns:content="http://purl.org/rss/1.0/modules/content/"';
const DC = 'xmlns:dc="http://purl.org/dc/elements/1.1/"';

/** A feed in RSS 2.0 around its items. */
export const rss = (items: string, title = "صوت السهل") =>
  `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" ${CONTENT} ${DC}><channel>
<title>${title}</title><link>https://sahl.example/</link>
<description>أخبار</description>
${items}
</channel></rss>
`;

/** A feed in Atom around its entries. */
export const atom = (entries: string) =>
  `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<title type="html">مرصد &amp;quot;الوادي&amp;quot;</title>
<link rel="self" href="https://wadi.example/feed.atom"/>
<link href="https://wadi.example/"/>
<id>tag:wadi.example,2016:feed</id><updated>2016-04-13T00:00:00Z</updated>
${entries}
</feed>`;

/** A feed in RSS 1.0 around its items. */
export const rdf = (items: string) =>
  `<?xml version="1.0"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" ${DC}>
<channel rdf:about="https://jabal.example/"><title>إذاعة الجبل</title>
<link>https://jabal.example/</link><description>د</description></channel>
${items}
</rdf:RDF>`;

/** A JSON Feed around its items. */
export const json = (items: readonly unknown[]) =>
  JSON.stringify(
    {
      version: "https://jsonfeed.org/version/1.1",
      title: "دفتر الأحداث",
      home_page_url: "https://daftar.example/",
      items,
    },
    null,
    2,
  );

/** An item of RSS with a summary. */
export const summaryItem = (n: number, summary: string) =>
  `<item><title>خبر ${n}</title><link>https://sahl.example/${n}</link>
<guid isPermaLink="false">https://sahl.example/?p=${n}</guid>
<pubDate>Tue, 12 Apr 2016 23:30:00 +0300</pubDate>
<dc:creator>مراسل السهل</dc:creator>
<description><![CDATA[${summary}]]></description></item>`;
