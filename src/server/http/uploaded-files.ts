import { Readable } from "node:stream";
import { Busboy, type BusboyHeaders } from "@fastify/busboy";
import { IsnadError } from "../../model/errors.js";
import type { NewFile } from "../../workers/index.js";
import { drain } from "./drain.js";
import type { RequestContext } from "./bind.js";

/** Files and fields of one upload at most. */
const MOST_FILES = 100;
const MOST_FIELDS = 100;

const broken = (seen: string, cause?: unknown) =>
  new IsnadError("API-UPLOAD-BROKEN", { seen: seen.slice(0, 100) }, cause);

/** Things that come one by one, to somebody who waits for them. */
function handedOver<T>() {
  const waiting: T[] = [];
  let wake: () => void = () => undefined;
  let end: { readonly error?: Error } | null = null;
  return {
    give(thing: T) {
      waiting.push(thing);
      wake();
    },
    finish(error?: Error) {
      end ??= error === undefined ? {} : { error };
      wake();
    },
    async *taken(): AsyncGenerator<T> {
      for (;;) {
        const next = waiting.shift();
        if (next !== undefined) {
          yield next;
          continue;
        }
        if (end !== null) {
          if (end.error !== undefined) throw end.error;
          return;
        }
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
  };
}

/** The bytes of a file; a form that ends inside it is told by name. */
async function* whole(stream: Readable): AsyncGenerator<Uint8Array> {
  try {
    for await (const piece of stream) yield piece as Uint8Array;
  } catch (error) {
    throw broken("file", error);
  }
}

/** What is a name alone: a browser may send a path. */
const bareName = (name: string): string =>
  name.replace(/^.*[\\/]/s, "").slice(0, 255) || "upload";

/**
 * The files of a form, one after the other, as they come: nothing is held but
 * the piece at hand. Each has to be read to its end before the next one comes.
 *
 * @param http - whose body is read
 * @throws IsnadError, from the iteration, `API-UPLOAD-BROKEN`, `API-NO-FILES`
 */
export async function* uploadedFiles(
  http: RequestContext,
): AsyncGenerator<NewFile> {
  const { body } = http.req.raw;
  const type = http.req.header("Content-Type") ?? "";
  if (!/^multipart\/form-data\s*;/i.test(type)) throw broken(type);
  if (body === null) throw broken("");
  let parser: InstanceType<typeof Busboy>;
  try {
    const headers = { "content-type": type } as BusboyHeaders;
    const limits = { files: MOST_FILES, fields: MOST_FIELDS };
    parser = new Busboy({ headers, limits });
  } catch (error) {
    throw broken(type, error);
  }
  const files = handedOver<NewFile & { readonly stream: Readable }>();
  const source = Readable.fromWeb(body as never);
  parser.on("file", (_field, stream, filename, _encoding, mediaType) => {
    stream.on("error", () => undefined);
    const name = bareName(String(filename ?? ""));
    files.give({ name, mediaType, bytes: whole(stream), stream });
  });
  // What is over it would be passed over in silence.
  parser.on("filesLimit", () =>
    files.finish(broken(`more than ${MOST_FILES} files`)),
  );
  parser.on("finish", () => files.finish());
  parser.on("error", (error) => files.finish(broken("form", error)));
  source.on("error", (error) =>
    files.finish(error instanceof IsnadError ? error : broken("body", error)),
  );
  source.pipe(parser);
  let count = 0;
  try {
    for await (const file of files.taken()) {
      count += 1;
      yield file;
      file.stream.resume();
    }
  } finally {
    source.unpipe(parser);
    if (!source.readableEnded) await drain(source);
    source.destroy();
  }
  if (count === 0) throw new IsnadError("API-NO-FILES", {});
}
