import { loadWorld } from "../../packs/load-world.js";
import { partnerLines } from "../../register/exchange/partner/write-partner.js";
import { findIncidents } from "../../register/find-incidents.js";
import type { Register } from "../../register/open-register.js";
import { fitForAudience, partnerRecord } from "../../release/index.js";
import { releaseRequest } from "../../operations/release-request.js";
import { badValue, NOTHING } from "../../operations/bad-value.js";
import { dayOf, incidentQuery } from "../../operations/incident-filter.js";
import { linkNow } from "../link-now.js";

/** The options of a file for another office. */
export interface GiftOptions {
  /** Code of the office that receives. */
  readonly for: string;
  /** Code and name of the office that gives. */
  readonly as?: string;
  readonly name?: string;
  /** Days; `--to` is the key of who receives. */
  readonly since?: string;
  readonly until?: string;
  readonly place?: string;
  readonly type?: string;
  readonly reviewedOnly: boolean;
}

const CODE = /^[a-z0-9]+(?:[._-][a-z0-9]+)*$/;

function codeOf(option: string, value: string | undefined): string {
  if (value !== undefined && value !== "own" && CODE.test(value)) return value;
  throw badValue(option, value ?? NOTHING, {
    ar: "رمز بحروف لاتينية صغيرة، مثل daraa-office",
    en: "a code in small Latin letters, such as daraa-office",
  });
}

/** What was made, told beside the file. */
export interface Given {
  readonly lines: AsyncIterable<string>;
  readonly incidents: number;
  /** How many of those asked for stay inside. */
  readonly kept: number;
}

/**
 * Reads the options of a file for another office, before the register is opened.
 *
 * @throws IsnadError `CLI-BAD-OPTION-VALUE`
 */
export function partnerGift(
  options: GiftOptions,
  sealed: { readonly author: string; readonly recipient: string },
): (register: Register) => Promise<Given> {
  const partner = codeOf("--for", options.for);
  const owner = codeOf("--as", options.as);
  const name = options.name?.trim() ?? "";
  if (name === "")
    throw badValue("--name", NOTHING, {
      ar: "اسم مكتبك كما يعرفه الشركاء",
      en: "your office's name as partners know it",
    });
  const { since, until, place, type } = options;
  const query = incidentQuery({
    ...(since !== undefined && { from: dayOf("--since", since) }),
    ...(until !== undefined && { to: dayOf("--until", until) }),
    ...(place !== undefined && { place }),
    ...(type !== undefined && { type }),
  });
  return async (register) => {
    await linkNow(register);
    const asked = await findIncidents(register, query);
    const now = new Date().toISOString();
    const request = await releaseRequest(
      ...([register, asked, "partner", now, () => loadWorld()] as const),
    );
    const fit = fitForAudience(asked, request).incidents;
    const given = fit.filter(
      ({ review }) => !options.reviewedOnly || review.code === "reviewed",
    );
    const office = { owner, name };
    const records = given.map((one) => partnerRecord(one, office));
    const gift = { ...office, partner, ...sealed };
    return {
      lines: partnerLines(register, records, gift),
      incidents: given.length,
      kept: asked.length - given.length,
    };
  };
}
