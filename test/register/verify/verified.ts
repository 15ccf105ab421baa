import { readAgain } from "../../../src/operations/read-again.js";
import type { Register } from "../../../src/register/open-register.js";
import type { Finding } from "../../../src/register/verify/finding.js";
import { isFault } from "../../../src/register/verify/messages.js";
import { verifyRegister } from "../../../src/register/verify/verify-register.js";

/** What `verify` finds in a register, faults and notices. */
export async function verified(register: Register) {
  const faults: Finding[] = [];
  const notices: Finding[] = [];
  const counts = await verifyRegister(register, {
    readAgain,
    now: "2030-01-01T00:00:00.000Z",
    onFinding: async (finding) => {
      (isFault(finding.code) ? faults : notices).push(finding);
    },
  });
  return { faults, notices, counts };
}
