/**
 * Soak tests of the register on the built program, each in a file of its own
 * under `soak/` with options of its own.
 *
 * Usage: npm run soak -- NAME [OPTION…]
 *
 * Without a name it lists them. A name that is not known, and a soak that
 * failed or did nothing, exits non-zero.
 */
const SOAKS = {
  "kill-run": () => import("./soak/kill-run.mjs"),
  "kill-decide": () => import("./soak/kill-decide.mjs"),
  "kill-worker": () => import("./soak/kill-worker.mjs"),
  devices: () => import("./soak/devices.mjs"),
  "full-disk": () => import("./soak/full-disk.mjs"),
  "broken-files": () => import("./soak/broken-files.mjs"),
  "kill-server": () => import("./soak/kill-server.mjs"),
  "fuzz-server": () => import("./soak/fuzz-server.mjs"),
};

const [name] = process.argv.slice(2);
if (name === undefined) {
  for (const known of Object.keys(SOAKS)) console.log(known);
} else if (Object.hasOwn(SOAKS, name)) {
  // A soak that never says how it ended has failed.
  process.exitCode = 1;
  await SOAKS[name]();
  process.exit();
} else {
  const known = Object.keys(SOAKS).join(", ");
  console.error(`no soak is called ${name}; there are: ${known}`);
  process.exitCode = 2;
}
