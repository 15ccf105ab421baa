import type { CodedPerson } from "../../model/coded-report.js";
import { claimKey } from "../../model/identity.js";
import type { KnownPerson } from "../people.js";
import { cite, citeSpan, read, type EvidenceMap } from "./evidence.js";

/**
 * Prints a person whom the report names.
 *
 * @param version of the report: the claim's key rests on it
 * @source gold/GUIDE.md, "People"
 */
export function printPerson(person: KnownPerson, version: string): CodedPerson {
  const { reading, actor, position } = person;
  const { span, rule } = person.mention.name;
  const name = citeSpan(reading, span.start, span.end);
  const evidence: EvidenceMap = { "/name": read([name], rule, 0.85) };
  for (const [i, alias] of person.aliases.entries())
    evidence[`/aliases/${i}`] = read(
      [cite(alias.reading, alias.from, alias.to)],
      "ar.person.alias",
      0.8,
    );
  if (actor)
    evidence["/actor"] = read(
      [cite(actor.reading, actor.from, actor.to)],
      actor.rule,
      0.7,
    );
  if (position)
    evidence["/position"] = read(
      [cite(position.reading, position.from, position.to)],
      "ar.person.title",
      0.8,
    );
  return {
    name: person.name,
    aliases: person.aliases.map((a) => a.text),
    actor: actor?.actor.id ?? null,
    position: position?.text ?? null,
    key: claimKey(version, name, "person"),
    evidence,
  };
}
