import { forgetFetchedPages } from "../../register/fetched-pages.js";
import { undoImport } from "../../register/imports/undo-import.js";
import { IsnadError } from "../../model/errors.js";
import type { JobHandler } from "../../workers/index.js";
import { exportArchive } from "../asking/export-archive.js";
import type { JobMeans } from "./job-means.js";
import { inLinkTurn } from "./link-turn.js";
import { readRequest } from "./requests.js";

/** Bytes of an export that are kept in the database, 256 MiB. */
const LARGEST_EXPORT = 256 * 1024 * 1024;

/** Brings the incidents up to date with claims and decisions. */
export const linkJob =
  ({ register, link }: JobMeans): JobHandler =>
  async ({ job, signal }) => {
    readRequest("link", job.request);
    await inLinkTurn(register, signal, link);
    return {};
  };

/** Writes incidents out; the archive is the job's one file. */
export const exportJob =
  ({ register, link, largestExport = LARGEST_EXPORT }: JobMeans): JobHandler =>
  async ({ job, signal, output }) => {
    const { filter, ...asked } = readRequest("export", job.request);
    await inLinkTurn(register, signal, link);
    const given = Object.entries(filter).filter(([, one]) => one !== undefined);
    const archive = await exportArchive(register, {
      ...asked,
      filter: Object.fromEntries(given),
    });
    if (archive.length > largestExport)
      throw new IsnadError("JOB-OUTPUT-TOO-LARGE", { limit: largestExport });
    signal.throwIfAborted();
    const { format, audience } = asked;
    const name = `isnad-${format}-${audience}.zip`;
    const mediaType = "application/zip";
    await output({ name, mediaType, bytes: [archive] });
    return { file: name, bytes: archive.length };
  };

/** Takes an import back, in the name of who asked for the job. */
export const undoImportJob =
  ({ register, link }: JobMeans): JobHandler =>
  async ({ job, signal }) => {
    const request = readRequest("undo-import", job.request);
    const { author } = job;
    const done = await undoImport(register, { ...request, author });
    // A page that left is to be fetched again when it is asked for.
    if (!done.isAgain) await forgetFetchedPages(register);
    await inLinkTurn(register, signal, link);
    return { ...done };
  };
