/** Broken files by number: the same for the same seed, each by itself. */
import { seeded } from "../../synthetic-reports.mjs";
import { ATTACKS, FILE_NAMES } from "./attacks.mjs";
import { below, BREAKAGES, noise, WRAPPINGS } from "./breakages.mjs";
import { SAMPLES } from "./samples.mjs";

const endingOf = (name) => /\.[^.]+$/.exec(name)?.[0] ?? "";

function broken(sample, random) {
  const names = Object.keys(BREAKAGES);
  const how = names[below(random, names.length)];
  return { how, bytes: BREAKAGES[how](sample.bytes, random) };
}

function wrapping(random) {
  const names = Object.keys(WRAPPINGS);
  return names[below(random, names.length)];
}

const KINDS = [
  [0.06, "sound"],
  [0.52, "broken"],
  [0.64, "wrong ending"],
  [0.74, "broken inside another"],
  [0.8, "inside another that is broken"],
  [0.97, "attack"],
  [1, "noise"],
];

/** What a file is made of: `{ format, how, name, bytes, beside? }`. */
function made(number, random, tag, place) {
  const formats = Object.keys(SAMPLES);
  const format = formats[number % formats.length];
  const sample = SAMPLES[format](tag);
  const { name } = sample;
  const part = random();
  const kind = KINDS.find(([most]) => part < most)[1];
  const other = SAMPLES[formats[below(random, formats.length)]]("x").name;
  switch (kind) {
    case "sound":
      return { format, how: kind, ...sample };
    case "broken": {
      // Its neighbours stay: a broken chat is still beside its pictures.
      return { ...sample, format, ...broken(sample, random) };
    }
    case "wrong ending": {
      const bytes =
        random() < 0.6 ? sample.bytes : broken(sample, random).bytes;
      return { format, how: kind, name: `${name}${endingOf(other)}`, bytes };
    }
    case "broken inside another": {
      const { how, bytes } = broken(sample, random);
      const outer = wrapping(random);
      return {
        format,
        how: `${how}, in ${outer}`,
        ...WRAPPINGS[outer](bytes, name),
      };
    }
    case "inside another that is broken": {
      const outer = wrapping(random);
      const around = WRAPPINGS[outer](sample.bytes, name);
      const { how, bytes } = broken(around, random);
      return { format, how: `in ${outer}, ${how}`, name: around.name, bytes };
    }
    case "attack": {
      const names = Object.keys(ATTACKS);
      const how = names[below(random, names.length)];
      return { format: null, how, ...ATTACKS[how](tag, random, place) };
    }
    default:
      return {
        format: null,
        how: kind,
        name: `noise${endingOf(other)}`,
        bytes: noise(random),
      };
  }
}

/**
 * @param {number} number - from 0
 * @param {{ secret: string, planted: string }} place - a file that no entity
 *   may bring in, and a path that no name may write to
 */
export function caseOf(number, seed, place) {
  const random = seeded(Math.imul(seed, 1_000_003) + number);
  const tag = `t${number}`;
  const file = made(number, random, tag, place);
  const prefix =
    random() < 0.05 ? FILE_NAMES[below(random, FILE_NAMES.length)] : "";
  return { number, tag, ...file, name: `${prefix}${file.name}` };
}
