import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { parse, parseAllDocuments } from "yaml";
import { ROUTES } from "../../src/api/index.js";
import { API_BASE } from "../../src/api/index.js";
import { runProgram } from "../../src/cli/program.js";
import { DEFAULT_SETTINGS } from "../../src/server/settings.js";
import { testIo } from "./terminal.js";

const PROJECT = fileURLToPath(new URL("../..", import.meta.url));
const read = (...parts: readonly string[]) =>
  readFileSync(path.join(PROJECT, "deploy", ...parts), "utf8");
const VERSION = (
  JSON.parse(readFileSync(path.join(PROJECT, "package.json"), "utf8")) as {
    version: string;
  }
).version;

/** The options that a command knows, with its values where it takes one. */
async function optionsOf(command: string): Promise<ReadonlySet<string>> {
  const io = testIo();
  expect(await runProgram(["help", command], io)).toBe(0);
  return new Set(io.stdout.text.match(/--[a-z][a-z-]*(?: <[^>]+>)?/g) ?? []);
}

/** Fails where a deployment runs the program otherwise than it can be run. */
async function expectRuns(args: readonly string[]): Promise<void> {
  const [command = "", ...rest] = args;
  const known = await optionsOf(command);
  for (let at = 0; at < rest.length; at += 1) {
    const [name = "", value] = rest[at]!.split(/=(.*)/s, 2);
    expect(name, `${command} ${rest[at]}`).toMatch(/^--[a-z-]+$/);
    const takes = [...known].find((one) => one.startsWith(`${name} <`));
    if (takes === undefined) {
      expect([...known], name).toContain(name);
      expect(value, name).toBeUndefined();
    } else if (value === undefined) {
      at += 1;
      expect(rest[at], name).toMatch(/^[^-]/);
    }
  }
}

const HEALTH = `${API_BASE}/health`;

test("health is where deployments look for it", () => {
  expect(ROUTES.map(({ path: own }) => `${API_BASE}${own}`)).toContain(HEALTH);
});

interface Container {
  readonly image: string;
  readonly args: readonly string[];
  readonly env: readonly { readonly name: string }[];
  readonly ports?: readonly { readonly containerPort: number }[];
  readonly readinessProbe?: Probe;
  readonly livenessProbe?: Probe;
  readonly volumeMounts: readonly { readonly name: string }[];
}

interface Probe {
  readonly httpGet: {
    readonly path: string;
    readonly port: number;
    readonly httpHeaders: readonly { readonly value: string }[];
  };
}

interface Deployed {
  readonly kind: string;
  readonly spec: {
    readonly template: {
      readonly spec: {
        readonly containers: readonly Container[];
        readonly volumes: readonly { readonly name: string }[];
      };
    };
    readonly ports: readonly { readonly targetPort: number }[];
  };
}

describe.each(readdirSync(path.join(PROJECT, "deploy/kubernetes")))(
  "kubernetes/%s",
  (file) => {
    const documents = parseAllDocuments(read("kubernetes", file), {
      uniqueKeys: true,
    });
    const all = documents.map((one) => one.toJS() as Deployed);

    test("is YAML, each document of a kind", () => {
      for (const { errors } of documents) expect(errors).toEqual([]);
      for (const { kind } of all) expect(kind).toMatch(/^[A-Z]\w+$/);
    });

    test("runs the program as it can be run, of this version", async () => {
      for (const { kind, spec } of all) {
        if (kind !== "Deployment") continue;
        const { containers, volumes } = spec.template.spec;
        expect(containers.length).toBeGreaterThan(0);
        for (const one of containers) {
          await expectRuns(one.args);
          expect(one.image).toBe(`isnad:${VERSION}`);
          expect(one.env.map(({ name }) => name)).toContain(
            "ISNAD_PASSPHRASE_FILE",
          );
          const known = volumes.map(({ name }) => name);
          for (const { name } of one.volumeMounts)
            expect(known).toContain(name);
          const hosts = one.args.flatMap(
            (arg) => /^--host-name=(.*)$/.exec(arg)?.[1] ?? [],
          );
          for (const probe of [one.readinessProbe, one.livenessProbe]) {
            if (probe === undefined) continue;
            expect(probe.httpGet.path).toBe(HEALTH);
            expect(probe.httpGet.port).toBe(DEFAULT_SETTINGS.port);
            // A name that is not the server's own is refused.
            for (const { value } of probe.httpGet.httpHeaders)
              expect(hosts).toContain(value);
          }
        }
      }
    });

    test("a service leads to the port on which the program listens", () => {
      for (const { kind, spec } of all)
        if (kind === "Service")
          for (const { targetPort } of spec.ports)
            expect(targetPort).toBe(DEFAULT_SETTINGS.port);
    });
  },
);

