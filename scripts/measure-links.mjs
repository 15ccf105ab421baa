// Links reports as a user does, `run` and `incidents`, and scores the register
// with the team's scorer: end to end, and with the labels given as claims.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const hasLinks = (folder) => {
  const file = join(folder, "links.jsonl");
  return existsSync(file) && readFileSync(file, "utf8").trim() !== "";
};

function isnad(command, args) {
  const [program, ...first] = command.split(/\s+/).filter(Boolean);
  return spawnSync(
    program === "node" ? process.execPath : program,
    [...first, ...args],
    { encoding: "utf8", maxBuffer: 256 * 1024 * 1024 },
  );
}

/** The scorer's figures of a register; undefined when it could not be made. */
function scoreRegister({ command, scorer }, { folder, claims, pred, work }) {
  const register = `${work}.register`;
  const printed = `${work}.incidents.jsonl`;
  const reports = join(folder, "reports.jsonl");
  const given = claims === undefined ? [] : ["--claims", claims];
  const args = ["run", reports, ...given, "--register", register];
  if (isnad(command, args).status !== 0) return undefined;
  const listed = isnad(command, ["incidents", "--register", register]);
  if (listed.status !== 0) return undefined;
  writeFileSync(printed, listed.stdout);
  const scored = spawnSync(
    process.execPath,
    [scorer, "--json", "--gold", folder, "--pred", pred, "--register", printed],
    { encoding: "utf8" },
  );
  return scored.status === 0 ? JSON.parse(scored.stdout).linking : undefined;
}

const figuresOf = (prefix, linking) => ({
  [`${prefix}Precision`]: linking.precision,
  [`${prefix}Recall`]: linking.recallEndToEnd,
  [`${prefix}Sources`]: linking.independentSources.percent,
  [`${prefix}SourcesNear`]: linking.independentSources.withinOne,
  [`${prefix}InsideWrong`]: linking.mergedInsideReport,
});

/**
 * Measures the links of one set.
 *
 * @param tools `{command, scorer}`: the program and the team's scorer
 * @param set `{folder, coded, work}`: labels, coded lines of the same reports,
 *   and a path that names of temporary files begin with
 * @returns `{ok, figures}`; figures of `linked` (end to end) and `given`
 *   (labels as claims); none for a set without links
 */
export function measureLinks(tools, { folder, coded, work }) {
  if (!hasLinks(folder)) return { ok: true, figures: {} };
  const gold = join(folder, "gold.jsonl");
  const whole = { folder, pred: coded, work: `${work}.read` };
  const byHand = { folder, pred: gold, claims: gold, work: `${work}.given` };
  const linked = scoreRegister(tools, whole);
  const given = scoreRegister(tools, byHand);
  if (linked === undefined || given === undefined)
    return { ok: false, figures: {} };
  const figures = {
    ...figuresOf("linked", linked),
    ...figuresOf("given", given),
  };
  return { ok: true, figures };
}
