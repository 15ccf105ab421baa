import type { Register } from "../open-register.js";
import type { DoctorFinding } from "./finding.js";

/** Whether a passphrase guards the register. */
export function checkProtection(register: Register): readonly DoctorFinding[] {
  const { protection, path: seen } = register;
  if (protection === "passphrase") return [];
  const isPlain = protection === "plain";
  return [{ code: isPlain ? "DOC-PLAIN" : "DOC-KEY-OPEN", seen }];
}
