import robotsModule from "robots-parser";
import type { IsnadError } from "../model/errors.js";
import { isFault } from "./fault.js";

interface RobotRules {
  isAllowed(url: string, agent?: string): boolean | undefined;
  getCrawlDelay(agent?: string): number | undefined;
}

// Its types call the function a default export of a module it is not.
const robotsParser = robotsModule as unknown as (
  url: string,
  text: string,
) => RobotRules;

/** Name by which rules address this program. */
const ROBOT_NAME = "isnad";

/** @source RFC 9309, 2.5: at least 500 KiB have to be read */
const MAX_BYTES = 512 * 1024;
/** Longer lines are no rules; they would cost the square of their length. */
const MAX_LINE = 1000;

/** What a site asks of programs. */
export interface SiteRules {
  isAllowed(url: URL): boolean;
  /** Seconds between two requests, where it asks for them. */
  readonly delay: number | null;
}

/** Takes the file: its status and bytes, after redirects. */
export type AskRobots = (
  url: URL,
) => Promise<{ readonly status: number; readonly bytes: Uint8Array }>;

const OPEN: SiteRules = { isAllowed: () => true, delay: null };
const SHUT: SiteRules = { isAllowed: () => false, delay: null };

function parsed(url: URL, bytes: Uint8Array): SiteRules {
  const text = new TextDecoder().decode(bytes.subarray(0, MAX_BYTES));
  const lines = text.split(/\r\n?|\n/);
  const short = lines.filter((line) => line.length <= MAX_LINE);
  const rules = robotsParser(url.href, short.join("\n"));
  return {
    isAllowed: ({ href }) => rules.isAllowed(href, ROBOT_NAME) !== false,
    delay: rules.getCrawlDelay(ROBOT_NAME) ?? null,
  };
}

/**
 * The rules of sites, each asked for once. No file (4xx) allows all; a server
 * that fails (5xx) or is not reached allows nothing.
 *
 * @source RFC 9309, 2.3.1
 */
export function robotsCache(ask: AskRobots): (url: URL) => Promise<SiteRules> {
  const known = new Map<string, Promise<SiteRules>>();
  const rulesOf = async (origin: string): Promise<SiteRules> => {
    const url = new URL("/robots.txt", origin);
    try {
      const { status, bytes } = await ask(url);
      if (status === 200) return parsed(url, bytes);
      return status >= 500 || status === 429 ? SHUT : OPEN;
    } catch (error) {
      // What the page itself would meet is told by the page.
      if (isFault(error) && SAME_FOR_PAGE.has(error.code)) throw error;
      if (isFault(error)) return error.code === "CAP-REDIRECTS" ? OPEN : SHUT;
      throw error;
    }
  };
  return ({ origin }) => {
    const rules = known.get(origin) ?? rulesOf(origin);
    known.set(origin, rules);
    return rules;
  };
}

const SAME_FOR_PAGE: ReadonlySet<IsnadError["code"]> = new Set([
  "CAP-UNREACHABLE",
  "CAP-PRIVATE-ADDRESS",
]);
