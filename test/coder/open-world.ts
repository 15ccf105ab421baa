import { codeReport, type CoderInput } from "../../src/coder/index.js";
import type { World } from "../../src/countries/pack.js";
import type { CodedReport } from "../../src/model/index.js";
import { loadWorld } from "../../src/packs/load-world.js";

const worlds: World[] = [];

/** The packs, compiled from their sources once a test file. */
export function openTestWorld(): World {
  const known = worlds[0];
  if (known) return known;
  const world = loadWorld();
  worlds.push(world);
  return world;
}

/** Codes a report of which only the text has to be given. */
export function codeText(
  text: string,
  rest: Partial<CoderInput> = {},
): CodedReport {
  const input: CoderInput = {
    id: "t1",
    outlet: null,
    title: null,
    published: "2022-06-15",
    text,
    ...rest,
  };
  return codeReport(input, openTestWorld());
}
