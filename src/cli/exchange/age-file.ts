import { createReadStream, existsSync, readFileSync } from "node:fs";
import { link, open, unlink } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import { Decrypter, Encrypter } from "age-encryption";
import { IsnadError } from "../../model/errors.js";
import { unreadable } from "../../operations/coding/actor-table.js";
import { badValue } from "../../operations/bad-value.js";

/**
 * Checks a recipient of age.
 *
 * @throws IsnadError `CLI-BAD-OPTION-VALUE`
 */
export function encrypterTo(recipient: string): Encrypter {
  const encrypter = new Encrypter();
  try {
    encrypter.addRecipient(recipient);
  } catch {
    throw badValue("--to", recipient, {
      ar: "مفتاح age عام مثل age1…",
      en: "a public key of age, such as age1…",
    });
  }
  return encrypter;
}

/**
 * Reads a file of age identities, as `age-keygen` writes it.
 *
 * @throws IsnadError `IMP-FILE-MISSING`, `IMP-FILE-UNREADABLE`,
 * `CLI-BAD-OPTION-VALUE`
 */
export function decrypterOf(file: string): Decrypter {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    throw unreadable(file, (error as NodeJS.ErrnoException).code ?? "");
  }
  const identities = text
    .split(/\s*\n\s*/)
    .filter((line) => line !== "" && !line.startsWith("#"));
  const decrypter = new Decrypter();
  try {
    for (const identity of identities) decrypter.addIdentity(identity);
    if (identities.length > 0) return decrypter;
  } catch {
    // Never shown: it may be most of a key.
  }
  throw badValue("--identity", file, {
    ar: "ملف فيه AGE-SECRET-KEY-1…",
    en: "a file with AGE-SECRET-KEY-1…",
  });
}

/** Compresses lines; what breaks them off breaks off whoever reads. */
async function* zipped(lines: AsyncIterable<string>) {
  const gzip = createGzip();
  const fed = pipeline(Readable.from(lines), gzip);
  fed.catch(() => undefined);
  for await (const piece of gzip) yield piece as Uint8Array;
  await fed;
}

/**
 * Writes lines to a new file, compressed, then encrypted; nothing plain touches
 * the disk, and others see the whole file or none.
 *
 * @throws IsnadError `EXP-FILE-EXISTS`
 */
export async function writeAgeFile(
  file: string,
  lines: AsyncIterable<string>,
  encrypter: Encrypter,
): Promise<void> {
  if (existsSync(file)) throw new IsnadError("EXP-FILE-EXISTS", { file });
  const draft = `${file}.part-${process.pid}`;
  const handle = await open(draft, "wx", 0o600);
  try {
    try {
      const plain = Readable.toWeb(Readable.from(zipped(lines)));
      const sealed = await encrypter.encrypt(
        plain as unknown as ReadableStream<Uint8Array>,
      );
      for await (const piece of Readable.fromWeb(sealed as never))
        await handle.write(piece as Uint8Array);
      await handle.sync();
    } finally {
      await handle.close();
    }
    // A hard link, unlike a renaming, never replaces what is there.
    await link(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    throw new IsnadError("EXP-FILE-EXISTS", { file }, error);
  } finally {
    await unlink(draft);
  }
}

/** Lines of UTF-8 bytes, ended by line feeds alone. */
export async function* linesOf(
  pieces: AsyncIterable<Uint8Array>,
): AsyncGenerator<string> {
  let held: Uint8Array[] = [];
  for await (const piece of pieces) {
    let from = 0;
    for (
      let end = piece.indexOf(0x0a);
      end >= 0;
      end = piece.indexOf(0x0a, from)
    ) {
      held.push(piece.subarray(from, end));
      yield Buffer.concat(held).toString("utf8");
      held = [];
      from = end + 1;
    }
    held.push(piece.subarray(from));
  }
  const rest = Buffer.concat(held).toString("utf8");
  if (rest !== "") yield rest;
}

/**
 * Reads the lines of a file that {@link writeAgeFile} wrote; each piece is
 * authentic before it is told, and a file that was cut off ends in an error.
 *
 * @throws IsnadError `IMP-FILE-MISSING`, `IMP-FILE-UNREADABLE`,
 * `CLI-BAD-OPTION-VALUE` when it is encrypted to others,
 * `REG-EXCHANGE-DAMAGED`
 */
export async function* readAgeFile(
  file: string,
  decrypter: Decrypter,
): AsyncGenerator<string> {
  const source = createReadStream(file);
  const damaged = (error: unknown) => {
    if (error instanceof IsnadError) return error;
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "EACCES" || code === "EISDIR")
      return unreadable(file, code);
    const { message: fault } = error as Error;
    if (fault.includes("no identity matched"))
      return badValue("--identity", file, {
        ar: "مفتاح شُفّر له هذا الملف",
        en: "a key that this file was encrypted to",
      });
    return new IsnadError("REG-EXCHANGE-DAMAGED", { number: 0, fault }, error);
  };
  const gunzip = createGunzip();
  let fed: Promise<void>;
  try {
    const opened = await decrypter.decrypt(
      Readable.toWeb(source) as unknown as ReadableStream<Uint8Array>,
    );
    fed = pipeline(Readable.fromWeb(opened as never), gunzip);
    fed.catch(() => undefined);
  } catch (error) {
    source.destroy();
    throw damaged(error);
  }
  const lines = linesOf(gunzip as AsyncIterable<Uint8Array>);
  try {
    for (;;) {
      const next = await lines.next().catch((error: unknown) => {
        throw damaged(error);
      });
      if (next.done) break;
      yield next.value;
    }
    await fed.catch((error: unknown) => {
      throw damaged(error);
    });
  } finally {
    gunzip.destroy();
    source.destroy();
  }
}
