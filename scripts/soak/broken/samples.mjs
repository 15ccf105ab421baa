/**
 * One small sound file of each format, made in code: fictional reports that
 * carry a tag, so that no two files of a run are the same.
 *
 * A format is added by one function here, called as the registry calls it:
 * `tag → { name, bytes, beside? }`, where `beside` holds files of its folder.
 */
import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { jpeg, pdf } from "./binary-samples.mjs";
import { docx, odt, xlsx } from "./office-samples.mjs";
import { zipOf } from "./zip-bytes.mjs";

const line = (tag) =>
  `قُتل شخصان برصاص مجهولين في بلدة تل الريح، المادة ${tag}.`;

const body = (tag) =>
  `${line(tag)}\nوقالت شبكة السهل إن الطريق إلى عين الغزال مقطوع منذ الصباح.\n` +
  "وأضاف مصدر محلي أن حصيلة القصف على كفر الماء بلغت ثلاثة جرحى.\n";

const file = (name, ...parts) => ({
  name,
  bytes: Buffer.concat(parts.map((part) => Buffer.from(part))),
});

const page = (tag) =>
  `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8">` +
  `<title>أخبار ${tag}</title><link rel="canonical" href="https://example.org/${tag}">` +
  `<meta property="og:site_name" content="شبكة السهل">` +
  `<meta property="article:published_time" content="2016-04-12T10:00:00+03:00">` +
  `</head><body><article><h1>أخبار ${tag}</h1>` +
  Array.from({ length: 4 }, () => `<p>${body(tag)}</p>`).join("") +
  `</article></body></html>`;

const mail = (tag) =>
  [
    "From: Salem <salem@example.org>",
    "To: office@example.net",
    "Date: Tue, 12 Apr 2016 23:30:00 +0300",
    `Message-ID: <${tag}@example.org>`,
    `Subject: report ${tag}`,
    "MIME-Version: 1.0",
    'Content-Type: multipart/mixed; boundary="b1"',
    "",
    "--b1",
    "Content-Type: text/plain; charset=utf-8",
    "",
    body(tag),
    "--b1",
    'Content-Type: text/plain; charset=utf-8; name="note.txt"',
    'Content-Disposition: attachment; filename="note.txt"',
    "Content-Transfer-Encoding: base64",
    "",
    Buffer.from(line(tag)).toString("base64"),
    "--b1--",
    "",
  ].join("\r\n");

const json = (tag, number) =>
  JSON.stringify({
    id: `${tag}-${number}`,
    outlet: "شبكة السهل",
    title: `أخبار ${number}`,
    published: "2016-04-12",
    text: body(`${tag}-${number}`),
  });

