import { lookup as systemLookup } from "node:dns/promises";
import type { LookupAddress } from "node:dns";
import {
  Agent,
  buildConnector,
  Socks5ProxyAgent,
  type Dispatcher,
} from "undici";
import { IsnadError } from "../model/errors.js";
import { bareHost, literalAddress, reachOf } from "./addresses.js";
import type { Allowance } from "./asked-url.js";

/** Asks for the addresses of a host name. */
export type Lookup = (host: string) => Promise<readonly LookupAddress[]>;

/** How connections are made. */
export interface GuardOptions {
  readonly allowance: Allowance;
  /** Resolver; the system's when left out. */
  readonly lookup?: Lookup | undefined;
  /** `socks5h://host:port`: names are then resolved there, none here. */
  readonly proxy?: string | undefined;
}

const CONNECT_MILLIS = 20_000;
/** 32 KiB: twice what servers accept from browsers. */
const MAX_HEADER_BYTES = 32 * 1024;

const allLookup: Lookup = (host) => systemLookup(host, { all: true });

function mayReach(address: string, host: string, { ownHosts }: Allowance) {
  const reach = reachOf(address);
  return (
    reach === "public" || (reach === "own" && ownHosts.has(bareHost(host)))
  );
}

/**
 * Refuses a host that is itself an address where no page may lie. URLs write an
 * IPv4 address in any form (decimal, octal, short) as four numbers.
 *
 * @throws IsnadError `CAP-PRIVATE-ADDRESS`
 */
export function checkLiteral(url: URL, allowance: Allowance): void {
  const address = literalAddress(url);
  if (address === null || mayReach(address, url.hostname, allowance)) return;
  throw new IsnadError("CAP-PRIVATE-ADDRESS", { url: url.href, address });
}

/** Resolves a name and keeps the addresses that may be reached. */
async function resolved(
  host: string,
  { allowance, lookup = allLookup }: GuardOptions,
): Promise<readonly LookupAddress[]> {
  const found = await lookup(host);
  const open = found.filter(({ address }) =>
    mayReach(address, host, allowance),
  );
  const [first] = found;
  if (open.length > 0 || first === undefined) return open;
  const { address } = first;
  throw new IsnadError("CAP-PRIVATE-ADDRESS", { url: host, address });
}

/** Connects to an address that was checked, and to no other. */
function guardedConnector(options: GuardOptions): buildConnector.connector {
  const connect = buildConnector({
    timeout: CONNECT_MILLIS,
    allowH2: false,
    // Called by the socket itself: what is checked is what is connected to.
    lookup(host, wanted, callback) {
      const answer = async () => {
        try {
          const found = await resolved(host, options);
          const [first] = found;
          if (first === undefined) throw new Error(`no address of ${host}`);
          if (wanted.all === true) callback(null, [...found]);
          else callback(null, first.address, first.family);
        } catch (error) {
          callback(error as NodeJS.ErrnoException, "", 0);
        }
      };
      void answer();
    },
  });
  return (target, callback) => {
    connect(target, (...[error, socket]) => {
      if (error !== null) return callback(error, null);
      const address = socket.remoteAddress ?? "";
      const host = target.hostname;
      // A socket gives an IPv4 address in its mapped form on some systems.
      const bare = address.replace(/^::ffff:(?=\d+\.)/i, "");
      if (mayReach(bare, host, options.allowance))
        return callback(null, socket);
      socket.destroy();
      const context = { url: host, address };
      callback(new IsnadError("CAP-PRIVATE-ADDRESS", context), null);
    });
  };
}

/** @throws IsnadError `CAP-BAD-PROXY` */
function proxyUrl(proxy: string): URL {
  const url = URL.canParse(proxy) ? new URL(proxy) : null;
  if (url === null || url.protocol !== "socks5h:" || url.hostname === "") {
    const seen = proxy.replace(/\/\/[^@/]*@/, "//…@");
    throw new IsnadError("CAP-BAD-PROXY", { seen });
  }
  // Undici hands names to the proxy unresolved: what others call socks5h.
  return new URL(proxy.replace(/^socks5h:/i, "socks5:"));
}

/**
 * Makes what requests go through. Nothing of the environment (proxies, `no_proxy`)
 * is asked: only what the user says counts.
 *
 * @throws IsnadError `CAP-BAD-PROXY`
 */
export function guardedDispatcher(options: GuardOptions): Dispatcher {
  const limits = {
    maxHeaderSize: MAX_HEADER_BYTES,
    connections: 1,
    pipelining: 1,
    keepAliveTimeout: 4000,
  };
  return options.proxy === undefined
    ? new Agent({ ...limits, connect: guardedConnector(options) })
    : new Socks5ProxyAgent(proxyUrl(options.proxy), limits);
}
