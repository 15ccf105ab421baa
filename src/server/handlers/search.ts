import * as routes from "../../api/routes/search.js";
import { readQuery } from "../../languages/ar/search/query.js";
import { IsnadError } from "../../model/errors.js";
import { ensureSearchIndex } from "../../register/search/rebuild-index.js";
import {
  searchRegister,
  type Hit,
  type SearchCursor,
  type SearchRequest,
} from "../../register/search/search-register.js";
import { badValue, NOTHING } from "../../operations/bad-value.js";
import type { Store } from "../../register/open-register.js";
import type { Principal } from "../accounts/principal.js";
import type { Bind } from "../http/binder.js";
import { seenIncidents, seesReport } from "./visible.js";

const shown = ({ top, told }: SearchCursor) => `${top.toString(36)}.${told}`;

function cursorFrom(text: string): SearchCursor {
  const [top = "", told = "0"] = text.split(".");
  return { top: Number.parseInt(top, 36), told: Number(told) };
}

/** Hits that somebody may see; of incidents that he may not not even ids. */
async function seenHits(
  store: Store,
  who: Principal,
  hits: readonly Hit[],
): Promise<readonly Hit[]> {
  if (who.collections === null) return hits;
  const ids = hits.flatMap((hit) =>
    hit.in === "incident" ? [hit.id] : [...hit.incidents],
  );
  const seen = await seenIncidents(store, who, [...new Set(ids)]);
  return hits.flatMap((hit): readonly Hit[] => {
    if (hit.in === "incident") return seen.has(hit.id) ? [hit] : [];
    if (!seesReport(who, hit.reportKey)) return [];
    return [{ ...hit, incidents: hit.incidents.filter((id) => seen.has(id)) }];
  });
}

/** Only the end of a page is gone on from. */
function withoutCursor(hit: Hit) {
  const { cursor: _cursor, ...told } = hit;
  return told;
}

/** Answers searches. */
export function bindSearch(bind: Bind): void {
  bind(routes.search, async ({ query, room, who }) => {
    const {
      q,
      in: part,
      type,
      kind,
      exact,
      latin,
      after,
      limit,
      ...days
    } = query;
    const { from, to, outlet, place } = days;
    const fromLatin =
      latin === "true"
        ? (await import("../../operations/known-latin.js")).knownLatin
        : undefined;
    const read = readQuery(q, {
      variants: exact !== "true",
      ...(fromLatin === undefined ? {} : { fromLatin }),
    });
    if (!read.ok) {
      const [issue] = read.issues;
      if (issue === undefined) throw badValue("q", q, NOTHING);
      throw new IsnadError(issue.code, issue.context);
    }
    await room.linked();
    const { register } = room;
    await ensureSearchIndex(register);
    const request: SearchRequest = {
      query: read.value,
      part: part === "incidents" ? "incident" : "report",
      limit,
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
      ...(outlet === undefined || part === "incidents" ? {} : { outlet }),
      ...(place === undefined ? {} : { place }),
      ...(type === undefined ? {} : { types: type }),
      ...(kind === undefined || part === "incidents" ? {} : { kinds: [kind] }),
      ...(after === undefined ? {} : { after: cursorFrom(after) }),
    };
    const { hits, next } = await searchRegister(register, request);
    const seen = await seenHits(register.store, who(), hits);
    return {
      items: seen.map(withoutCursor),
      next: next === null ? null : shown(next),
    };
  });
}
