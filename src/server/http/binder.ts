import type { Route } from "../../api/index.js";
import type { OpenRoom } from "../room.js";
import { bind, type App, type CheckReply, type Handler } from "./bind.js";

/** Puts a route of the contract on one application. */
export type Bind = <R extends Route>(
  route: R,
  handler: Handler<R>,
  bodyBytes?: number,
) => void;

/** Which routes were bound, by id: a test compares them with the contract. */
export interface Binder {
  readonly bind: Bind;
  readonly bound: ReadonlySet<string>;
}

/** @param roomOf - throws where the register is closed */
export function binderOf(
  app: App,
  roomOf: () => OpenRoom,
  check?: CheckReply,
): Binder {
  const bound = new Set<string>();
  return {
    bound,
    bind(route, handler, bodyBytes) {
      if (bound.has(route.id)) throw new Error(`bound twice: ${route.id}`);
      bound.add(route.id);
      bind(app, roomOf, route, handler, { bodyBytes, check });
    },
  };
}