test("compose.yaml runs what it builds, and keeps the database inside", async () => {
  const compose = parse(read("compose.yaml"), { merge: true }) as {
    readonly services: Readonly<
      Record<
        string,
        {
          readonly command?: readonly string[];
          readonly build?: {
            readonly context: string;
            readonly dockerfile: string;
          };
          readonly secrets?: readonly string[];
          readonly ports?: readonly string[];
          readonly networks: readonly string[];
          readonly healthcheck?: { readonly test: readonly string[] };
        }
      >
    >;
    readonly secrets: Readonly<Record<string, unknown>>;
    readonly networks: Readonly<
      Record<string, { readonly internal?: boolean }>
    >;
  };
  const { services, secrets, networks } = compose;
  const { database, ...own } = services;
  expect(Object.keys(own).sort()).toEqual(["serve", "worker"]);
  for (const { command = [], build, secrets: used = [] } of Object.values(
    own,
  )) {
    await expectRuns(command);
    const context = path.join(PROJECT, "deploy", build?.context ?? "");
    expect(existsSync(path.join(context, build?.dockerfile ?? "?"))).toBe(true);
    for (const name of used) expect(Object.keys(secrets)).toContain(name);
  }
  for (const { networks: joined } of Object.values(services))
    for (const name of joined) expect(Object.keys(networks)).toContain(name);
  expect(database?.ports).toBeUndefined();
  expect(database?.networks.map((name) => networks[name]?.internal)).toEqual([
    true,
  ]);
  // Only a proxy on the same machine reaches it.
  for (const port of services["serve"]?.ports ?? [])
    expect(port).toMatch(
      new RegExp(`^127\\.0\\.0\\.1:\\d+:${DEFAULT_SETTINGS.port}$`),
    );
  expect(services["serve"]?.healthcheck?.test.join(" ")).toContain(
    `:${DEFAULT_SETTINGS.port}${HEALTH}`,
  );
});

/** Sections of a unit, each a list of settings. */
function unitOf(text: string) {
  const sections = new Map<string, (readonly [string, string])[]>();
  let current: (readonly [string, string])[] | undefined;
  for (const line of text.replaceAll("\\\n", " ").split("\n")) {
    const [, section] = /^\[(\w+)\]$/.exec(line) ?? [];
    const [, name, value] = /^(\w+)=(.*)$/.exec(line) ?? [];
    if (section !== undefined) sections.set(section, (current = []));
    else if (name !== undefined) current?.push([name, value ?? ""]);
    else expect(line).toMatch(/^(?:#.*)?$/);
  }
  return (section: string, name: string) =>
    (sections.get(section) ?? []).flatMap(([own, value]) =>
      own === name ? [value] : [],
    );
}

describe.each(["isnad.service", "isnad-worker.service"])("%s", (file) => {
  const setting = unitOf(read(file));

  test("starts the program as it can be run", async () => {
    const [line = ""] = setting("Service", "ExecStart");
    const [node, program, ...args] = line.split(/\s+/);
    expect(node).toBe("/usr/bin/node");
    expect(program).toBe("/opt/isnad/dist/cli/main.js");
    await expectRuns(args);
  });

  test("has the passphrase from a credential alone, and time to stop in", () => {
    expect(setting("Service", "Environment")).toEqual([
      "ISNAD_PASSPHRASE_FILE=%d/passphrase",
    ]);
    const [credential = ""] = setting("Service", "LoadCredentialEncrypted");
    expect(credential).toMatch(/^passphrase:/);
    const [seconds] = setting("Service", "TimeoutStopSec");
    // Ten seconds of last answers, and what closing takes.
    expect(Number(seconds)).toBeGreaterThan(10);
    expect(setting("Service", "LimitCORE")).toEqual(["0"]);
    expect(setting("Install", "WantedBy")).toEqual(["multi-user.target"]);
  });
});

test("both proxies let through what the program takes, and say one address", () => {
  const megabytes = DEFAULT_SETTINGS.uploadLimit / 1024 / 1024;
  for (const file of ["nginx.conf", "Caddyfile"]) {
    const text = read(file);
    const [, size] =
      /(?:client_max_body_size|max_size) +(\d+)m/i.exec(text) ?? [];
    expect(Number(size), file).toBeGreaterThan(megabytes);
    expect(text).toContain(`127.0.0.1:${DEFAULT_SETTINGS.port}`);
    expect(text).toMatch(/X-Forwarded-For (?:\$remote_addr|\{remote_host\})/);
  }
});

test("the image holds what the program needs to start", () => {
  const text = read("Dockerfile");
  const entry = /ENTRYPOINT \[(.*)\]/.exec(text)?.[1] ?? "";
  expect(entry).toContain("/opt/isnad/dist/cli/main.js");
  expect(text).toContain(`EXPOSE ${DEFAULT_SETTINGS.port}`);
  expect(text).toMatch(/^USER \d+:\d+$/m);
});
