import { isAnonymous } from "../linkage/sources/source-names.js";
import type { Chain } from "../model/attribution.js";
import type { LeaveOut } from "./left-out.js";
import { WITHHELD_SOURCE } from "./mask/withheld-words.js";
import { sourceClass } from "./source-classes.js";

/** Outlets, agencies, bodies and public figures that packs list. */
export type IsPublicName = (name: string) => boolean;

/**
 * A source as others may see it: a public body by its name, an unnamed source
 * by its class alone, a person and whatever no pack lists not at all.
 *
 * @example
 * shownSource("مصدر طبي في مستشفى نوى", () => false); // "مصدر طبي"
 */
export function shownSource(
  phrase: string,
  isPublicName: IsPublicName,
): string {
  if (isPublicName(phrase)) return phrase;
  return isAnonymous(phrase) ? sourceClass(phrase).label.ar : WITHHELD_SOURCE;
}

/** Chains as others may see them; each link is one, so none is lost. */
export function shownChains(
  chains: readonly Chain[],
  field: string,
  rules: { readonly isPublicName: IsPublicName; readonly leaveOut: LeaveOut },
): readonly Chain[] {
  return chains.map((links, chain) =>
    links.map((link, at) => {
      const shown = shownSource(link, rules.isPublicName);
      if (shown !== link)
        rules.leaveOut(`${field}/${chain}/${at}`, "source-withheld", 1);
      return shown;
    }),
  );
}
