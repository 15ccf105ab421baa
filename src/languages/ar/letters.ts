import { compileLetterTable } from "../../text/letter-table.js";
import { foldKey as foldWith } from "../../text/folded-text.js";

/**
 * Letters that writers of Arabic news use for one another, folded to one.
 *
 * ء is kept (جزء is not جز); hamza on a carrier falls to the carrier; Persian
 * and Urdu look-alikes fall to the Arabic letter; digits of the three scripts
 * become Western.
 *
 * @source Unicode 15.1 Arabic block; unicode.org/charts/PDF/U0600.pdf
 */
export const ARABIC_LETTERS = compileLetterTable({
  dropped: [
    [0x00ad, 0x00ad], // soft hyphen
    [0x0300, 0x036f], // Latin combining marks used as noise
    [0x0610, 0x061a],
    [0x061c, 0x061c], // Arabic letter mark
    [0x0640, 0x0640], // tatweel
    [0x064b, 0x065f], // harakat, tanwin, shadda, sukun
    [0x0670, 0x0670],
    [0x06d6, 0x06dc],
    [0x06df, 0x06e8],
    [0x06ea, 0x06ed],
    [0x200b, 0x200f], // zero-width and directional marks
    [0x202a, 0x202e],
    [0x2060, 0x2064],
    [0x2066, 0x2069],
    [0xfe00, 0xfe0f],
    [0xfe70, 0xfe7f], // isolated harakat
    [0xfeff, 0xfeff],
  ],
  same: [
    ["أإآٱٲٳ", "ا"],
    ["ىیۍېےئ", "ي"],
    ["ةۀہەھ", "ه"],
    ["ؤۋۆۇۈ", "و"],
    ["کڪگ", "ك"],
    ["ڤ", "ف"],
    ["چ", "ج"],
    ["پ", "ب"],
    ["٠۰", "0"],
    ["١۱", "1"],
    ["٢۲", "2"],
    ["٣۳", "3"],
    ["٤۴", "4"],
    ["٥۵", "5"],
    ["٦۶", "6"],
    ["٧۷", "7"],
    ["٨۸", "8"],
    ["٩۹", "9"],
    ["٪", "%"],
    ["\u00a0\u2007\u2009\u202f\t", " "],
    ["\r", "\n"],
    ["‐‑‒–—―−", "-"],
  ],
  compatibility: [
    [0xfb50, 0xfdff],
    [0xfe80, 0xfefc],
  ],
});

/** Folds a word or phrase to the form under which lexicons are keyed. */
export function foldKey(words: string): string {
  return foldWith(words, ARABIC_LETTERS);
}
