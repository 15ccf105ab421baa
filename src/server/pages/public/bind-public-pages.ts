import { createHash } from "node:crypto";
import { listPublicIncidents } from "../../../api/routes/public.js";
import { incidentParams } from "../../../api/routes/parameters.js";
import type { Language } from "../../../exporters/month/document.js";
import { formatError, IsnadError } from "../../../model/errors.js";
import { once } from "../../../text/once.js";
import { cursorFrom, shownCursor } from "../../handlers/incident-asked.js";
import type { App, RequestContext } from "../../http/bind.js";
import { invalidRequest } from "../../http/invalid-request.js";
import type { PublicShelf } from "../../public-shelf.js";
import type { RegisterRoom } from "../../room.js";
import {
  incidentAddress,
  listAddress,
  otherLanguage,
  PUBLIC_BASE,
  STYLE_PATH,
} from "./public-page.js";
import { PUBLIC_STYLE } from "./public-style.js";
import { PUBLIC_WORDS as W } from "./words.js";

/** No script at all, nothing from elsewhere. */
const POLICY =
  "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** May be kept, and is asked for anew each time: what is taken back is gone. */
const ASKED_ANEW = "no-cache";

const LANGUAGES: readonly Language[] = ["ar", "en"];

const tagOf = (body: string) =>
  `"${createHash("sha256").update(body).digest("base64url").slice(0, 32)}"`;

function reply(
  http: RequestContext,
  body: string,
  status: 200 | 400 | 404 = 200,
): Response {
  http.header("Content-Security-Policy", POLICY);
  http.header("Cache-Control", ASKED_ANEW);
  const tag = tagOf(body);
  http.header("ETag", tag);
  if (status === 200 && http.req.header("If-None-Match") === tag)
    return http.body(null, 304);
  return http.html(body, status);
}

/** English for who asks for it before Arabic. */
function wanted(http: RequestContext): Language {
  const asked = (http.req.header("Accept-Language") ?? "").toLowerCase();
  const [first] = asked
    .split(",")
    .map((part) => part.trim().slice(0, 2))
    .filter((code): code is Language => code === "ar" || code === "en");
  return first ?? "ar";
}

/** Fields of a form that were left empty limit nothing. */
const typedOnly = (query: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ""));

/** Read when a page is first asked for: no start should wait for them. */
const pages = once(async () => ({
  ...(await import("./incident-page.js")),
  ...(await import("./list-page.js")),
}));

/** What one page needs. */
interface PageWork {
  readonly room: RegisterRoom;
  readonly shelf: PublicShelf;
  readonly language: Language;
}

/** Says on a page what was not understood, in its language. */
async function understood(
  http: RequestContext,
  language: Language,
  answer: () => Promise<Response>,
): Promise<Response> {
  try {
    return await answer();
  } catch (error) {
    const isAsked =
      error instanceof IsnadError && error.code === "API-INVALID-REQUEST";
    if (!isAsked) throw error;
    const told = {
      title: W.wrong[language],
      why: formatError(error, language),
      path: listAddress(otherLanguage(language)),
    };
    const { absentPage } = await pages();
    return reply(http, absentPage(told, language), 400);
  }
}

async function answerList(
  http: RequestContext,
  { room, shelf, language }: PageWork,
): Promise<Response> {
  const typed = typedOnly(http.req.query());
  const read = listPublicIncidents.query.safeParse(typed);
  if (!read.success) throw invalidRequest(read.error, "query", typed);
  const { limit, after, from, to, type } = read.data;
  const { items, next } = await shelf.page(room.open(), {
    ...{ from, to, limit, types: type },
    after: after === undefined ? undefined : cursorFrom(after),
  });
  const shown = {
    asked: { from, to, type, after, limit: typed["limit"] },
    items,
    next: next === null ? null : shownCursor(next),
  };
  const { listPage } = await pages();
  return reply(http, listPage(shown, language));
}

async function answerIncident(
  http: RequestContext,
  { room, shelf, language }: PageWork,
): Promise<Response> {
  const id = http.req.param("id") ?? "";
  const isId = incidentParams.safeParse({ id }).success;
  const found = isId ? await shelf.incident(room.open(), id) : null;
  if (found === null) {
    const path = listAddress(otherLanguage(language));
    const told = {
      title: W.missing[language],
      why: W.missingWhy[language],
      path,
    };
    const { absentPage } = await pages();
    return reply(http, absentPage(told, language), 404);
  }
  // An id that it had before, or the first digits of one, lead to its own.
  if (found.id !== id)
    return http.redirect(incidentAddress(language, found.id));
  const { incidentPage } = await pages();
  return reply(http, incidentPage(found, language));
}

/**
 * Pages for everybody: published incidents as a list and one by one, in Arabic
 * and in English, without a script.
 *
 * @param shelf - null where the server shows nothing to strangers
 */
export function bindPublicPages(
  app: App,
  room: RegisterRoom,
  shelf: PublicShelf | null,
): void {
  if (shelf === null) return;
  app.get(STYLE_PATH, (http) => {
    const tag = tagOf(PUBLIC_STYLE);
    http.header("Cache-Control", ASKED_ANEW);
    http.header("ETag", tag);
    if (http.req.header("If-None-Match") === tag) return http.body(null, 304);
    return http.body(PUBLIC_STYLE, 200, {
      "Content-Type": "text/css; charset=utf-8",
    });
  });
  app.get(PUBLIC_BASE, (http) => {
    http.header("Vary", "Accept-Language");
    return http.redirect(listAddress(wanted(http)));
  });
  for (const language of LANGUAGES) {
    const work = { room, shelf, language };
    app.get(listAddress(language), (http) =>
      understood(http, language, () => answerList(http, work)),
    );
    app.get(incidentAddress(language, ":id"), (http) =>
      answerIncident(http, work),
    );
  }
}
