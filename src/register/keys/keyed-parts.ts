import { renewEvidence } from "../evidence/renew-evidence.js";
import { renewFileKeys } from "../jobs/file-key.js";
import { rewrapDevice } from "../log/device.js";
import type { RenewPart } from "./renew-parts.js";

/** Every part that keeps something under a key of the register. */
export const KEYED_PARTS: readonly RenewPart[] = [
  renewEvidence,
  renewFileKeys,
  (store, from, to) => rewrapDevice(store, from.log, to.log),
];
