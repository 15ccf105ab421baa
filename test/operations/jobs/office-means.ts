import type { JobMeans } from "../../../src/operations/jobs/job-means.js";
import { inTurn } from "../../../src/operations/coding/report-reader.js";
import { linkRegister } from "../../../src/register/link-register.js";
import type { Register } from "../../../src/register/open-register.js";
import { claimLine, plainLinker } from "../../register/registers.js";

const PLACES = ["تل الريح", "تل الورد"];

/** A report of a line, told with one of two killings. */
export const reportLine = (number: number) =>
  JSON.stringify({
    id: `r${number}`,
    outlet: "شبكة السهل",
    published: "2023-05-02",
    text: `قُتل شخص برصاص مجهولين في بلدة ${PLACES[number % 2]}، المادة ${number}.`,
  });

/** Lines of reports, as bytes. */
export const linesOf = (lines: readonly string[]) =>
  Buffer.from(lines.map((line) => `${line}\n`).join(""));

/** What jobs are done with, without packs: every report tells one killing. */
export function officeMeans(
  register: Register,
  changes: Partial<JobMeans> = {},
): JobMeans {
  const coder = "coder 1";
  const reader = inTurn({
    coderOf: () => coder,
    read: ({ id }) => {
      const place = PLACES[Number(id.slice(1)) % 2] ?? "";
      return { coder, line: claimLine(id, place) };
    },
  });
  return {
    register,
    coding: () => Promise.resolve({ pool: null, reader }),
    link: async () => {
      await linkRegister(register, plainLinker);
    },
    leastFree: 0,
    ...changes,
  };
}
