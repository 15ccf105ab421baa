import { canonicalJson } from "../../model/canonical-json.js";
import type { RegisterIncident } from "../../model/register-incident.js";
import { sha256 } from "../../model/sha256.js";

type Fields = Readonly<Record<string, unknown>>;

/** What tells how a claim was read, not what it says. */
const ASIDE = new Set([
  "id",
  "key",
  "evidence",
  "tellingWords",
  "sources",
  "background",
]);

/** Digest of what a claim says, without its print number and evidence. */
export function claimDigest(value: Fields): string {
  const said = Object.entries(value).filter(([name]) => !ASIDE.has(name));
  return sha256(canonicalJson(Object.fromEntries(said)));
}

/** Digest of what an incident shows in its main fields. */
export function shownDigest(incident: RegisterIncident): string {
  const { type, status, when, where, perpetrators, targets } = incident;
  const { weapons, casualties } = incident;
  const actors = (
    list: readonly { id: string | null; name: string | null }[],
  ) => list.map(({ id, name }) => [id, name]);
  return sha256(
    canonicalJson([
      type,
      status,
      [when.start, when.end],
      [where.name, where.admin1, where.country],
      actors(perpetrators),
      actors(targets),
      weapons,
      casualties.map((row) => [
        row.outcome,
        row.min,
        row.max,
        row.role,
        row.group,
        row.names,
      ]),
    ]),
  );
}
