/**
 * A private PostgreSQL server in a folder of its own, from the system's
 * packages: no network, no password, reached through a socket in the folder.
 *
 * Usage: node scripts/private-postgres.mjs start|stop|kill|restart DIR
 *
 * `start` prints the server's URL. Trust ratios, not seconds: the folder
 * usually lies on a temporary file system.
 *
 * `initdb` refuses to run as root: then the server belongs to user postgres.
 */
import { spawnSync } from "node:child_process";
import {
  accessSync,
  chownSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
} from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** Debian's folder of versions; elsewhere the programs stand on the path. */
const DEBIAN = "/usr/lib/postgresql";
/** The oldest version that can hold a register. */
const OLDEST = 15;
/** Sockets are told apart by their folder. */
const PORT = 5432;

/** Runs a program to its end; throws what it wrote when it fails. */
function run(program, args, options = {}) {
  const done = spawnSync(program, args, { encoding: "utf8", ...options });
  if (done.status === 0) return done.stdout;
  const why = done.error?.message ?? `${done.stdout ?? ""}${done.stderr ?? ""}`;
  throw new Error(`${program} ${args.join(" ")}: ${why}`);
}

function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The folder of `initdb` and `pg_ctl`, of the newest version there is. */
export function postgresPrograms() {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN) : [];
  const known = versions
    .map(Number)
    .filter((version) => version >= OLDEST)
    .sort((a, b) => b - a)
    .map((version) => path.join(DEBIAN, String(version), "bin"));
  const folders = [...known, ...(process.env.PATH ?? "").split(path.delimiter)];
  const found = folders.find((folder) =>
    ["initdb", "pg_ctl"].every((name) => isProgram(path.join(folder, name))),
  );
  if (found !== undefined) return found;
  throw new Error(
    `no PostgreSQL >= ${OLDEST} here: install one (apt-get install postgresql)`,
  );
}

/** User and group that the server runs as; root may not. */
function owner() {
  if (process.getuid?.() !== 0) return {};
  const number = (flag) => Number(run("id", [flag, "postgres"]).trim());
  return { uid: number("-u"), gid: number("-g") };
}

function control(folder, args) {
  const program = path.join(postgresPrograms(), "pg_ctl");
  // Without pipes: the server would keep them open.
  const options = { ...owner(), cwd: folder, stdio: "ignore" };
  run(program, ["-D", path.join(folder, "data"), ...args], options);
}

/** How a client reaches the server of a folder. */
export function urlOf(folder, database = "postgres") {
  return `postgres://postgres@/${database}?host=${encodeURIComponent(folder)}&port=${PORT}`;
}

/**
 * Starts a server, in a folder that is made when it is missing.
 *
 * @param settings - further settings of the server, `name=value`
 * @returns its URL
 */
export function startPostgres(folder, settings = []) {
  const as = owner();
  const data = path.join(folder, "data");
  mkdirSync(folder, { recursive: true });
  if (as.uid !== undefined) chownSync(folder, as.uid, as.gid);
  if (!existsSync(data)) {
    run(
      path.join(postgresPrograms(), "initdb"),
      ["-D", data, "-U", "postgres", "-A", "trust"].concat([
        "--locale=C.UTF-8",
        "--encoding=UTF8",
      ]),
      { ...as, cwd: folder },
    );
  }
  const all = ["listen_addresses=", "max_connections=200", ...settings];
  const options = [`-k ${folder} -p ${PORT}`, ...all.map((one) => `-c ${one}`)];
  const log = path.join(folder, "log");
  control(folder, ["-o", options.join(" "), "-l", log, "-w", "start"]);
  return urlOf(folder);
}

/** Stops a server as an operator does: open transactions are undone. */
export function stopPostgres(folder) {
  control(folder, ["-m", "fast", "-w", "stop"]);
}

/** Stops a server without a word to anyone, as a loss of power would. */
export function killPostgres(folder) {
  control(folder, ["-m", "immediate", "-w", "stop"]);
}

const ACTIONS = {
  start: (folder) => console.log(startPostgres(folder)),
  stop: stopPostgres,
  kill: killPostgres,
  restart(folder) {
    stopPostgres(folder);
    startPostgres(folder);
  },
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [action, folder] = process.argv.slice(2);
  if (ACTIONS[action] === undefined || folder === undefined) {
    console.error("usage: private-postgres.mjs start|stop|kill|restart DIR");
    process.exit(2);
  }
  ACTIONS[action](path.resolve(folder));
}
