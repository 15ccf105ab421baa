import * as routes from "../../api/routes/naming.js";
import {
  PERSON_CLASS_WORDS,
  PERSON_CLASSES,
  RELEASE_POLICIES,
} from "../../release/index.js";
import type { Bind } from "../http/binder.js";

/** Texts that decisions bring with them are read as files are: large code. */
const naming = () => import("../../operations/deciding/naming-batch.js");

const CLASSES = PERSON_CLASSES.map((code) => ({
  code,
  words: PERSON_CLASS_WORDS[code],
  naming: RELEASE_POLICIES.public.naming[code],
}));

/** Answers about batches of names. */
export function bindNaming(bind: Bind): void {
  bind(routes.getNamingBatch, async ({ query, room }) => {
    await room.linked();
    const { namingBatch } = await naming();
    const batch = await namingBatch(room.register, query.period);
    const items = batch.map(({ incident, version, absent, people }) => {
      const { id, type, when, where } = incident;
      return { incident: { id, type, when, where, version }, absent, people };
    });
    return { items, classes: CLASSES };
  });
  bind(routes.releaseNames, async ({ body, room, who }) => {
    await room.linked();
    const author = who().code;
    const { releaseBatch } = await naming();
    const made = await releaseBatch(room.register, { ...body, author });
    await room.linked();
    return { decisions: made.map(({ id }) => id) };
  });
}
