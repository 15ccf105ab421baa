#!/usr/bin/env node
import { EXIT, type CommandIo } from "./command.js";
import { runProgram } from "./program.js";
import { writeError } from "./write-error.js";

// A register's URL may hold a password, which lists of processes would show.
process.title = "isnad";
const interruption = new AbortController();
// The first Ctrl-C ends the line at hand; the second, the process.
process.once("SIGINT", () => interruption.abort());
// A reader of messages that left is no reason to stop writing data.
process.stderr.on("error", () => undefined);
// `isnad --help | head`: whoever reads the data may stop reading.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

let isReading = false;
const io: CommandIo = {
  // A getter: standard input is not opened before a command wants it.
  get stdin() {
    isReading = true;
    return process.stdin;
  },
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  signal: interruption.signal,
};

try {
  process.exitCode = await runProgram(process.argv.slice(2), io);
} catch (error) {
  writeError(io, error);
  process.exitCode = EXIT.failed;
}
// A pipe or keyboard that still has an end open would keep the process alive.
if (isReading) process.stdin.destroy();
