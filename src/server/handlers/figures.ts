import * as routes from "../../api/routes/figures.js";
import { COUNTING_RULES } from "../../statistics/index.js";
import type { Bind } from "../http/binder.js";

/** Answers about figures. */
export function bindFigures(bind: Bind): void {
  bind(routes.getStatistics, ({ query, room }) => {
    const { period, rule = null, place = null, audience } = query;
    return room.tasks.run("figures", { period, rule, place, audience });
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
