import * as routes from "../../api/routes/work.js";
import { undoImport } from "../../register/imports/undo-import.js";
import { listImports } from "../../register/imports/list-imports.js";
import { loggedReleases } from "../../register/log/releases.js";
import { forgetFetchedPages } from "../../register/fetched-pages.js";
import { noteAccess } from "../accounts/access-events.js";
import type { Bind } from "../http/binder.js";

/** Read when they are first asked for: they bring whole libraries along. */
const exporters = () => import("../../exporters/index.js");

/** Answers about what came in and what goes out. */
export function bindWork(bind: Bind): void {
  bind(routes.listImports, async ({ room }) => ({
    items: await listImports(room.register.store),
  }));
  bind(routes.undoImport, async ({ params, body, room, who }) => {
    const { register } = room;
    const done = await undoImport(register, {
      import: params.id,
      author: who().code,
      ...body,
    });
    // A page that left is to be fetched again when it is asked for.
    if (!done.isAgain) await forgetFetchedPages(register);
    await room.linked();
    return done;
  });
  bind(routes.listFormats, async () => {
    const { EXPORTERS } = await exporters();
    const items = EXPORTERS.map(({ format, files }) => ({
      format,
      files: files.map(({ name }) => name),
    }));
    return { items };
  });
  bind(routes.exportIncidents, async ({ params, query, room, who, http }) => {
    const { audience, type, ...rest } = query;
    const { format } = (await exporters()).exporterOf(params.id);
    const filter = {
      ...Object.fromEntries(
        Object.entries(rest).filter(([, value]) => value !== undefined),
      ),
      ...(type === undefined ? {} : { type: type.join(",") }),
    };
    const language = http.req.header("Accept-Language")?.startsWith("en")
      ? "en"
      : "ar";
    const archive = await room.tasks.run("export", {
      ...{ format, audience, language, filter },
    });
    const { store } = room.register;
    await noteAccess(store, "exported", who().code, `${format} ${audience}`);
    return http.body(new Uint8Array(archive), 200, {
      "Content-Type": "application/zip",
      "Content-Disposition": `attachment; filename="isnad-${format}-${audience}.zip"`,
    });
  });
  bind(routes.listReleases, async ({ room }) => ({
    items: await loggedReleases(room.register.store),
  }));
}
