/** Depth and length without end, and entities that multiply or fetch. */
import { file, pick } from "./attack.mjs";
import { below } from "./breakages.mjs";
import { docxOf, odtOf, xlsxOf } from "./office-samples.mjs";
import { body, json } from "./samples.mjs";

const rounds = (random) => 10 ** (2 + below(random, 4));

export const DEPTHS = {
  "deep JSON": (tag, random) => {
    const depth = rounds(random);
    const value = pick(random, ["[", '{"a":']).repeat(depth);
    const rest = random() < 0.5 ? "" : "]".repeat(depth);
    return file(
      "deep.jsonl",
      `${json(tag, 1)}\n{"id":"${tag}","text":${value}${rest}}\n${value}\n`,
    );
  },
  "deep HTML": (tag, random) => {
    const open = pick(random, [
      "<div>",
      "<table><tr><td>",
      "<b><i>",
      "<svg><g>",
      "<blockquote>",
      "<a href=x>",
      "<!--",
      "<ul><li>",
    ]);
    return file(
      "deep.html",
      `<!doctype html><html><title>${tag}</title><body>${open.repeat(rounds(random))}<p>${body(tag)}</p>`,
    );
  },
  "deep XML": (tag, random) => {
    const count = rounds(random);
    const deep = (name, text) =>
      `<${name}>`.repeat(count) +
      text +
      `</${name}>`.repeat(random() < 0.5 ? count : 0);
    const make = pick(random, [
      () =>
        file(
          "deep.docx",
          docxOf(deep("w:p", `<w:r><w:t>${body(tag)}</w:t></w:r>`)),
        ),
      () =>
        file(
          "deep.odt",
          odtOf(deep("text:section", `<text:p>${body(tag)}</text:p>`)),
        ),
      () => file("deep.xlsx", xlsxOf(deep("row", `<c><v>${tag}</v></c>`))),
      () =>
        file(
          "deep.xml",
          `<rss version="2.0"><channel><item><description>${deep("a", body(tag))}</description></item></channel></rss>`,
        ),
    ]);
    return make();
  },
  "deep MIME": (tag, random) => {
    const count = 10 ** (1 + below(random, 4));
    const part = (at) =>
      `Content-Type: multipart/mixed; boundary="b${at}"\r\n\r\n--b${at}\r\n`;
    const message =
      "Content-Type: message/rfc822\r\n\r\nFrom: a@example.org\r\nMIME-Version: 1.0\r\n";
    const layers =
      random() < 0.5
        ? message.repeat(count)
        : Array.from({ length: count }, (_, at) => part(at)).join("");
    const head = `From: a@example.org\r\nSubject: ${tag}\r\nMIME-Version: 1.0\r\n`;
    return file(
      "deep.eml",
      `${head}${layers}Content-Type: text/plain; charset=utf-8\r\n\r\n${body(tag)}`,
    );
  },
  "one long line": (tag, random) => {
    const unit = pick(random, [
      "a",
      "ا",
      '"',
      "\\",
      "<",
      "&",
      " ",
      ",",
      "{",
      "=?utf-8?B?",
      "\u202e",
      "و",
      "٠",
      "1,",
      "= ",
      "http://",
    ]);
    const name = pick(random, [
      "line.txt",
      "line.jsonl",
      "line.html",
      "line.eml",
      "line.csv",
      "line.xml",
      "line.mbox",
    ]);
    const head = {
      "line.eml": `From: a@example.org\r\nSubject: `,
      "line.jsonl": `{"id":"${tag}","text":"`,
      "line.html": "<html><p>",
    }[name];
    return file(name, `${head ?? ""}${tag} ${unit.repeat(rounds(random))}`);
  },
};

/** Entities that multiply a thousand millions times over. */
const LAUGHS =
  `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a0 "ha">` +
  Array.from(
    { length: 10 },
    (_, at) => `<!ENTITY a${at + 1} "${`&a${at};`.repeat(10)}">`,
  ).join("") +
  "]>";

const fetching = (secret) =>
  `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a10 SYSTEM "file://${secret}"><!ENTITY % p SYSTEM "file://${secret}"> %p;]>`;

export const ENTITIES = {
  entities: (tag, random, { secret }) => {
    const prolog = pick(random, [LAUGHS, fetching(secret)]);
    const text = `${body(tag)} &a10; &#0; &#xD800; &#x110000; &unknown;`;
    const make = pick(random, [
      () =>
        file(
          "entities.docx",
          docxOf(`<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`, prolog),
        ),
      () => file("entities.odt", odtOf(`<text:p>${text}</text:p>`, prolog)),
      () =>
        file(
          "entities.xlsx",
          xlsxOf(
            `<row r="1"><c r="A1" t="inlineStr"><is><t>${text}</t></is></c></row>`,
            prolog,
          ),
        ),
      () =>
        file(
          "entities.xml",
          `${prolog}<rss version="2.0"><channel><item><guid>${tag}</guid><description>${text}</description></item></channel></rss>`,
        ),
      () =>
        file(
          "entities.html",
          `${prolog}<html><body><p>${text}</p><iframe src="file://${secret}"></iframe><script src="file://${secret}"></script></body></html>`,
        ),
    ]);
    return make();
  },
};
