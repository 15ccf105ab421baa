/** Where the registers of a soak are kept: folders, or a private server. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import {
  killPostgres,
  startPostgres,
  stopPostgres,
  urlOf,
} from "../private-postgres.mjs";

/** A server that died may hold its memory for a moment: tries of a second. */
const TRIES = 30;

function sqliteEngine(folder) {
  return {
    place: (name) => path.join(folder, name),
    drop: (name) =>
      rmSync(path.join(folder, name), { recursive: true, force: true }),
    victims: ["program"],
    end: () => undefined,
  };
}

function postgresEngine() {
  // Not in the soak's own folder, which the server's user cannot enter.
  const server = mkdtempSync(path.join(tmpdir(), "isnad-soak-server-"));
  const url = startPostgres(server);
  const schema = (name) => `soak_${name.replaceAll("-", "_")}`;
  return {
    place: (name) => `${url}&options=-csearch_path%3D${schema(name)}`,
    async drop(name) {
      const client = new pg.Client({ connectionString: urlOf(server) });
      await client.connect();
      await client.query("set client_min_messages = error");
      await client.query(`drop schema if exists ${schema(name)} cascade`);
      await client.end();
    },
    victims: ["program", "server", "postmaster"],
    kill: {
      server: () => killPostgres(server),
      postmaster() {
        const file = path.join(server, "data", "postmaster.pid");
        const [pid] = readFileSync(file, "utf8").split("\n");
        process.kill(Number(pid), "SIGKILL");
      },
    },
    async restart() {
      for (let left = TRIES; ; left -= 1) {
        try {
          return startPostgres(server);
        } catch (error) {
          if (left === 0) throw error;
          await sleep(1000);
        }
      }
    },
    end() {
      stopPostgres(server);
      rmSync(server, { recursive: true, force: true });
    },
  };
}

const ENGINES = { sqlite: sqliteEngine, postgres: postgresEngine };

/**
 * @param {string} name - `sqlite` or `postgres`
 * @param {string} folder - for all that it writes
 */
export function soakEngine(name, folder) {
  if (Object.hasOwn(ENGINES, name)) return ENGINES[name](folder);
  throw new Error(`--engine ${name}: sqlite or postgres`);
}
