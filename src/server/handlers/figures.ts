import * as routes from "../../api/routes/figures.js";
import { COUNTING_RULES } from "../../statistics/index.js";
import { noteAccess } from "../accounts/access-events.js";
import type { Bind } from "../http/binder.js";

/** Answers about figures. */
export function bindFigures(bind: Bind): void {
  bind(routes.getStatistics, ({ query, room }) => {
    const { period, rule = null, place = null, audience } = query;
    return room.tasks.run("figures", { period, rule, place, audience });
  });
  bind(routes.writeParagraph, async ({ body, room }) => {
    const { rule = null, place = null, ...asked } = body;
    await room.linked();
    const about = { ...asked, rule, place };
    return { pieces: await room.tasks.run("paragraph", about) };
  });
  bind(routes.getMonthReport, async ({ query, room, who, http }) => {
    const { rule = null, place = null, ...asked } = query;
    await room.linked();
    const report = await room.tasks.run("month-report", {
      ...{ ...asked, rule, place },
    });
    const { audience, format, period } = asked;
    const { store } = room.register;
    const what = `month ${format} ${audience}`;
    await noteAccess(store, "exported", who().code, what);
    const name = `isnad-${period.replace("/", "-")}-${audience}.${format}`;
    return http.body(new Uint8Array(report), 200, {
      "Content-Type": routes.REPORT_TYPES[format],
      "Content-Disposition": `attachment; filename="${name}"`,
    });
  });
  bind(routes.getReconciliation, async ({ query, room }) => {
    const { period, rule = null, place = null } = query;
    const { table } = await room.tasks.run("figures", {
      ...{ period, rule, place },
      audience: "internal",
    });
    return { published: table.published, bulletins: table.bulletins };
  });
  bind(routes.listCountingRules, () =>
    Promise.resolve({ items: COUNTING_RULES }),
  );
  bind(routes.getQueue, ({ query, room }) => {
    const { period = null, rule = null, place = null, limit } = query;
    return room.tasks.run("queue", { period, rule, place, limit });
  });
}
