/** Names that lead out of the folder, that a system keeps for itself, or that lie. */
import { file, pick } from "./attack.mjs";
import { below } from "./breakages.mjs";
import { body, mail } from "./samples.mjs";
import { zipBytes } from "./zip-bytes.mjs";

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

export const NAMES = {
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
