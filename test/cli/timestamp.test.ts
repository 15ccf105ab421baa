import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, expect, test } from "vitest";
import { timestampCommand } from "../../src/cli/commands/timestamp.js";
import {
  inTransaction,
  openRegister,
} from "../../src/register/open-register.js";
import { appendEntry } from "../../src/register/log/append-entry.js";
import { logWriter } from "../../src/register/log/log-writer.js";
import { scratchFolder } from "../register/registers.js";
import {
  refusal,
  testAuthority,
} from "../register/timestamps/time-stamping-authority.js";
import { runOn, toldRegister } from "./told-register.js";

const folderOf = scratchFolder();
const running: (() => void)[] = [];
afterEach(() => {
  for (const stop of running.splice(0)) stop();
});

/** A register with an entry in its log. */
async function loggedRegister(): Promise<string> {
  const folder = folderOf();
  await toldRegister(folder);
  const register = await openRegister(folder, { create: false });
  await inTransaction(register, (store) =>
    appendEntry(store, logWriter(register), {
      author: "A1",
      kind: "exchange",
      body: { entries: [] },
    }),
  );
  await register.close();
  return folder;
}

type Answering = (request: Uint8Array) => Promise<Uint8Array>;

async function startAuthority(answer: Answering): Promise<string> {
  const server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on("data", (piece: Buffer) => pieces.push(piece));
    request.on("end", () => {
      const isQuery =
        request.method === "POST" &&
        request.headers["content-type"] === "application/timestamp-query";
      void answer(new Uint8Array(Buffer.concat(pieces))).then((bytes) =>
        response
          .writeHead(isQuery ? 200 : 400, {
            "content-type": "application/timestamp-reply",
          })
          .end(bytes),
      );
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  running.push(() => server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/tsr`;
}

const OWN = ["--allow-private", "--allow-port", "--author", "A1"] as const;

test("an authority is asked over the line; its date is kept and listed", async () => {
  const folder = await loggedRegister();
  const url = await startAuthority(await testAuthority());
  const asked = await runOn(folder, timestampCommand(), "--url", url, ...OWN);
  expect([asked.code, JSON.parse(asked.out)]).toMatchObject([
    0,
    { at: "2026-01-02T03:04:05.000Z", authority: "CN=هيئة ختم خيالية" },
  ]);
  expect(asked.err).toContain("compare the digest");
  const listed = await runOn(folder, timestampCommand());
  expect(JSON.parse(listed.out)).toMatchObject({ serial: "2a" });
});

test("without a line: request and answer are files", async () => {
  const folder = await loggedRegister();
  const file = path.join(folderOf(), "..", `${path.basename(folder)}.tsq`);
  const made = await runOn(folder, timestampCommand(), "--request", file);
  expect(made.code).toBe(0);
  const again = await runOn(folder, timestampCommand(), "--request", file);
  expect(again.code).not.toBe(0);
  const answer = await (await testAuthority())(readFileSync(file));
  writeFileSync(`${file}.tsr`, answer);
  const kept = await runOn(
    folder,
    timestampCommand(),
    ...["--answer", `${file}.tsr`, "--statement", `${file}.json`],
    ...["--author", "A1"],
  );
  expect(JSON.parse(kept.out)).toMatchObject({ serial: "2a" });
  const wrong = await runOn(
    folder,
    timestampCommand(),
    ...["--answer", `${file}.tsr`, "--statement", file, "--author", "A1"],
  );
  expect(wrong.err).toContain("REG-NO-STATEMENT");
});

test("a refusal writes nothing; an authority in one's own network is named first", async () => {
  const folder = await loggedRegister();
  const url = await startAuthority(() => Promise.resolve(refusal()));
  const refused = await runOn(folder, timestampCommand(), "--url", url, ...OWN);
  expect(refused.code).not.toBe(0);
  expect(refused.err).toContain("REG-TIMESTAMP-NOT-SOUND");
  const inside = await runOn(
    folder,
    timestampCommand(),
    ...["--url", url, "--author", "A1", "--allow-port"],
  );
  expect(inside.err).toContain("CAP-PRIVATE-ADDRESS");
  expect((await runOn(folder, timestampCommand())).out).toBe("");
});
