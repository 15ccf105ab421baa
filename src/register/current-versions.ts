import type { Store } from "./open-register.js";

/** Reports with the version of each that counts. */
const currentVersions = (store: Store) =>
  store
    .selectFrom("report")
    .innerJoin("report_version", (join) =>
      join
        .onRef("report_version.report_key", "=", "report.report_key")
        .onRef("report_version.version", "=", "report.current_version"),
    );

/** The same with the capture that is kept of it. */
export const capturedVersions = (store: Store) =>
  currentVersions(store).innerJoin("capture", (join) =>
    join
      .onRef("capture.report_key", "=", "report.report_key")
      .onRef("capture.version", "=", "report.current_version"),
  );

/** The same with what was read of it; without those nothing has read. */
export const codedVersions = (store: Store) =>
  currentVersions(store).innerJoin("coding", (join) =>
    join
      .onRef("coding.report_key", "=", "report.report_key")
      .onRef("coding.version", "=", "report.current_version"),
  );
