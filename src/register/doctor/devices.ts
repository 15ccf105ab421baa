import { verifyLog } from "../log/verify-log.js";
import type { Register } from "../open-register.js";
import type { DoctorFinding } from "./finding.js";

/** Whether each device's chain is one, and as it was written. */
export async function checkDevices({
  store,
}: Register): Promise<readonly DoctorFinding[]> {
  const { faults } = await verifyLog(store);
  return faults.map(({ device, number, fault }) => {
    const place = `${device.slice(0, 16)} ${number}`;
    return fault === "fork"
      ? { code: "DOC-DEVICE-FORKED", seen: place }
      : { code: "DOC-LOG-CHANGED", seen: `${place} ${fault}` };
  });
}
