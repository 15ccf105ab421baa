/**
 * Files that somebody made to hurt: bombs, depth without end, entities that
 * multiply or fetch, names that lead out of the folder.
 */
import { gzipSync } from "node:zlib";
import { below } from "./breakages.mjs";
import { docxOf, odtOf, xlsxOf } from "./office-samples.mjs";
import { body, json, mail } from "./samples.mjs";
import { packed, zipBytes, zipOf } from "./zip-bytes.mjs";

const MEGABYTE = 1024 ** 2;
const file = (name, bytes) => ({ name, bytes: Buffer.from(bytes) });
const pick = (random, list) => list[below(random, list.length)];

/** Made once: compressing them takes longer than reading. */
const memory = new Map();
function once(name, make) {
  if (!memory.has(name)) memory.set(name, make());
  return memory.get(name);
}
const zeros = () => once("zeros", () => packed(Buffer.alloc(64 * MEGABYTE)));
const blanks = () =>
  once("blanks", () => packed(Buffer.alloc(64 * MEGABYTE, " ")));
const letters = () =>
  once("letters", () => packed("قصف ".repeat(2 * MEGABYTE)));

function wrapped(count, wrap, bytes) {
  let inner = Buffer.from(bytes);
  for (let depth = 0; depth < count; depth += 1) inner = wrap(inner);
  return inner;
}

const ENDINGS = [
  "txt",
  "jsonl",
  "html",
  "xml",
  "eml",
  "csv",
  "docx",
  "pdf",
  "warc",
];

const BOMBS = {
  "a zip of zeros": (tag, random) => {
    const fill = pick(random, [zeros, blanks, letters])();
    const count = 1 + below(random, 4);
    const name = (at) => `${tag}-${at}.${pick(random, ENDINGS)}`;
    const files = Array.from({ length: count }, (_, at) => ({
      name: name(at),
      packed: fill,
    }));
    return file("bomb.zip", zipBytes(files));
  },
  "a document of blanks": (tag, random) => {
    const name = pick(random, [
      "word/document.xml",
      "content.xml",
      "xl/workbook.xml",
      "mimetype",
    ]);
    const parts = { "[Content_Types].xml": "<Types/>", "mimetype.txt": tag };
    const sound = Object.entries(parts).map(([key, data]) => ({
      name: key,
      data,
    }));
    const ending = pick(random, ["docx", "odt", "xlsx", "wacz"]);
    return file(
      `bomb.${ending}`,
      zipBytes([...sound, { name, packed: blanks() }]),
    );
  },
  "one file under many names": (tag, random) => {
    const count = 2 ** (4 + below(random, 11));
    const first = { name: `${tag}.txt`, packed: letters() };
    const others = Array.from({ length: count }, (_, at) => ({
      ...first,
      name: `${at}.txt`,
      at: 0,
    }));
    return file("overlap.zip", zipBytes([first, ...others]));
  },
  "many small files": (tag, random) =>
    file(
      "many.zip",
      zipBytes(
        Array.from({ length: 1 + below(random, 3000) }, (_, at) => ({
          name: `${tag}/${at}.bin`,
          data: "\0",
        })),
      ),
    ),
  "zips in zips": (tag, random) =>
    file(
      "deep.zip",
      wrapped(
        2 + below(random, 30),
        (data) => zipOf({ "inner.zip": data }),
        zipOf({ "a.txt": body(tag) }),
      ),
    ),
  "gzip in gzip": (tag, random) =>
    file(
      "deep.gz",
      wrapped(2 + below(random, 30), (data) => gzipSync(data), body(tag)),
    ),
  "a gzip of zeros": (tag, random) => {
    const fill = pick(random, [
      "\0",
      " ",
      "\n",
      "[",
      "<",
      "قصف ",
      '{"id":"',
      "From ",
    ]);
    const name = `bomb-${JSON.stringify(fill)}`;
    const data = once(name, () =>
      gzipSync(Buffer.alloc(96 * MEGABYTE, fill), { level: 6 }),
    );
    // A member of its own makes the file its own.
    return file(
      `bomb.${pick(random, ENDINGS)}.gz`,
      Buffer.concat([gzipSync(`${tag}\n`), data]),
    );
  },
  "a size that is not so": (tag, random) => {
    const size = pick(random, [0, 1, 0xfffffffe, 2 ** 31]);
    return file(
      "size.zip",
      zipBytes([{ name: "a.txt", data: body(tag), size }]),
    );
  },
};

