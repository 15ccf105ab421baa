import * as routes from "../../api/routes/tables.js";
import { IsnadError } from "../../model/errors.js";
import type { NewFile } from "../../workers/index.js";
import type { Bind } from "../http/binder.js";
import { uploadedFiles } from "../http/uploaded-files.js";
import type { OpenRoom } from "../room.js";
import { shownJob } from "./jobs.js";

/** The files of a table that was looked at, and what its head is. */
async function lookedAt({ jobs }: OpenRoom, id: string) {
  const job = await jobs.get(id);
  const files = job.kind === "look" ? await jobs.outputs(id) : [];
  if (files.length === 0)
    throw new IsnadError("API-NOT-FOUND", {
      kind: { ar: "جدول عوين", en: "table that was looked at" },
      id,
    });
  const inputs: readonly NewFile[] = files.map(({ name, mediaType, open }) => ({
    name,
    mediaType,
    bytes: open(),
  }));
  return { inputs, head: job.result?.["head"] };
}

/** Answers about tables of an office. @param uploadLimit - bytes */
export function bindTables(bind: Bind, uploadLimit: number): void {
  bind(
    routes.lookAtTable,
    async ({ query, room, who, http }) => {
      const { readRequest } = await import("../../operations/jobs/requests.js");
      const job = await room.jobs.submit({
        kind: "look",
        author: who().code,
        request: readRequest("look", query),
        inputs: uploadedFiles(http),
      });
      return shownJob(job);
    },
    uploadLimit,
  );
  bind(routes.readTable, async ({ params, body, room, who }) => {
    const { readRequest } = await import("../../operations/jobs/requests.js");
    const { inputs, head } = await lookedAt(room, params.id);
    const author = who().code;
    const orderOf = () => {
      switch (body.as) {
        case "look": {
          const { mapping } = body;
          const asked = { mapping, name: mapping["name"] ?? null };
          return { kind: "look", request: readRequest("look", asked) };
        }
        case "rows": {
          const { as: _, ...asked } = body;
          const request = readRequest("adopt", { ...asked, head });
          return { kind: "adopt", request };
        }
        case "texts": {
          const { columns } = body;
          return {
            kind: "import",
            request: readRequest("import", { columns }),
          };
        }
      }
    };
    return shownJob(await room.jobs.submit({ ...orderOf(), author, inputs }));
  });
  bind(routes.getRowFindings, ({ params, room }) =>
    room.tasks.run("row-findings", params),
  );
}
