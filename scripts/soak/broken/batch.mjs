/** One import of broken files by the real program, and all that is to be seen of it. */
import { spawn } from "node:child_process";
import { createHash, randomUUID } from "node:crypto";
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { openRegister } from "../../../dist/register/index.js";

const PRELOAD = new URL("peak-memory.mjs", import.meta.url).href;
const PROGRAM = fileURLToPath(
  new URL("../../../dist/cli/main.js", import.meta.url),
);
const folderOf = (number) => String(number).padStart(6, "0");

/** What a register's folder may hold. */
const REGISTER_FILE =
  /^(?:register\.(?:sqlite(?:-wal|-shm|-journal)?|key|lock)|evidence\/[0-9a-f]{2}\/[0-9a-f]+|(?:evidence|evidence\/[0-9a-f]{2}))$/;

/** The one that runs: it does not outlive the soak, which may be ended from outside. */
let running = null;
for (const signal of ["SIGINT", "SIGTERM"])
  process.once(signal, () => {
    running?.();
    process.exit(1);
  });

/** Everything the program could write to, but for the register: a world of its own. */
export function worldIn(root) {
  const at = (name) => path.join(root, name);
  for (const name of ["home", "tmp", "cwd", "in"]) mkdirSync(at(name));
  const token = `secret-${randomUUID()}`;
  writeFileSync(at("secret.txt"), token);
  writeFileSync(path.join(at("home"), "notes.txt"), "mine");
  return {
    root,
    at,
    token,
    secret: at("secret.txt"),
    planted: at("planted.txt"),
  };
}

/** Path, size and time of every file, the register's left out. */
function snapshot({ root }) {
  const seen = new Map();
  for (const entry of readdirSync(root, {
    withFileTypes: true,
    recursive: true,
  })) {
    const file = path.join(entry.parentPath, entry.name);
    const name = path.relative(root, file);
    if (/^(?:register(?:\/|$)|peak$)/.test(name)) continue;
    const { size, mtimeMs, mode } = statSync(file);
    seen.set(name, `${mode} ${entry.isFile() ? `${size} ${mtimeMs}` : ""}`);
  }
  return seen;
}

function changesOf(before, after) {
  const names = new Set([...before.keys(), ...after.keys()]);
  return [...names].filter((name) => before.get(name) !== after.get(name));
}

/** Writes the files; the bytes of each by their hash. */
function laid(world, cases) {
  const byHash = new Map();
  rmSync(world.at("in"), { recursive: true, force: true });
  rmSync(world.at("register"), { recursive: true, force: true });
  for (const { number, name, bytes, beside = {} } of cases) {
    const folder = path.join(world.at("in"), folderOf(number));
    for (const [own, data] of Object.entries({ ...beside, [name]: bytes })) {
      const file = path.join(folder, own);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, data);
      byHash.set(createHash("sha256").update(data).digest("hex"), number);
    }
  }
  return byHash;
}

/** Runs the program in a group of its own, so that nothing it starts outlives it. */
function started(world, args, { input, seconds }) {
  const peak = world.at("peak");
  rmSync(peak, { force: true });
  const { PATH } = process.env;
  const child = spawn(
    process.execPath,
    ["--import", PRELOAD, PROGRAM, ...args],
    {
      cwd: world.at("cwd"),
      detached: true,
      env: {
        PATH,
        HOME: world.at("home"),
        TMPDIR: world.at("tmp"),
        NO_COLOR: "1",
        ISNAD_SOAK_PEAK: peak,
      },
    },
  );
  let printed = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text) => (printed += text));
  child.stdin.on("error", () => undefined);
  child.stdin.end(input);
  const endGroup = () => {
    try {
      process.kill(-(child.pid ?? NaN), "SIGKILL");
      return true;
    } catch {
      return false;
    }
  };
  running = endGroup;
  return new Promise((resolve, reject) => {
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      endGroup();
    }, seconds * 1000);
    child.on("error", reject);
    child.on("close", (code) => {
      clearTimeout(timer);
      const isLeft = endGroup();
      running = null;
      let bytes = null;
      try {
        bytes = Number(readFileSync(peak, "utf8"));
      } catch {
        // It did not end by itself.
      }
      resolve({ code, printed, isLate, isLeft, bytes });
    });
  });
}

