import * as routes from "../../api/routes/double.js";
import { AGREEMENT_FIELDS } from "../../evaluation/double-coding/index.js";
import type { Bind } from "../http/binder.js";

/** What compares codings is read when it is asked for. */
const coding = () => import("../../operations/sampling/blind-coding.js");

/** Which happenings were found is a field beside those of each. */
const FOUND = { ar: "الحوادث المعثور عليها", en: "incidents found" };

const labelOf = (field: string) =>
  AGREEMENT_FIELDS.find(({ code }) => code === field)?.label ?? FOUND;

/** Answers about blind double coding. */
export function bindDouble(bind: Bind): void {
  bind(routes.listDouble, async ({ room, who }) => {
    const { blindSamples } = await coding();
    return { items: await blindSamples(room.register, who().code) };
  });
  bind(routes.drawDouble, async ({ body, room, who }) => {
    const { drawBlind } = await coding();
    return drawBlind(room.register, { ...body, author: who().code });
  });
  bind(routes.getDoubleTask, async ({ params, room, who }) => {
    const { blindTask } = await coding();
    return { items: await blindTask(room.register, params.id, who().code) };
  });
  bind(routes.handInDouble, async ({ params, body, room, who }) => {
    const { handInCoding } = await coding();
    const { code } = who();
    return { added: await handInCoding(room.register, params.id, code, body) };
  });
  bind(routes.getDoubleAgreement, async ({ params, room, who }) => {
    const { blindAgreement } = await coding();
    const { code } = who();
    const { handedIn, reports, people } = await blindAgreement(
      ...([room.register, params.id, code] as const),
    );
    const fields = people.fields.map(({ field, alpha, interval }) => ({
      ...{ field, label: labelOf(field), interval },
      alpha: alpha.known ? alpha.alpha : null,
      why: alpha.known ? null : alpha.reason,
    }));
    return { handedIn, reports, fields };
  });
  bind(routes.settleDouble, async ({ params, body, room, who }) => {
    const { settleCoding } =
      await import("../../operations/sampling/settle-coding.js");
    await settleCoding(room.register, params.id, who().code, body);
    return { added: 1 };
  });
}
