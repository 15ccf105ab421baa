import { IsnadError } from "../model/errors.js";
import { bareHost } from "./addresses.js";

const LONGEST = 2048;

/** What the user allows beyond what is public. */
export interface Allowance {
  /** Hosts of the user's own network, by name or address. */
  readonly ownHosts: ReadonlySet<string>;
  /** `host:port` beside the ports 80 and 443. */
  readonly ports: ReadonlySet<string>;
}

/** The address without user and password, and without what follows `#`. */
function shownUrl(url: URL): string {
  const shown = new URL(url);
  shown.username = "";
  shown.password = "";
  shown.hash = "";
  return shown.href;
}

/**
 * Reads an address that a user typed or a page named.
 *
 * @param base - address of the page that named it
 * @throws IsnadError `CAP-BAD-ADDRESS`, `CAP-CREDENTIALS`
 */
export function parseAsked(typed: string, base?: URL): URL {
  const written = typed.trim();
  const seen = written.slice(0, 100);
  const isLong = written.length > LONGEST;
  if (isLong || !URL.canParse(written, base?.href))
    throw new IsnadError("CAP-BAD-ADDRESS", { seen });
  const url = new URL(written, base);
  const isWeb = url.protocol === "http:" || url.protocol === "https:";
  if (!isWeb || url.hostname === "" || url.href.length > LONGEST)
    throw new IsnadError("CAP-BAD-ADDRESS", { seen });
  if (url.username !== "" || url.password !== "")
    throw new IsnadError("CAP-CREDENTIALS", { url: shownUrl(url) });
  url.hash = "";
  return url;
}

/** Host and port, as {@link Allowance.ports} has them. */
function hostAndPort({ hostname, port, protocol }: URL): string {
  const usual = protocol === "https:" ? "443" : "80";
  return `${hostname}:${port === "" ? usual : port}`;
}

/** @throws IsnadError `CAP-PORT` for a port that pages do not usually have */
export function checkPort(url: URL, { ports }: Allowance): void {
  const { port } = url;
  if (port === "" || port === "80" || port === "443") return;
  if (ports.has(hostAndPort(url))) return;
  throw new IsnadError("CAP-PORT", { port, url: url.href });
}

/**
 * What the addresses that a user named allow: their own hosts and ports, where
 * he says so. An address that a page names gains nothing by it.
 */
export function allowanceOf(
  named: readonly URL[],
  isAllowed: { readonly private: boolean; readonly port: boolean },
): Allowance {
  return {
    ownHosts: new Set(
      isAllowed.private ? named.map(({ hostname }) => bareHost(hostname)) : [],
    ),
    ports: new Set(isAllowed.port ? named.map(hostAndPort) : []),
  };
}
