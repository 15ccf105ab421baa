import { canonicalJson } from "../../model/canonical-json.js";
import type { LoggedRelease } from "../../register/log/releases.js";
import { badValue } from "../../operations/bad-value.js";
import { editionIn, type ReadEdition } from "./edition-in.js";

const OPTION = "--previous";

/** What may differ: the time, how far it goes, and what is counted beside it. */
const MAY_DIFFER: ReadonlySet<string> = new Set([
  ...["at", "to", "month", "rule", "previous"],
]);

const scopeOf = (asked: LoggedRelease["asked"]) =>
  canonicalJson(
    Object.fromEntries(
      Object.entries(asked).filter(([name]) => !MAY_DIFFER.has(name)),
    ),
  );

/**
 * Reads the edition that a release is compared with.
 *
 * @param at - the release's own time, an instant in UTC
 * @throws IsnadError `EXP-BUNDLE-UNREADABLE`; `CLI-BAD-OPTION-VALUE` where it
 * is for others or later: what partners may see is not said to the public
 */
export async function previousEdition(
  folder: string,
  audience: string,
  at: string,
): Promise<ReadEdition> {
  const edition = await editionIn(folder);
  if (edition.audience !== audience)
    throw badValue(OPTION, edition.audience, audience);
  if (Date.parse(edition.at) > Date.parse(at))
    throw badValue(OPTION, edition.at, {
      ar: `إصدار لا يتأخر عن ${at}`,
      en: `an edition that is not later than ${at}`,
    });
  return edition;
}

/**
 * Checks that an edition is one of this register and was made of the same
 * incidents: of another selection everything would be called withdrawn.
 *
 * @throws IsnadError `CLI-BAD-OPTION-VALUE`
 */
export function checkPrevious(
  previous: ReadEdition,
  asked: LoggedRelease["asked"],
  releases: readonly LoggedRelease[],
): void {
  const { manifest, edition } = previous;
  const logged = releases.find((one) => one.manifest === manifest);
  if (logged === undefined)
    throw badValue(OPTION, manifest, {
      ar: "إصدار مقيّد في سجل إجراءات هذا السجل",
      en: "an edition that stands in the log of this register",
    });
  if (scopeOf(logged.asked) !== scopeOf(asked))
    throw badValue(OPTION, String(edition), {
      ar: "إصدار بالخيارات نفسها: المكان والنوع والفاعل والبداية والدرجة",
      en: "an edition with the same options: place, type, actor, from and grade",
    });
}
