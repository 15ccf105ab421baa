/** Requests made from the OpenAPI document, each from a seed of its own. */
import { below } from "../broken/breakages.mjs";
import { pick } from "../broken/attack.mjs";
import { brokenBody, strangeValue, valueOf } from "./wild-values.mjs";

/** What would end the soak itself, or the accounts that it asks with. */
const LEFT_OUT = new Set([
  "lockRegister",
  "lockSession",
  "changeUser",
  "inviteAgain",
]);

/** Operations of a document: method, path, parameters, body. */
export function operationsOf({ paths }) {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([, { operationId }]) => !LEFT_OUT.has(operationId))
      .map(([method, operation]) => ({ method, path, ...operation })),
  );
}

const isWild = (random) => random() < 0.25;

function parameterText(parameter, random, known) {
  if (isWild(random)) return strangeValue(random);
  const value = valueOf(parameter.schema, random, known);
  return typeof value === "string" ? value : JSON.stringify(value);
}

const encoded = (text) => {
  try {
    return encodeURIComponent(text);
  } catch {
    // Half a letter: as bytes that are no UTF-8.
    return "%ED%A0%80";
  }
};

function queryOf(parameters, random, known) {
  const pairs = parameters
    .filter(
      ({ in: where, required }) =>
        where === "query" && (required || random() < 0.4),
    )
    .map((one) => [one.name, parameterText(one, random, known)]);
  if (random() < 0.05) pairs.push(["strange", strangeValue(random)]);
  if (random() < 0.05 && pairs.length > 0) pairs.push(pairs[0]);
  const text = pairs.map((pair) => pair.map(encoded).join("=")).join("&");
  return text === "" ? "" : `?${text}`;
}

const DECISIONS = [
  () => ({ kind: "note", text: "ملاحظة" }),
  (random) => ({
    kind: "grade",
    grade: pick(random, ["confirmed", "contested", "one_source"]),
  }),
  () => ({ kind: "accept" }),
  () => ({ kind: "correct", field: "/type", value: "homicide" }),
  () => ({ kind: "reject", ground: "noise" }),
  () => ({ kind: "embargo", until: "2030-01-01" }),
  () => ({ kind: "withhold", field: "/where" }),
  () => ({ kind: "merge", second: true }),
];

/** A decision that may well be taken. */
function decisionOf(random, known) {
  const { second, ...said } = pick(random, DECISIONS)(random);
  const ids = [pick(random, known.incidents)];
  if (second) ids.push(pick(random, known.incidents));
  const versions = Object.fromEntries(
    ids.map((id) => [id, known.versions.get(id) ?? "0"]),
  );
  return { reason: "قياس", ...said, incidents: ids, versions };
}

function bodyOf(operation, random, known) {
  const content = operation.requestBody?.content;
  if (content === undefined) return {};
  const type = Object.keys(content)[0];
  if (type !== "application/json")
    return {
      body: "--x\r\n\r\n--x--",
      headers: { "Content-Type": `${type}; boundary=x` },
    };
  const value =
    operation.operationId === "decide" && random() < 0.8
      ? decisionOf(random, known)
      : valueOf(content[type].schema, random, known);
  const body = isWild(random)
    ? brokenBody(value, random)
    : JSON.stringify(value);
  return { body, headers: { "Content-Type": "application/json" } };
}

const STRANGE_HEADERS = [
  { Origin: "https://evil.example" },
  { "Sec-Fetch-Site": "cross-site" },
  { Cookie: `isnad.session_token=${"x".repeat(3000)}` },
  { Cookie: "isnad.session_token=%00%ff; a=b" },
  { Authorization: "Bearer isnad_nothing" },
  { Authorization: `Bearer ${"y".repeat(7000)}` },
  { Authorization: "Basic YTpi" },
  { "If-None-Match": "*" },
  { "Content-Type": "text/plain" },
  { "Accept-Language": "en".repeat(2000) },
  { "X-Forwarded-For": "1.2.3.4, ::1" },
];

/**
 * A request.
 *
 * @param known - ids that exist: incidents, claims, names, versions by incident
 * @returns `{ id, role, url, init }`, the role null for nobody
 */
export function requestOf({ random, operations, bearers, known }) {
  const deciding = operations.filter(
    ({ operationId: one }) => one === "decide",
  );
  const operation = pick(random, random() < 0.1 ? deciding : operations);
  const { method, path, operationId: id, parameters = [] } = operation;
  const names = path.replaceAll(/\{(\w+)\}/g, (_, name) => {
    const parameter = parameters.find(
      (one) => one.in === "path" && one.name === name,
    );
    const text = parameterText(parameter, random, known);
    // Nothing in its place would be another path.
    return encoded(text === "" || text === "." || text === ".." ? "x" : text);
  });
  const { body, headers = {} } = bodyOf(operation, random, known);
  const isNobody = random() < 0.02;
  const who = isNobody ? null : pick(random, bearers);
  const extra = random() < 0.1 ? pick(random, STRANGE_HEADERS) : {};
  const verb =
    random() < 0.02
      ? pick(random, ["PUT", "DELETE", "PATCH", "POST"])
      : method.toUpperCase();
  const ifMatch =
    id === "decide" && random() < 0.5
      ? { "If-Match": strangeValue(random).replaceAll(/[^ -~]/g, "x") }
      : {};
  return {
    id,
    role: who?.role ?? null,
    url: `/api/v1${names}${queryOf(parameters, random, known)}`,
    init: {
      method: verb,
      headers: { ...who?.headers, ...headers, ...ifMatch, ...extra },
      ...(body !== undefined && verb !== "GET" && { body }),
    },
    number: below(random, 2 ** 31),
  };
}
