import { writtenAt } from "../numerals/neighbours.js";
import { endsSentence } from "./clause.js";
import { keyOf, type Reading } from "./reading.js";

const TO_COME =
  /^[وف]?(?:سوف|لن|س[يتن](?!ار|يف|يو|يل|طر|د$|ده$|ف$|ول|ره|نا|ين|ون|و|ه$|ه.$|جن|اس|ل$).{2,})$/;
const PAST = /^(?:[وف]?(?:لقد|قد|كان|كانت|كانوا|كنا|كنت)|[^ايتسن].*[^ا]ت)$/;

/** The nouns excluded are سيارة, سيطرة, سنوات, ستين, ستيفن and their like. */
function isFutureVerb(reading: Reading, at: number): boolean {
  if (TO_COME.test(keyOf(reading, at))) return true;
  return /^[وف]?سأ../.test(writtenAt(reading.tokens, at));
}

/** Whether a verb to come («سيعودون», «لن») stands before `at` in its sentence. */
export function hasFutureVerb(reading: Reading, at: number): boolean {
  for (let back = at - 1; !endsSentence(reading, back); back--)
    if (isFutureVerb(reading, back)) return true;
  return false;
}

/** Whether the nearest verb before `at` tells the past: «غادرت», «كان لدينا». */
export function hasPastVerb(reading: Reading, at: number): boolean {
  for (let back = at - 1; !endsSentence(reading, back); back--) {
    if (isFutureVerb(reading, back)) return false;
    if (PAST.test(keyOf(reading, back))) return true;
  }
  return false;
}
