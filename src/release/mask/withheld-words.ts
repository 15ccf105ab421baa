/** Stands where a person's name was. */
export const WITHHELD_NAME = "اسم محجوب";

/** Stands where a source was of which not even the class is told. */
export const WITHHELD_SOURCE = "مصدر محجوب";

/** Stands where a place was that finds somebody who lives. */
export const WITHHELD_PLACE = "مكان محجوب";

/** Stands where an address was whose words name somebody. */
export const WITHHELD_LINK = "رابط محجوب";

/** Stands where a telephone number was. */
export const WITHHELD_NUMBER = "رقم محجوب";

const ALL = [
  WITHHELD_NAME,
  WITHHELD_SOURCE,
  WITHHELD_PLACE,
  WITHHELD_LINK,
  WITHHELD_NUMBER,
];

const MARKERS = new RegExp(`(${ALL.join("|")})`, "u");

/**
 * Parts a text at what was withheld before: those words are no text any more,
 * and a second masking leaves them alone (محجوب is a family name too).
 *
 * @returns pieces of text and markers in turn, beginning and ending with text
 */
export function aroundMarkers(text: string): readonly string[] {
  return text.split(MARKERS);
}
