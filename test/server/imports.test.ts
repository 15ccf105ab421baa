import { expect, test } from "vitest";
import { scratchFolder } from "../register/registers.js";
import { toldServer, type ToldServer } from "./told-server.js";

const place = scratchFolder();

const line = (id: string, place_: string) =>
  JSON.stringify({
    id,
    outlet: "شبكة السهل",
    title: `مقتل شاب في ${place_}`,
    published: "2023-06-02",
    text: `قُتل الشاب فارس ${id} الدالي أمس الخميس برصاص مجهولين في بلدة ${place_} بريف درعا.`,
  });

const form = (...files: readonly (readonly [string, string])[]) => {
  const body = new FormData();
  for (const [name, text] of files)
    body.append("files", new File([text], name));
  return body;
};

/** Uploads, without the header that `ask` gives JSON. */
const upload = (
  server: ToldServer,
  token: string,
  body: FormData,
  query = "",
) =>
  fetch(`${server.origin}/api/v1/imports${query}`, {
    method: "POST",
    body,
    headers: { Authorization: `Bearer ${token}` },
  });

interface ShownJob {
  readonly id: string;
  readonly state: string;
  readonly result: Readonly<Record<string, unknown>> | null;
  readonly error: { readonly code: string } | null;
}

/** Its states as they come, until it has ended. */
async function watched(server: ToldServer, token: string, id: string) {
  const answer = await server.ask(`/api/v1/jobs/${id}/events`, { token });
  expect(answer.headers.get("Content-Type")).toContain("text/event-stream");
  const events = (await answer.text()).split("\n\n").filter(Boolean);
  return events.map((event) => {
    const data = event.split("\n").find((one) => one.startsWith("data: "));
    return JSON.parse(data!.slice(6)) as ShownJob;
  });
}

test("an upload is taken in, read and linked, and its progress is told", async () => {
  const server = await toldServer(place());
  const { token } = await server.account("C1", "coder");
  const files = form([
    "june.jsonl",
    `${line("u1", "نوى")}\n${line("u2", "جاسم")}\n{broken\n`,
  ]);
  const taken = await upload(server, token, files, "?namespace=office");
  expect(taken.status).toBe(202);
  const { id } = (await taken.json()) as ShownJob;
  const states = await watched(server, token, id);
  const last = states.at(-1);
  expect([last?.state, last?.error]).toEqual(["done", null]);
  const report = await server.ask("/api/v1/reports/office:u1", { token });
  expect(report.status).toBe(200);
  const found = await server.ask("/api/v1/search?q=%D8%AC%D8%A7%D8%B3%D9%85", {
    token,
  });
  expect(
    ((await found.json()) as { items: readonly object[] }).items,
  ).toHaveLength(1);
  const listed = await server.ask("/api/v1/imports", { token });
  const { items } = (await listed.json()) as {
    items: readonly {
      namespace: string;
      files: readonly string[];
      rejected: number;
    }[];
  };
  expect(items.at(-1)).toMatchObject({
    namespace: "office",
    files: ["june.jsonl"],
    rejected: 1,
  });
}, 60_000);

test("an import is undone by an editor, with a reason", async () => {
  const server = await toldServer(place());
  const { token } = await server.account("E1", "editor");
  const taken = await upload(
    server,
    token,
    form(["a.jsonl", line("u9", "نوى")]),
  );
  const { id } = (await taken.json()) as ShownJob;
  await watched(server, token, id);
  const listed = await server.ask("/api/v1/imports", { token });
  const { items } = (await listed.json()) as {
    items: readonly { id: string }[];
  };
  const undone = await server.ask(`/api/v1/imports/${items.at(-1)!.id}/undo`, {
    token,
    method: "POST",
    body: JSON.stringify({ reason: "ملف خاطئ" }),
  });
  expect(undone.status).toBe(200);
  expect((await server.ask("/api/v1/reports/local:u9", { token })).status).toBe(
    404,
  );
}, 60_000);

test("uploads that are none leave no job", async () => {
  const server = await toldServer(place(), { uploadLimit: 100_000 });
  const { token } = await server.account("C1", "coder");
  const send = (body: string, type: string) =>
    fetch(`${server.origin}/api/v1/imports`, {
      method: "POST",
      body,
      headers: { Authorization: `Bearer ${token}`, "Content-Type": type },
    });
  const whole =
    '--x\r\nContent-Disposition: form-data; name="files"; filename="a.jsonl"\r\n\r\nfew';
  for (const [body, type, status, code] of [
    ["{}", "application/json", 400, "API-UPLOAD-BROKEN"],
    ["", "multipart/form-data; boundary=x", 400, "API-UPLOAD-BROKEN"],
    ["--x--\r\n", "multipart/form-data; boundary=x", 400, "API-NO-FILES"],
    [whole, "multipart/form-data; boundary=x", 400, "API-UPLOAD-BROKEN"],
    [whole, "multipart/form-data", 400, "API-UPLOAD-BROKEN"],
    [
      `${whole}${"x".repeat(200_000)}\r\n--x--\r\n`,
      "multipart/form-data; boundary=x",
      413,
      "API-TOO-LARGE",
    ],
  ] as const) {
    const answer = await send(body, type);
    const told = (await answer.json()) as { code: string };
    expect([type, body.length, answer.status, told.code]).toEqual([
      type,
      body.length,
      status,
      code,
    ]);
  }
  const many = form(
    ...Array.from({ length: 101 }, (_, at) => [`f${at}`, "x"] as const),
  );
  expect((await upload(server, token, many)).status).toBe(400);
  const unknown = await upload(
    server,
    token,
    form(["a.jsonl", "x"]),
    "?from=nothing",
  );
  expect(unknown.status).toBe(400);
  const jobs = await server.ask("/api/v1/jobs", { token });
  expect(((await jobs.json()) as { items: readonly object[] }).items).toEqual(
    [],
  );
});
