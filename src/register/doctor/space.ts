import { freeMegabytes, LEAST_FREE_MEGABYTES } from "../free-space.js";
import type { Register } from "../open-register.js";
import type { DoctorFinding } from "./finding.js";

/** @param least - megabytes (10⁶ bytes) that should be free */
export async function checkSpace(
  register: Register,
  least = LEAST_FREE_MEGABYTES,
): Promise<readonly DoctorFinding[]> {
  const free = await freeMegabytes(register);
  if (free === null || free >= least) return [];
  return [{ code: "DOC-DISK-LOW", seen: String(free) }];
}