function warcRecord(tag, number) {
  const content = Buffer.from(
    number % 2 === 0 ? page(`${tag}-${number}`) : body(tag),
  );
  const type = number % 2 === 0 ? "text/html" : "text/plain";
  const block = Buffer.concat([
    Buffer.from(
      `HTTP/1.1 200 OK\r\nContent-Type: ${type}; charset=utf-8\r\n` +
        `Content-Length: ${content.length}\r\n\r\n`,
    ),
    content,
  ]);
  const head =
    "WARC/1.0\r\nWARC-Type: response\r\n" +
    `WARC-Record-ID: <urn:uuid:${tag}-${number}>\r\n` +
    `WARC-Target-URI: https://example.org/${tag}/${number}\r\n` +
    "WARC-Date: 2016-05-04T10:11:12Z\r\n" +
    "Content-Type: application/http; msgtype=response\r\n" +
    `Content-Length: ${block.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), block, Buffer.from("\r\n\r\n")]);
}

const warc = (tag) =>
  Buffer.concat([1, 2, 3].map((number) => warcRecord(tag, number)));

const feed = (tag) =>
  `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel>` +
  `<title>شبكة السهل</title><link>https://example.org/</link>` +
  [1, 2]
    .map(
      (number) =>
        `<item><title>خبر ${number}</title><guid>${tag}-${number}</guid>` +
        `<link>https://example.org/${tag}/${number}</link>` +
        `<pubDate>Tue, 12 Apr 2016 10:00:00 +0300</pubDate>` +
        `<description>${line(`${tag}-${number}`)}</description></item>`,
    )
    .join("") +
  `</channel></rss>`;

const mhtml = (tag) =>
  [
    "From: <Saved by Blink>",
    `Snapshot-Content-Location: https://example.org/${tag}`,
    "Subject: report",
    "Date: Tue, 12 Apr 2016 23:30:00 -0000",
    "MIME-Version: 1.0",
    'Content-Type: multipart/related; type="text/html"; boundary="m1"',
    "",
    "--m1",
    "Content-Type: text/html; charset=utf-8",
    "Content-Transfer-Encoding: base64",
    `Content-Location: https://example.org/${tag}`,
    "",
    Buffer.from(page(tag)).toString("base64").replace(/.{76}/g, "$&\r\n"),
    "--m1--",
    "",
  ].join("\r\n");

const telegram = (tag) =>
  JSON.stringify(
    {
      name: "قناة السهل",
      type: "public_channel",
      id: 1001,
      messages: [1, 2, 3].map((id) => ({
        id,
        type: "message",
        date: "2016-04-12T10:00:00",
        date_unixtime: "1460444400",
        from: "قناة السهل",
        from_id: "channel1001",
        ...(id === 2 && { photo: "photos/photo_1.jpg" }),
        text: line(`${tag}-${id}`),
        text_entities: [{ type: "plain", text: line(`${tag}-${id}`) }],
      })),
    },
    null,
    1,
  );

const whatsapp = (tag) =>
  [1, 2, 3]
    .map(
      (at) =>
        `12/04/2016, 10:0${at} - +963 900 000 00${at}: ${line(`${tag}-${at}`)}`,
    )
    .join("\n");

const csv = (tag) =>
  "id,title,date,text\n" +
  [1, 2, 3]
    .map((at) => `${tag}-${at},خبر,2016-04-12,"${line(`${tag}-${at}`)}"`)
    .join("\n");

const inWacz = (tag) =>
  zipOf({
    "archive/data.warc.gz": gzipSync(warc(tag)),
    "pages/pages.jsonl":
      '{"format":"json-pages-1.0","id":"pages"}\n' +
      [1, 2, 3]
        .map((at) =>
          JSON.stringify({
            url: `https://example.org/${tag}/${at}`,
            ts: "2016-05-04T10:11:12Z",
          }),
        )
        .join("\n"),
    "datapackage.json": JSON.stringify({
      profile: "data-package",
      wacz_version: "1.1.1",
    }),
  });

const posts = (tag) =>
  [1, 2]
    .map(
      (at) =>
        `الرابط: https://social.example/${tag}/${at}\n` +
        `الوقت: 12 نيسان 2016\nالصفحة: شبكة السهل\n\n${line(`${tag}-${at}`)}\n`,
    )
    .join("---\n");

/** A testimony with consent: what was seen, and what was heard of whom. */
const form = (tag) =>
  JSON.stringify({
    form: "testimony",
    id: `t-${tag}`,
    takenBy: "A1",
    takenOn: "2022-05-14",
    channel: "phone",
    relationToVictim: "جار",
    consent: "given_unnamed",
    pseudonym: "W-12",
    place: "داعل",
    date: "12 أيار 2022",
    seen: line(tag),
    heard: [{ from: "قريب", depth: 1, text: "نُقل إلى المشفى." }],
    account: "",
    answers: {},
  });

/** A row of an office's register, as `isnad adopt` keeps it. */
const adopted = (tag) =>
  JSON.stringify({
    adopted: 1,
    owner: "office-x",
    name: "مكتب السهل",
    id: tag,
    table: {
      file: "a.csv",
      sheet: null,
      order: 0,
      separator: ",",
      header: 1,
      columns: ["id", "text"],
      keys: ["id", "text"],
      above: [],
    },
    row: 2,
    cells: [tag, line(tag)],
    typed: [],
  });

/** An incident of another office, as `isnad merge` keeps it. */
const partner = (tag) => {
  const digits = createHash("sha256").update(tag).digest("hex").slice(0, 32);
  return JSON.stringify({
    competing: {},
    formerIds: [],
    grade: null,
    id: `inc-${digits}`,
    incident: null,
    independentSources: 0,
    isReviewed: false,
    mergedInto: `inc-${"0".repeat(32)}`,
    name: `مكتب السهل ${tag}`,
    owner: "office-x",
    partner: 1,
  });
};

/** The samples by name of the format. */
export const SAMPLES = {
  text: (tag) => file("report.txt", body(tag)),
  jsonl: (tag) =>
    file("reports.jsonl", [1, 2, 3].map((at) => json(tag, at)).join("\n")),
  html: (tag) => file("page.html", page(tag)),
  mhtml: (tag) => file("page.mhtml", mhtml(tag)),
  feed: (tag) => file("feed.xml", feed(tag)),
  csv: (tag) => file("table.csv", csv(tag)),
  xlsx: (tag) => file("table.xlsx", xlsx(tag, line)),
  telegram: (tag) => ({
    ...file("result.json", telegram(tag)),
    beside: { "photos/photo_1.jpg": jpeg(tag) },
  }),
  whatsapp: (tag) => file("WhatsApp Chat with office.txt", whatsapp(tag)),
  posts: (tag) => file("posts.txt", posts(tag)),
  pdf: (tag) => file("report.pdf", pdf(tag)),
  docx: (tag) => file("report.docx", docx(tag, line)),
  odt: (tag) => file("report.odt", odt(tag, line)),
  mail: (tag) => file("report.eml", mail(tag)),
  mbox: (tag) =>
    file(
      "box.mbox",
      [1, 2]
        .map(
          (at) =>
            `From salem@example.org Tue Apr 12 23:30:00 2016\n${mail(`${tag}-${at}`).replaceAll("\r\n", "\n")}\n`,
        )
        .join(""),
    ),
  form: (tag) => file("testimony.json", form(tag)),
  adopted: (tag) => file("row.json", adopted(tag)),
  partner: (tag) => file("incident.json", partner(tag)),
  media: (tag) => ({
    ...file("photo.jpg", jpeg(tag)),
    beside: { "photo.jpg.txt": body(tag) },
  }),
  warc: (tag) => file("pages.warc", warc(tag)),
  wacz: (tag) => file("pages.wacz", inWacz(tag)),
  zip: (tag) =>
    file(
      "reports.zip",
      zipOf({
        "a/report.txt": body(tag),
        "reports.jsonl": json(tag, 1),
        "mail.eml": mail(tag),
      }),
    ),
  gzip: (tag) => file("reports.jsonl.gz", gzipSync(json(tag, 1))),
};

export { body, json, mail };