const rounds = (random) => 10 ** (2 + below(random, 4));

const DEPTHS = {
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

const ENTITIES = {
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

/** Names that lead elsewhere, that a system keeps for itself, or that lie. */
function hostileName(random, { planted }) {
  const up = "../".repeat(1 + below(random, 12));
  return pick(random, [
    `${up}planted.txt`,
    `a/${up}planted.txt`,
    up.replaceAll("/", "\\") + "planted.txt",
    planted,
    `C:\\planted.txt`,
    "//server/share/planted.txt",
    "CON",
    "nul.txt",
    "COM1.jsonl",
    "aux/a.txt",
    "a\0.txt",
    "report\u202etxt.exe",
    "\u2066\u202e\u200f.txt",
    `${"ا".repeat(4000)}.txt`,
    `${"a/".repeat(2000)}b.txt`,
    Buffer.from([0xff, 0xfe, 0xc3, 0x28, 0x2e, 0x74, 0x78, 0x74]),
    "",
    "/",
    ".",
    "..",
    " ",
    "\n\u001b[31m.txt",
    "-rf",
    "$(id).txt",
    "a;b|c.txt",
    "__proto__",
    "constructor/prototype.txt",
    ".hidden/.env",
    "a.txt\r\nX-Header: 1",
    "%2e%2e%2fplanted.txt",
    "file:///etc/planted",
  ]);
}

const NAMES = {
  "hostile names in a zip": (tag, random, place) =>
    file(
      "names.zip",
      zipBytes(
        Array.from({ length: 1 + below(random, 5) }, (_, at) => ({
          name: hostileName(random, place),
          data: body(`${tag}-${at}`),
        })),
      ),
    ),
  "hostile names in a mail": (tag, random, place) => {
    const name = Buffer.from(hostileName(random, place)).toString("latin1");
    const text = mail(tag).replaceAll("note.txt", () => name);
    return file(
      "names.eml",
      Buffer.from(text, random() < 0.5 ? "utf8" : "latin1"),
    );
  },
  "hostile addresses in a warc": (tag, random, place) => {
    const url = Buffer.concat([
      Buffer.from(pick(random, ["https://example.org/", "", "file://"])),
      Buffer.from(hostileName(random, place)),
    ]);
    const block = Buffer.from(body(tag));
    const head = Buffer.concat([
      Buffer.from("WARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: "),
      url,
    ]);
    return file(
      "names.warc",
      Buffer.concat([
        head,
        Buffer.from(
          `\r\nWARC-Date: 2016-05-04T10:11:12Z\r\nContent-Length: ${block.length}\r\n\r\n`,
        ),
        block,
      ]),
    );
  },
  "a hostile id": (tag, random, place) => {
    const id = Buffer.from(hostileName(random, place)).toString();
    return file(
      "ids.jsonl",
      JSON.stringify({ id, outlet: id, title: id, url: id, text: body(tag) }),
    );
  },
};

/** `(tag, random, { secret, planted }) → { name, bytes }` by name. */
export const ATTACKS = { ...BOMBS, ...DEPTHS, ...ENTITIES, ...NAMES };

/** Names for the broken files themselves, as a folder may hold them. */
export const FILE_NAMES = [
  "CON",
  "\u202egpj",
  "مادة",
  "a b",
  "-rf",
  "$(id)",
  "%2e%2e%2f",
  "\u001b[31m",
  "\n",
  "ا".repeat(100),
  "é",
  "é".normalize("NFD"),
];
