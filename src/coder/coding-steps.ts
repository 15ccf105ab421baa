import { once } from "../text/once.js";
import { isAccident } from "./accident.js";
import { tellsOfConflict } from "./conflict.js";
import { draftOf } from "./drafts.js";
import { happenedAsTold } from "./evidence/happened-as-told.js";
import { separateFigures, type Separated } from "./figures/separate-figures.js";
import { framesOf, type Frame } from "./frames.js";
import { joinDrafts } from "./happenings.js";
import type { ReadReport } from "./read-report.js";
import type { CodingSteps } from "./trace.js";

/** Frames, drafts and happenings of a report, each made from the one before. */
export function codingSteps(report: ReadReport): CodingSteps & Separated {
  const frames = report.offTopic ? [] : allFrames(report);
  const accidents = frames.filter(isAccident);
  const read = frames
    .filter((frame) => !accidents.includes(frame))
    .map((frame) => draftOf(frame, report.places.get(frame.reading) ?? []));
  const { single, drafts, figures } = separateFigures(report, read);
  const joined = joinDrafts(single);
  // Most reports tell nothing that a conflict could make a happening.
  const conflict = once(() => tellsOfConflict(report, drafts, joined));
  const told = joined.length > 0 && conflict();
  const happenings = told ? joined.filter(happenedAsTold) : [];
  return {
    report,
    accidents,
    drafts,
    single,
    figures,
    get conflict() {
      return conflict();
    },
    happenings,
  };
}

function allFrames({ sentences }: ReadReport): readonly Frame[] {
  return sentences.flatMap(({ reading, sentence, order }) =>
    framesOf(reading, sentence, order),
  );
}
