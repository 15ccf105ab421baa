import { isAccused, type ShownActor } from "./accusations.js";
import { shownWords, type CopyRules } from "./copy-rules.js";
import { WITHHELD_NAME } from "./mask/withheld-words.js";
import { shownChains } from "./shown-source.js";

function nameOf(
  { id, name }: ShownActor,
  field: string,
  rules: CopyRules,
): string {
  if (rules.isPublicName(name)) return name;
  if (id !== null) return shownWords(name, field, rules);
  // Without an id it may be a person, and only a decision knows of which class.
  if (rules.isNamed(name)) return name;
  rules.leaveOut(field, "name-withheld", 1);
  return WITHHELD_NAME;
}

/**
 * Actors as an audience may see them. An accusation of which nobody says who
 * makes it is left out.
 */
export function shownActors(
  actors: readonly ShownActor[],
  field: string,
  rules: CopyRules,
): readonly ShownActor[] {
  return actors.flatMap((actor, index): readonly ShownActor[] => {
    const at = `${field}/${index}`;
    const { id, basis, sources, deniedBy } = actor;
    if (isAccused(actor) && (sources ?? []).length === 0) {
      rules.leaveOut(at, "accusation-without-accuser", 1);
      return [];
    }
    const isShownId = id === null || rules.mask(id).count === 0;
    if (!isShownId) rules.leaveOut(`${at}/id`, "name-withheld", 1);
    return [
      {
        id: isShownId ? id : null,
        name: nameOf(actor, `${at}/name`, rules),
        ...(basis === undefined ? {} : { basis }),
        ...(sources === undefined
          ? {}
          : { sources: shownChains(sources, `${at}/sources`, rules) }),
        ...(deniedBy === undefined
          ? {}
          : { deniedBy: shownChains(deniedBy, `${at}/deniedBy`, rules) }),
      },
    ];
  });
}
