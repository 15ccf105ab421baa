/** Small files that expand without end, or that hold each other. */
import { gzipSync } from "node:zlib";
import { file, pick } from "./attack.mjs";
import { below } from "./breakages.mjs";
import { body } from "./samples.mjs";
import { packed, zipBytes, zipOf } from "./zip-bytes.mjs";

const MEGABYTE = 1024 ** 2;

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

export const BOMBS = {
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
