import type { Audience } from "../../release/index.js";
import type { ReconciledFigure } from "../../statistics/index.js";

/**
 * What others published, as an audience may see it: figures of bodies that
 * packs list, none that names a perpetrator, and nothing quoted from reports.
 */
export function shownPublished(
  published: readonly ReconciledFigure[],
  audience: Audience,
  isPublicName: (name: string) => boolean,
): readonly ReconciledFigure[] {
  if (audience === "internal") return published;
  return published
    .filter(({ source, counter, about }) => {
      const names = [...source, ...(counter === null ? [] : [counter])];
      const isNamed = names.length > 0 && names.every(isPublicName);
      return isNamed && (about?.perpetrators ?? []).length === 0;
    })
    .map((figure) => ({
      ...figure,
      excludes: [],
      reports: [],
      atLeast: [],
      causes: figure.causes.map((cause) => ({ ...cause, incidents: [] })),
    }));
}
