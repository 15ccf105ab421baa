import {
  brotliCompressSync,
  deflateRawSync,
  deflateSync,
  gzipSync,
} from "node:zlib";
import { describe, expect, it } from "vitest";

import { capture, fates, startSite, thePage, type Answer } from "./site.js";

const PAGE = "<!doctype html><p>قُتل رجلان في بلدة تل السنابل.</p>";

describe("what an answer may cost", () => {
  const encoded =
    (coding: string, body: Uint8Array): Answer =>
    (_, response) =>
      void response.writeHead(200, { "content-encoding": coding }).end(body);
  const page = Buffer.from(PAGE);

  it.for([
    ["gzip", gzipSync(page)],
    ["deflate", deflateSync(page)],
    ["deflate", deflateRawSync(page)],
    ["br", brotliCompressSync(page)],
    ["gzip, br", brotliCompressSync(gzipSync(page))],
    ["identity", page],
  ] as const)("is expanded: %s", async ([coding, body]) => {
    const site = await startSite({ "/": encoded(coding, body) });
    const captured = thePage(await capture([`${site.origin}/`]));
    expect(Buffer.from(captured.bytes).toString()).toBe(PAGE);
    expect(Buffer.from(captured.exchanges[0]?.body ?? [])).toEqual(
      Buffer.from(body),
    );
  });

  it("bombs, broken and unknown codings are refused by name", async () => {
    const zeros = Buffer.alloc(8 * 1024 * 1024);
    const bomb = gzipSync(zeros);
    const site = await startSite({
      "/bomb": encoded("gzip", bomb),
      "/twice": encoded("gzip, gzip", gzipSync(bomb)),
      "/br": encoded("br", brotliCompressSync(zeros)),
      "/cut": encoded("gzip", gzipSync(page).subarray(0, 20)),
      "/none": encoded("gzip", page),
      "/odd": encoded("zstd", page),
      "/many": encoded("gzip, gzip, gzip", page),
    });
    const paths = ["/bomb", "/twice", "/br", "/cut", "/none", "/odd", "/many"];
    const events = await capture(paths.map((path) => site.origin + path));
    expect(fates(events)).toEqual(paths.map(() => "CAP-EXPANDS"));
  });

  it("too many bytes are refused, told beforehand or not", async () => {
    let sent = 0;
    const site = await startSite({
      "/told": (_, response) =>
        void response
          .writeHead(200, { "content-length": "99999999999" })
          .write("x"),
      "/untold": (_, response) => {
        response.writeHead(200);
        const more = () => {
          while (!response.destroyed && sent < 64 * 1024 * 1024) {
            sent += 65_536;
            if (!response.write(Buffer.alloc(65_536)))
              return void response.once("drain", more);
          }
          response.end();
        };
        more();
      },
    });
    const limits = { maxBytes: 1024 * 1024 };
    const events = await capture(
      [`${site.origin}/told`, `${site.origin}/untold`],
      { limits },
    );
    expect(fates(events)).toEqual(["CAP-TOO-LARGE", "CAP-TOO-LARGE"]);
    expect(sent).toBeLessThan(32 * 1024 * 1024);
  });

  it("slow answers end: no headers, no body, a body drop by drop", async () => {
    const timers: NodeJS.Timeout[] = [];
    const site = await startSite({
      "/silent": () => undefined,
      "/stuck": (_, response) => void response.writeHead(200).write("x"),
      "/drops": (_, response) => {
        response.writeHead(200);
        timers.push(setInterval(() => response.write("x"), 20));
      },
    });
    const limits = { totalMillis: 1500, idleMillis: 700 };
    const paths = ["/silent", "/stuck", "/drops"];
    const events = await capture(
      paths.map((path) => site.origin + path),
      { limits },
    );
    timers.forEach(clearInterval);
    expect(fates(events)).toEqual(paths.map(() => "CAP-TOO-SLOW"));
  }, 20_000);

  it("headers beyond 32 KiB, and no HTTP at all", async () => {
    const site = await startSite({
      "/long": (_, response) =>
        void response.writeHead(200, { "x-long": "a".repeat(40_000) }).end(),
      "/odd": (request) => void request.socket.end("SSH-2.0-x\r\n"),
      "/cut": (_, response) => {
        response.writeHead(200, { "content-length": "100" });
        response.write("x", () => response.destroy());
      },
    });
    const paths = ["/long", "/odd", "/cut"];
    const events = await capture(paths.map((path) => site.origin + path));
    expect(fates(events)).toEqual(paths.map(() => "CAP-UNREACHABLE"));
  });
});
