export {
  checkBundle,
  INCIDENTS_FILE,
  type BundleFinding,
  type CheckedBundle,
  type FoundFiles,
} from "./check-bundle.js";
export {
  compareEditions,
  type Edition,
  type EditionChange,
  type RefutedIncident,
} from "./compare-bundles.js";
export {
  digestOf,
  MANIFEST_FILE,
  withManifest,
  type BundleFiles,
  type Manifest,
} from "./manifest.js";
