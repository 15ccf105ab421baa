import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, test } from "vitest";
import { openRegister } from "../../../src/register/open-register.js";
import { searchSuite } from "./search-suite.js";

/** A server to make databases on, as `postgres://user@host:port/postgres`. */
const server = process.env["ISNAD_TEST_POSTGRES"];

if (server === undefined) {
  test.skip("search on PostgreSQL: ISNAD_TEST_POSTGRES names no server");
} else {
  const made: string[] = [];
  const run = async (statement: string) => {
    const client = new pg.Client({ connectionString: server });
    await client.connect();
    try {
      await client.query(statement);
    } finally {
      await client.end();
    }
  };
  afterAll(async () => {
    for (const name of made) await run(`drop database if exists ${name}`);
  });
  searchSuite("PostgreSQL", async () => {
    const name = `isnad_${randomUUID().replaceAll("-", "")}`;
    await run(`create database ${name}`);
    made.push(name);
    const url = new URL(server);
    url.pathname = name;
    return openRegister(url.href, { create: true });
  });
}
