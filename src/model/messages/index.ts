import { ACCOUNT_MESSAGES } from "./accounts.js";
import { API_MESSAGES } from "./api.js";
import { CAPTURE_MESSAGES } from "./capture.js";
import { CLI_MESSAGES } from "./cli.js";
import { CODER_MESSAGES } from "./coder.js";
import { DECISION_MESSAGES } from "./decisions.js";
import { EVALUATION_MESSAGES } from "./evaluation.js";
import { EXPORTER_MESSAGES } from "./exporters.js";
import { GAZETTEER_MESSAGES } from "./gazetteer.js";
import { IMPORTER_MESSAGES } from "./importers.js";
import { JOB_MESSAGES } from "./jobs.js";
import { LANGUAGE_MESSAGES } from "./languages.js";
import { LINKAGE_MESSAGES } from "./linkage.js";
import { LIST_MESSAGES } from "./lists.js";
import { PACK_MESSAGES } from "./packs.js";
import { REGISTER_MESSAGES } from "./register.js";
import { WITHDRAWAL_MESSAGES } from "./withdrawal.js";
import { SAMPLE_MESSAGES } from "./samples.js";
import { SEARCH_MESSAGES } from "./search.js";
import { STATISTICS_MESSAGES } from "./statistics.js";
import { TABLE_MESSAGES } from "./tables.js";
import { TEXT_MESSAGES } from "./text.js";
import { TIMESTAMP_MESSAGES } from "./timestamps.js";

/** Every message of the program, by its stable code. */
export const MESSAGES = {
  ...TEXT_MESSAGES,
  ...LANGUAGE_MESSAGES,
  ...CODER_MESSAGES,
  ...LINKAGE_MESSAGES,
  ...LIST_MESSAGES,
  ...TABLE_MESSAGES,
  ...STATISTICS_MESSAGES,
  ...IMPORTER_MESSAGES,
  ...GAZETTEER_MESSAGES,
  ...EXPORTER_MESSAGES,
  ...REGISTER_MESSAGES,
  ...WITHDRAWAL_MESSAGES,
  ...DECISION_MESSAGES,
  ...SAMPLE_MESSAGES,
  ...TIMESTAMP_MESSAGES,
  ...SEARCH_MESSAGES,
  ...JOB_MESSAGES,
  ...API_MESSAGES,
  ...ACCOUNT_MESSAGES,
  ...CAPTURE_MESSAGES,
  ...CLI_MESSAGES,
  ...PACK_MESSAGES,
  ...EVALUATION_MESSAGES,
} as const;
