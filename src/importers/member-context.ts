import { createHash } from "node:crypto";
import type { ImportContext, Member } from "./importer.js";

/** Longest path of a member that messages and records carry, in characters. */
const SHOWN_PATH = 300;
/** Longest id that is made of a path; a longer one ends in its hash. */
const ID_FROM_PATH = 500;

/** Without its ending; a name that begins with a point is no ending. */
const withoutEnding = (name: string): string =>
  name.replace(/(?<=[^/])\.[^./]+$/, "");

/** Both ends of a path that is longer than anybody reads. */
function shownPath(path: string): string {
  if (path.length <= SHOWN_PATH) return path;
  const half = SHOWN_PATH / 2;
  return `${path.slice(0, half)}…${path.slice(-half)}`;
}

function idOfPath(path: string): string {
  const id = path.normalize("NFC");
  if (id.length <= ID_FROM_PATH) return id;
  const hash = createHash("sha256").update(id).digest("hex");
  return `${id.slice(0, ID_FROM_PATH)}…${hash}`;
}

/** The last part of an id changed to that of a file's name. */
function renamed(id: string, name: string): string {
  return `${id.slice(0, id.lastIndexOf("/") + 1)}${withoutEnding(name)}`;
}

function memberId(member: Member, outer: ImportContext): string | null {
  const { name, hints, isWhole = false } = member;
  const own = hints?.id ?? hints?.url;
  if (own !== undefined) return own;
  if (isWhole) {
    return outer.fileId === null ? null : renamed(outer.fileId, name);
  }
  const id = withoutEnding(name);
  return idOfPath(outer.fileId === null ? id : `${outer.fileId}/${id}`);
}

/** What the importer of a member is told: its own place, the user's wishes. */
export function memberContext(
  member: Member,
  outer: ImportContext,
): ImportContext {
  const { path: _, siblings: near, hints: told, pages: list, ...kept } = outer;
  const isWhole = member.isWhole === true;
  const pages = member.pages ?? (isWhole ? list : undefined);
  const hints = member.hints ?? (isWhole ? told : undefined);
  const siblings = member.siblings ?? (isWhole ? near : undefined);
  const place = isWhole
    ? {}
    : {
        member: shownPath(`${outer.member ?? outer.file}/${member.name}`),
        line: member.line,
      };
  return {
    ...kept,
    ...place,
    fileId: memberId(member, outer),
    path: member.path ?? null,
    ...(hints && { hints }),
    ...(member.encoding !== undefined && { encoding: member.encoding }),
    ...(siblings && { siblings }),
    ...(pages && { pages }),
    held: (outer.held ?? 0) + (member.held ?? 0),
  };
}
