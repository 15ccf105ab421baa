import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const PROJECT = fileURLToPath(new URL("../..", import.meta.url));
const PROGRAM = path.join(PROJECT, "dist/cli/main.js");

/** The name under which `deploy/nginx.conf` serves. */
export const NAME = "register.example.org";

/** An office of several people behind nginx, as `deploy/` sets it up. */
export interface ProxiedOffice {
  /** `/setup#…`: whoever opens it is the first admin. */
  readonly setupPath: string;
  /** Address of the server itself, which only the proxy asks. */
  readonly behind: string;
  readonly stop: () => Promise<void>;
}

function run(command: string, args: readonly string[]): void {
  const { status, stderr } = spawnSync(command, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`${command}: ${status} ${stderr}`);
}

/** A certificate of one's own for the name. */
export function certificate(folder: string, names: string) {
  const [cert, key] = [path.join(folder, "c.pem"), path.join(folder, "k.pem")];
  const curve = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1"];
  run("openssl", [
    ...["req", "-x509", "-nodes", "-days", "2", ...curve],
    ...["-keyout", key, "-out", cert, "-subj", `/CN=${NAME}`],
    ...["-addext", `subjectAltName=${names}`],
  ]);
  return { cert, key };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Starts the program; what it printed once it serves. */
export async function startServing(
  args: readonly string[],
): Promise<{ readonly child: ChildProcess; readonly printed: string }> {
  const child = spawn(process.execPath, [PROGRAM, "serve", ...args]);
  let printed = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (piece: string) => {
      printed += piece;
    });
  await new Promise<void>((resolve, reject) => {
    child.once("close", () => reject(new Error(`it ended: ${printed}`)));
    const look = setInterval(() => {
      if (!/serving at \S+/.test(printed) || !/#\S+/.test(printed)) return;
      clearInterval(look);
      resolve();
    }, 20);
  });
  return { child, printed };
}

export async function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = new Promise((resolve) => child.once("close", resolve));
  child.kill("SIGTERM");
  await ended;
}

/** `deploy/nginx.conf` word for word, but for where things are on this machine. */
function nginxConfig(folder: string, port: number): string {
  const { cert, key } = certificate(folder, `DNS:${NAME}`);
  const own = readFileSync(path.join(PROJECT, "deploy/nginx.conf"), "utf8")
    .replace("/etc/isnad/tls/fullchain.pem", cert)
    .replace("/etc/isnad/tls/privkey.pem", key)
    .replace("http://127.0.0.1:4380", `http://127.0.0.1:${port}`)
    // Not every machine has IPv6.
    .replaceAll(/ +listen \[::\].*\n/g, "")
    // nginx of Debian 12 knows it as a part of `listen`.
    .replace("  http2 on;\n", "")
    .replace("listen 443 ssl;", "listen 443 ssl http2;");
  const place = (name: string) => path.join(folder, name);
  return `daemon off; pid ${place("nginx.pid")}; error_log ${place("error.log")};
events {}
http { client_body_temp_path ${place("body")}; proxy_temp_path ${place("proxy")}; fastcgi_temp_path ${place("f")}; uwsgi_temp_path ${place("u")}; scgi_temp_path ${place("s")}; access_log off;
${own} }`;
}

/** Starts nginx on 443 and 80, and the program behind it. */
export async function openProxiedOffice(): Promise<ProxiedOffice> {
  const folder = mkdtempSync(path.join(tmpdir(), "isnad-proxied-"));
  const port = await freePort();
  const { child, printed } = await startServing([
    ...["--register", path.join(folder, "register"), "--port", String(port)],
    ...["--behind-proxy", "--host-name", NAME, "--public"],
  ]);
  const config = path.join(folder, "nginx.conf");
  writeFileSync(config, nginxConfig(folder, port));
  run("nginx", ["-t", "-q", "-c", config]);
  const nginx = spawn("nginx", ["-c", config]);
  for (let tries = 0; ; tries += 1) {
    const up = await fetch("http://127.0.0.1/", {
      headers: { Host: NAME },
      redirect: "manual",
    }).then(
      () => true,
      () => false,
    );
    if (up) break;
    if (tries > 100)
      throw new Error(readFileSync(path.join(folder, "error.log"), "utf8"));
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const [setupPath = ""] = /\/setup#\S+/.exec(printed) ?? [];
  return {
    setupPath,
    behind: `http://127.0.0.1:${port}`,
    async stop() {
      await stopped(nginx);
      await stopped(child);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