/** Which files gave reports, and what the register holds that it must not. */
async function storedOf(world, byHash) {
  const faults = [];
  const numbers = new Set();
  let [reports, isInput] = [0, false];
  const register = await openRegister(world.at("register"), { create: false });
  try {
    for (const row of await register.store
      .selectFrom("capture")
      .selectAll()
      .execute()) {
      reports += 1;
      if (row.container_sha256 === null) isInput = true;
      numbers.add(byHash.get(row.container_sha256));
    }
    for (const table of ["report_version", "capture"])
      for (const row of await register.store
        .selectFrom(table)
        .selectAll()
        .execute())
        if (JSON.stringify(row).includes(world.token))
          faults.push("a file was brought in by an entity");
  } finally {
    await register.close();
  }
  const files = readdirSync(world.at("register"), { recursive: true });
  faults.push(
    ...files
      .filter((name) => !REGISTER_FILE.test(name))
      .map((name) => `in the register: ${String(name)}`),
  );
  return { numbers, isInput, reports, faults };
}

/** Controls but tabs and line ends, and marks that turn the order of letters. */
const OBEYED = /(?![\t\n])[\p{Cc}\u202a-\u202e]/u;

const NAMED = / ((?:IMP|REG|COD|CDR|CLI|MOD)[A-Z]*-[A-Z0-9-]+)$/;

/** Codes by number of the file; those of standard input under -1. */
function namedIn(printed) {
  const named = new Map();
  for (const text of printed.split("\n")) {
    const [, code] = NAMED.exec(text) ?? [];
    const at = /^-(?:\/.*)?:\d+ /.test(text)
      ? -1
      : Number(/\/in\/(\d{6})\//.exec(text)?.[1] ?? "x");
    if (code === undefined || Number.isNaN(at)) continue;
    named.set(at, [...(named.get(at) ?? []), code]);
  }
  return named;
}

/**
 * Imports files into a new register.
 *
 * @param cases - from `caseOf`; the first may come by standard input
 * @returns faults of the run, what became of each file, its peak in bytes
 */
export async function runBatch(
  world,
  cases,
  { seconds, megabytes, isStrict, isInput, isVerified },
) {
  const byHash = laid(world, isInput ? cases.slice(1) : cases);
  mkdirSync(world.at("in"), { recursive: true });
  const before = snapshot(world);
  const from = performance.now();
  const args = [
    "run",
    world.at("in"),
    ...(isInput ? ["-"] : []),
    "--register",
    world.at("register"),
  ];
  const input = isInput ? cases[0].bytes : "";
  const run = await started(
    world,
    [...args, ...(isStrict ? ["--strict"] : [])],
    { input, seconds },
  );
  const took = (performance.now() - from) / 1000;
  const faults = [];
  const { code, printed } = run;
  const rejected = Number(/rejected (\d+), remarks/.exec(printed)?.[1] ?? 0);
  const right = isStrict && rejected > 0 ? 3 : 0;
  if (run.isLate) faults.push(`longer than ${seconds} s`);
  else if (code !== right)
    faults.push(`exit ${code} and not ${right}: ${printed.slice(-600)}`);
  if (run.isLeft && !run.isLate) faults.push("a process was left");
  if (run.bytes > megabytes * 1024 ** 2)
    faults.push(`${Math.round(run.bytes / 1024 ** 2)} MB of memory`);
  const ends = new Map();
  let reports = 0;
  if (faults.length === 0) {
    if (printed.includes(world.token))
      faults.push("a file was brought in by an entity");
    if (OBEYED.test(printed.replaceAll("\r\n", "\n")))
      faults.push("what a terminal obeys was printed");
    const stored = await storedOf(world, byHash);
    reports = stored.reports;
    faults.push(...stored.faults);
    const named = namedIn(printed);
    for (const [at, { number }] of cases.entries()) {
      const isFirst = isInput && at === 0;
      const isReport = isFirst ? stored.isInput : stored.numbers.has(number);
      ends.set(number, {
        isReport,
        codes: named.get(isFirst ? -1 : number) ?? [],
      });
    }
    if (isVerified) {
      const verified = await started(
        world,
        ["verify", "--register", world.at("register")],
        { input: "", seconds },
      );
      if (verified.code !== 0)
        faults.push(
          `verify: exit ${verified.code}: ${verified.printed.slice(-600)}`,
        );
    }
  }
  const outside = changesOf(before, snapshot(world));
  if (outside.length > 0)
    faults.push(
      `written outside the register: ${outside.slice(0, 5).join(", ")}`,
    );
  return { faults, ends, reports, bytes: run.bytes ?? 0, seconds: took };
}
