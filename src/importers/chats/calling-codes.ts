/**
 * Digits of whole numbers, calling code included: fewest and most.
 *
 * @source ITU-T E.164 (list of assigned codes) and the numbering plans of the
 * countries, as far as exports of chats from the region hold them
 */
const LENGTHS: Readonly<Record<string, readonly [number, number]>> = {
  "1": [11, 11],
  "7": [11, 11],
  "20": [11, 12],
  "30": [12, 12],
  "31": [11, 11],
  "32": [10, 11],
  "33": [11, 11],
  "34": [11, 11],
  "39": [11, 13],
  "40": [11, 11],
  "41": [11, 11],
  "43": [10, 13],
  "44": [12, 12],
  "45": [10, 10],
  "46": [10, 12],
  "47": [10, 10],
  "49": [11, 13],
  "90": [12, 12],
  "98": [12, 12],
  "211": [12, 12],
  "212": [12, 12],
  "213": [11, 12],
  "216": [11, 11],
  "218": [11, 12],
  "249": [12, 12],
  "961": [10, 11],
  "962": [11, 12],
  "963": [11, 12],
  "964": [11, 13],
  "965": [11, 11],
  "966": [11, 12],
  "967": [10, 12],
  "968": [11, 11],
  "970": [11, 12],
  "971": [11, 12],
  "972": [11, 12],
  "973": [11, 11],
  "974": [11, 11],
};

/**
 * How many digits a number in international form has.
 *
 * @param digits - without `+` and `00`
 * @returns fewest and most; null when its calling code is not in the table
 */
export function wholeLength(digits: string): readonly [number, number] | null {
  for (const size of [3, 2, 1]) {
    const known = LENGTHS[digits.slice(0, size)];
    if (known !== undefined) return known;
  }
  return null;
}
