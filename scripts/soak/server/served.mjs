/** A server of a soak: the built program, its accounts, and how it is asked. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { startProgram } from "../program.mjs";

const PROGRAM = fileURLToPath(
  new URL("../../../dist/cli/main.js", import.meta.url),
);
const PASSWORD = "جبل سهل نهر باب نافذة";
const ROLES = ["reader", "coder", "reviewer", "editor", "admin"];
const SCOPES = ["read", "decide", "import", "export", "admin"];

const pause = (millis) => new Promise((resolve) => setTimeout(resolve, millis));

/** Starts the program on a register and waits until it answers. */
export async function serve(register, ...options) {
  const args = ["serve", "--register", register, "--port", "0", ...options];
  const from = performance.now();
  const { child, ended } = startProgram(PROGRAM, args);
  let text = "";
  let [told, links] = ["", ""];
  child.stderr.on("data", (piece) => (told += piece));
  child.stdout.on("data", (piece) => (links += piece));
  let isOver = false;
  void ended.then(() => (isOver = true));
  for (;;) {
    [, text = ""] = /serving at (\S+)/.exec(told) ?? [];
    const isUp =
      text !== "" &&
      (await fetch(`${text}/api/v1/health`).then(
        ({ ok }) => ok,
        () => false,
      ));
    if (isUp) break;
    if (isOver) throw new Error(`the server ended: ${told}`);
    await pause(5);
  }
  const readyIn = performance.now() - from;
  const secretOf = () => /#(\S+)/.exec(links)?.[1];
  return {
    ...{ child, ended, readyIn, secretOf },
    origin: text,
    /** Bytes that its process holds. */
    resident() {
      const status = readFileSync(`/proc/${child.pid}/status`, "utf8");
      return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1024;
    },
    async stop() {
      const asked = performance.now();
      child.kill("SIGTERM");
      const { code, signal } = await ended;
      return { code, signal, ms: Math.round(performance.now() - asked) };
    },
  };
}

const postJson = (url, body, headers = {}) =>
  fetch(url, {
    method: "POST",
    body: JSON.stringify(body),
    headers: { "Content-Type": "application/json", ...headers },
  });

async function expectOk(answer) {
  if (answer.ok) return answer;
  throw new Error(`${answer.url}: ${answer.status} ${await answer.text()}`);
}

async function signIn(origin, code) {
  const answer = await expectOk(
    await postJson(`${origin}/api/auth/sign-in/username`, {
      username: code,
      password: PASSWORD,
    }),
  );
  return answer.headers
    .getSetCookie()
    .map((one) => one.split(";", 1)[0])
    .join("; ");
}

async function tokenOf(origin, cookie, scopes) {
  const answer = await expectOk(
    await postJson(
      `${origin}/api/v1/tokens`,
      { label: "soak", scopes, days: 1 },
      { Cookie: cookie },
    ),
  );
  return (await answer.json()).token;
}

/**
 * Makes the first admin and an account of each role.
 *
 * @returns bearers: `{ role, scopes, headers }`, by session and by token
 */
export async function accounts({ origin, secretOf }) {
  await expectOk(
    await postJson(`${origin}/setup`, {
      secret: secretOf(),
      code: "S4",
      password: PASSWORD,
    }),
  );
  const admin = await signIn(origin, "S4");
  const found = [];
  for (const role of ROLES) {
    const code = `S${ROLES.indexOf(role)}`;
    if (role !== "admin") {
      const made = await expectOk(
        await postJson(
          `${origin}/api/v1/users`,
          { code, role },
          { Cookie: admin },
        ),
      );
      const secret = new URL((await made.json()).link).hash.slice(1);
      const body = { secret, password: PASSWORD };
      await expectOk(await postJson(`${origin}/password`, body));
    }
    const cookie = await signIn(origin, code);
    const token = await tokenOf(origin, cookie, SCOPES);
    const one = SCOPES[ROLES.indexOf(role)];
    const narrow = await tokenOf(origin, cookie, [one]);
    found.push(
      { role, scopes: SCOPES, headers: { Cookie: cookie } },
      { role, scopes: SCOPES, headers: { Authorization: `Bearer ${token}` } },
      { role, scopes: [one], headers: { Authorization: `Bearer ${narrow}` } },
    );
  }
  return found;
}

export { PROGRAM };
