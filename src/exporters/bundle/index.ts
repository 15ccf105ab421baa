export { changesCsv } from "./changes-csv.js";
export {
  checkBundle,
  INCIDENTS_FILE,
  type BundleFinding,
  type CheckedBundle,
  type FoundFiles,
} from "./check-bundle.js";
export { compareEditions, type Edition } from "./compare-bundles.js";
export {
  digestOf,
  MANIFEST_FILE,
  withManifest,
  type BundleFiles,
} from "./manifest.js";
export { correctionNotice } from "./correction-notice.js";
