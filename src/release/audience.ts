import type { Bilingual } from "../model/index.js";

/**
 * For whom a copy is made: the office itself, an office it works with, anybody.
 */
export const AUDIENCES = ["internal", "partner", "public"] as const;

/** A code of {@link AUDIENCES}. */
export type Audience = (typeof AUDIENCES)[number];

/** Names of audiences for people. */
export const AUDIENCE_WORDS: Readonly<Record<Audience, Bilingual>> = {
  internal: { ar: "للمكتب وحده", en: "for the office alone" },
  partner: { ar: "لجهة شريكة", en: "for a partner" },
  public: { ar: "للعموم", en: "for the public" },
};
