import { explainSources, type SourceExplanation } from "../linkage/index.js";
import type { RegisterIncident } from "../model/register-incident.js";
import type { MemberReport } from "../register/report-texts.js";
import { linkOptions } from "./linker.js";
import { reportsOf } from "./member-views.js";

type Path = SourceExplanation["paths"][number];
type Copy = NonNullable<Path["copy"]>;

/** A path with the passages of a copy shown in its own report's words. */
type ShownPath = Omit<Path, "copy"> & {
  readonly copy:
    | (Omit<Copy, "passages"> & {
        readonly passages: readonly (Copy["passages"][number] & {
          readonly text: string;
        })[];
      })
    | null;
};

/** Who told an incident, as `isnad incidents --sources` prints it. */
export interface MemberSources extends Omit<SourceExplanation, "paths"> {
  readonly incident: string;
  readonly paths: readonly ShownPath[];
}

/**
 * Explains the sources of an incident.
 *
 * @param members - the reports of its claims
 */
export function explainMembers(
  incident: RegisterIncident,
  members: readonly MemberReport[],
): MemberSources {
  const reports = reportsOf(incident, members);
  const texts = new Map(members.map(({ text }, at) => [reports[at]!.id, text]));
  const { sources } = linkOptions();
  const { paths, ...told } = explainSources(incident, reports, sources);
  return {
    incident: incident.id,
    ...told,
    paths: paths.map(({ copy, ...path }) => ({
      ...path,
      copy: copy && {
        ...copy,
        passages: copy.passages.map((passage) => ({
          ...passage,
          text: (texts.get(path.report) ?? "").slice(
            passage.own.start,
            passage.own.end,
          ),
        })),
      },
    })),
  };
}
