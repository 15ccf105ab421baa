import ipaddr from "ipaddr.js";

/** What an address is to somebody who fetches pages. */
export type Reach =
  /** A server on the public network. */
  | "public"
  /** This computer, or one of its own network: only where it was asked for. */
  | "own"
  /** What no page lies on: link-local, multicast, reserved, unspecified. */
  | "none";

/** Ranges of a computer's own network; link-local ones, where clouds keep keys, are none. */
const OWN = new Set(["loopback", "private", "uniqueLocal", "carrierGradeNat"]);

/** Global unicast; all else of IPv6 is unassigned or of special use. */
const GLOBAL_IPV6 = ipaddr.IPv6.parseCIDR("2000::/3");

/**
 * Tells where an address leads. Addresses that hold another one (IPv4-mapped,
 * NAT64, 6to4, Teredo) are none, for the inner one could be any.
 *
 * @param address - in digits, as a resolver gives it; a zone makes it none
 * @source IANA special-purpose address registries, as ipaddr.js 2.5 has them
 */
export function reachOf(address: string): Reach {
  const isAddress =
    ipaddr.IPv4.isValidFourPartDecimal(address) || ipaddr.IPv6.isValid(address);
  if (!isAddress || address.includes("%")) return "none";
  const parsed = ipaddr.parse(address);
  const range = parsed.range();
  if (OWN.has(range)) return "own";
  if (range !== "unicast") return "none";
  const isGlobal =
    parsed.kind() === "ipv4" || (parsed as ipaddr.IPv6).match(...GLOBAL_IPV6);
  return isGlobal ? "public" : "none";
}

/** A host as a resolver takes it: an address in IPv6 without its brackets. */
export function bareHost(hostname: string): string {
  return hostname.replace(/^\[|\]$/g, "");
}

/** The host of a URL as an address, or null when it is a name. */
export function literalAddress({ hostname }: URL): string | null {
  const bare = bareHost(hostname);
  return ipaddr.isValid(bare) ? bare : null;
}
