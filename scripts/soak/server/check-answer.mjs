/** What every answer must be, whatever was asked. */
import { ROUTES } from "../../../dist/api/index.js";
import { MESSAGES } from "../../../dist/model/messages/index.js";
import { STORE_MESSAGES } from "../../../dist/register/messages.js";

/** Longest time until an answer, in milliseconds. */
const LONGEST = 5000;

const routes = new Map(ROUTES.map((route) => [route.id, route]));
const isCode = (code) =>
  Object.hasOwn(MESSAGES, code) || Object.hasOwn(STORE_MESSAGES, code);

/** @returns what is wrong with a problem */
function problemFaults(status, type, body) {
  if (!type.startsWith("application/problem+json"))
    return [`${status} as ${type}`];
  const problem = JSON.parse(body);
  return [
    ...(isCode(problem.code) ? [] : [`unknown code ${problem.code}`]),
    ...(problem.status === status ? [] : ["another status inside"]),
    ...(problem.detailAr && problem.detail ? [] : ["words are missing"]),
  ];
}

/**
 * What is wrong with an answer.
 *
 * @param answer - `{ status, headers, body, ms }`
 * @returns nothing for a good one
 */
export function faultsOf({ id, init }, { status, headers, body, ms }) {
  // Node itself refuses headers and addresses over 16 kB, before anything else.
  if (status === 431) return [];
  const faults = [];
  if (status >= 500) faults.push(`status ${status}`);
  if (ms > LONGEST) faults.push(`answered in ${Math.round(ms)} ms`);
  if (!(headers.get("content-security-policy") ?? "").includes("'none'"))
    faults.push("no content security policy");
  if (headers.get("x-content-type-options") !== "nosniff")
    faults.push("no nosniff");
  const type = headers.get("content-type") ?? "";
  if (status >= 400) return [...faults, ...problemFaults(status, type, body)];
  const route = routes.get(id);
  if (route?.answer.kind !== "json" || !type.startsWith("application/json"))
    return faults;
  if (init.method !== route.method.toUpperCase()) return faults;
  const read = route.answer.schema.safeParse(JSON.parse(body));
  if (!read.success) {
    const [issue] = read.error.issues;
    faults.push(
      `against the contract at ${issue.path.join("/")}: ${issue.message}`,
    );
  }
  return faults;
}
