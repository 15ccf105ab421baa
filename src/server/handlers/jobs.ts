import { Readable } from "node:stream";
import { streamSSE } from "hono/streaming";
import * as routes from "../../api/routes/jobs.js";
import { formatError, IsnadError } from "../../model/errors.js";
import type { KeptEntry } from "../../operations/jobs/kept-rejects.js";
import type { Job } from "../../workers/index.js";
import type { Bind } from "../http/binder.js";
import { uploadedFiles } from "../http/uploaded-files.js";

/** Rejects that are said in words; a screen shows no more. */
const SAID = 1000;

/** What was wrong with records, in both languages. */
async function withWords(result: NonNullable<Job["result"]>) {
  const { rejects } = result as { readonly rejects?: readonly KeptEntry[] };
  if (rejects === undefined || rejects.length === 0) return result;
  const { entryMessage } =
    await import("../../operations/jobs/kept-rejects.js");
  const said = rejects.slice(0, SAID).map((entry) => ({
    ...entry,
    words: { ar: entryMessage(entry, "ar"), en: entryMessage(entry, "en") },
  }));
  return { ...result, rejects: [...said, ...rejects.slice(SAID)] };
}

/** A job as the contract shows it. */
export async function shownJob({
  dueAt: _dueAt,
  worker: _worker,
  ...job
}: Job) {
  const { error, result, ...told } = job;
  return {
    ...told,
    result: result && (await withWords(result)),
    error: error && {
      ...{ code: error.code, context: error.context },
      words: { ar: formatError(error, "ar"), en: formatError(error, "en") },
    },
  };
}

/** Answers about work that goes on. @param uploadLimit - bytes */
export function bindJobs(bind: Bind, uploadLimit: number): void {
  bind(
    routes.startImport,
    async ({ query, room, who, http }) => {
      const { from, namespace } = query;
      const { readRequest } = await import("../../operations/jobs/requests.js");
      const asked = { namespace, ...(from === undefined ? {} : { from }) };
      const job = await room.jobs.submit({
        kind: "import",
        author: who().code,
        request: readRequest("import", asked),
        inputs: uploadedFiles(http),
      });
      return shownJob(job);
    },
    uploadLimit,
  );
  bind(routes.startVerify, async ({ room, who }) => {
    const { readRequest } = await import("../../operations/jobs/requests.js");
    const request = readRequest("verify", {});
    const author = who().code;
    return shownJob(
      await room.jobs.submit({ kind: "verify", author, request }),
    );
  });
  bind(routes.listJobs, async ({ query, room }) => {
    const { limit, ...asked } = query;
    const rows = await room.jobs.list({ ...asked, limit: limit + 1 });
    const items = rows.slice(0, limit);
    const isMore = rows.length > limit;
    return {
      items: await Promise.all(items.map(shownJob)),
      next: isMore ? (items.at(-1)?.id ?? null) : null,
    };
  });
  bind(routes.getJob, async ({ params, room }) =>
    shownJob(await room.jobs.get(params.id)),
  );
  bind(routes.watchJob, async ({ params, room, http }) => {
    // An unknown one is a problem, and no stream.
    await room.jobs.get(params.id);
    return streamSSE(http, async (stream) => {
      const left = new AbortController();
      stream.onAbort(() => left.abort());
      for await (const job of room.jobs.watch(params.id, left.signal))
        await stream.writeSSE({
          event: job.state,
          data: JSON.stringify(await shownJob(job)),
        });
    });
  });
  bind(routes.cancelJob, async ({ params, room }) =>
    shownJob(await room.jobs.cancel(params.id)),
  );
  bind(routes.retryJob, async ({ params, room }) =>
    shownJob(await room.jobs.retry(params.id)),
  );
  bind(routes.getJobFile, async ({ params, room, http }) => {
    const files = await room.jobs.outputs(params.id);
    const file = files.find(({ name }) => name === params.name);
    if (file === undefined)
      throw new IsnadError("API-NOT-FOUND", {
        kind: { ar: "ملف", en: "file" },
        id: params.name,
      });
    const bytes = Readable.toWeb(Readable.from(file.open()));
    const name = encodeURIComponent(file.name);
    return http.body(bytes as ReadableStream, 200, {
      "Content-Type": "application/octet-stream",
      "Content-Length": String(file.bytes),
      "Content-Disposition": `attachment; filename*=UTF-8''${name}`,
    });
  });
}
