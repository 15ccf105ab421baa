import { BASES, EVENT_TYPES, STATUSES, WEAPONS } from "../../codebook/index.js";
import type { Amount } from "../../linkage/index.js";
import type {
  ActorRole,
  Chain,
  DateInterval,
  EventTypeCode,
  PlaceReference,
  StatusCode,
  WeaponCode,
} from "../../model/index.js";
import { sourceClass, WITHHELD_SOURCE } from "../../release/index.js";
import type { ShownActor } from "../../release/index.js";
import { englishGovernorate } from "../register-page/governorates.js";
import { amountText } from "../register-page/index.js";
import { RELATION_NAMES } from "../register-page/words.js";
import { dateWords } from "./day-words.js";
import type { Language } from "./document.js";
import { MONTH_WORDS as W } from "./words.js";

/** Parts a list of words. */
export const comma = (language: Language) => (language === "ar" ? "، " : ", ");

/** A class of source is said in the language of the document; a name is not. */
export function sourceWords(source: string, language: Language): string {
  if (language === "ar") return source;
  if (source === WITHHELD_SOURCE) return "a source not named here";
  const { label } = sourceClass(source);
  return label.ar === source ? label.en : source;
}

/** A chain from the source that the outlet quotes to its root. */
export function chainWords(chain: Chain, language: Language): string {
  const links = chain.map((link) => sourceWords(link, language));
  return links.join(language === "ar" ? " عن " : " citing ");
}

/** Chains, or that there is none. */
function chainsWords(chains: readonly Chain[], language: Language): string {
  const told = chains
    .filter(({ length }) => length > 0)
    .map((chain) => chainWords(chain, language));
  if (told.length === 0) return W.nobody[language];
  return [...new Set(told)].join(language === "ar" ? "؛ " : "; ");
}

/** A place with its governorate. */
export function placeWords(where: PlaceReference, language: Language): string {
  const { name, admin1, precision, relation } = where;
  const governorate =
    admin1 === null || language === "ar" ? admin1 : englishGovernorate(admin1);
  if (name === null && governorate === null) return W.untold[language];
  if (name === null || (precision === "admin1" && governorate !== null))
    return language === "ar"
      ? `محافظة ${governorate}`
      : `${governorate} governorate`;
  const lies =
    relation == null || relation === "in"
      ? ""
      : `${RELATION_NAMES[relation][language]} `;
  const rest =
    governorate === null || admin1 === name
      ? ""
      : `${comma(language)}${governorate}`;
  return `${lies}${name}${rest}`;
}

/** An actor with the ground on which he stands, and whoever says it. */
function actorWords(
  role: ShownActor | ActorRole,
  sources: readonly Chain[],
  language: Language,
): string {
  const { name, basis = "stated" } = role;
  if (basis === "stated") return name;
  const said = role.sources?.length ? role.sources : sources;
  const ground =
    basis === "accused"
      ? { ar: "متهم", en: "accused" }[language]
      : BASES[basis].label[language];
  const denied =
    "deniedBy" in role && role.deniedBy !== undefined
      ? `${comma(language)}${W.deniedBy[language]} ${chainsWords(role.deniedBy, language)}`
      : "";
  const by = language === "ar" ? W.saidBy.ar : "according to";
  return `${name} (${ground} ${by} ${chainsWords(said, language)}${denied})`;
}

/** A told value of a field, in words. */
export function valueWords(
  pointer: string,
  value: unknown,
  sources: readonly Chain[],
  language: Language,
): string {
  const [name = ""] = pointer.split("/").slice(1);
  if (name === "type")
    return EVENT_TYPES[value as EventTypeCode].label[language];
  if (name === "status") return STATUSES[value as StatusCode].label[language];
  if (name === "when") return dateWords(value as DateInterval, language);
  if (name === "where") return placeWords(value as PlaceReference, language);
  if (name === "weapons")
    return (value as readonly WeaponCode[])
      .map((code) => WEAPONS[code].label[language])
      .join(comma(language));
  if (name === "casualties") return amountText(value as Amount);
  if (typeof value === "string") return value;
  return actorWords(value as ActorRole, sources, language);
}
