/** Uploads that are broken: the form around the files, or the files. */
import { caseOf } from "../broken/cases.mjs";
import { below, BREAKAGES } from "../broken/breakages.mjs";
import { pick } from "../broken/attack.mjs";

const BOUNDARY = "----soak";

const part = (name, bytes) => [
  Buffer.from(
    `--${BOUNDARY}\r\nContent-Disposition: form-data; name="files"; filename="${name.replaceAll(/["\r\n]/g, "_")}"\r\nContent-Type: application/octet-stream\r\n\r\n`,
  ),
  bytes,
  Buffer.from("\r\n"),
];

const formOf = (files) =>
  Buffer.concat([
    ...files.flatMap(({ name, bytes }) => part(name, bytes)),
    Buffer.from(`--${BOUNDARY}--\r\n`),
  ]);

const TYPES = [
  "multipart/form-data",
  "multipart/form-data; boundary=",
  "multipart/form-data; boundary=other",
  `multipart/form-data; boundary="${"b".repeat(300)}"`,
  `multipart/mixed; boundary=${BOUNDARY}`,
  "application/octet-stream",
  "application/x-www-form-urlencoded",
];

/** Ways in which a form breaks: `(form, random) → { body, type }`. */
const FORMS = {
  whole: (body) => ({ body }),
  "another type": (body, random) => ({ body, type: pick(random, TYPES) }),
  "two forms": (body) => ({ body: Buffer.concat([body, body]) }),
  "many empty files": () => ({
    body: formOf(
      Array.from({ length: 1200 }, (_, at) => ({
        name: `f${at}`,
        bytes: Buffer.alloc(0),
      })),
    ),
  }),
  "many fields": () => ({
    body: Buffer.from(
      `--${BOUNDARY}\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n`.repeat(
        3000,
      ) + `--${BOUNDARY}--\r\n`,
    ),
  }),
  "a long header": () => ({
    body: Buffer.from(
      `--${BOUNDARY}\r\nContent-Disposition: form-data; name="files"; filename="a"\r\nX: ${"x".repeat(100_000)}\r\n\r\ny\r\n--${BOUNDARY}--\r\n`,
    ),
  }),
};

/** An upload by number: the same for the same seed. */
export function uploadOf(number, seed, random, place) {
  const { how, name, bytes } = caseOf(number, seed, place);
  const form = formOf([{ name: name ?? "upload", bytes }]);
  if (random() < 0.5) {
    const names = Object.keys(BREAKAGES);
    const breakage = pick(random, names);
    const body = BREAKAGES[breakage](form, random);
    return {
      how: `form ${breakage}`,
      body,
      type: `multipart/form-data; boundary=${BOUNDARY}`,
    };
  }
  const names = Object.keys(FORMS);
  const way = names[random() < 0.6 ? 0 : below(random, names.length)];
  const made = FORMS[way](form, random);
  return {
    how: way === "whole" ? how : way,
    body: made.body,
    type: made.type ?? `multipart/form-data; boundary=${BOUNDARY}`,
  };
}
