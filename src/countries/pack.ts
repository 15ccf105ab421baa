import type { EventTypeCode } from "../model/vocabulary.js";

/**
 * How finely a place is told. Sites are checkpoints, hills, hospitals, camps;
 * an area is a countryside, plain or desert.
 *
 * @source gold/GUIDE.md, "where"
 */
export type PlacePrecision =
  "site" | "neighbourhood" | "road" | "town" | "area" | "admin1" | "country";

/** One place of a gazetteer, as the lookup key that found it reads it. */
export interface Place {
  readonly id: string;
  /** Arabic, free of diacritics, tatweel and bidi marks. */
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** Governorate or its like, as news writes it, without «محافظة». */
  readonly admin1: string | null;
  readonly admin2: string | null;
  /** What stands there: `city`, `village`, `hill`, `checkpoint`, … */
  readonly kind: string;
  readonly precision: PlacePrecision;
  /** Degrees north, WGS 84. */
  readonly lat: number | null;
  /** Degrees east, WGS 84. */
  readonly lon: number | null;
  /** Inhabitants; 0 when unknown. */
  readonly population: number;
  /**
   * The key that found the place is also an ordinary word or a person's name:
   * a preposition of place, a head noun or a named parent must stand by it.
   */
  readonly needsCue: boolean;
  /** Stronger than `needsCue`: only a head noun (قرية، بلدة، حي …) will do. */
  readonly needsHead: boolean;
}

/** Places by name. */
export interface Gazetteer {
  /** Words of the longest name whose first folded word is this; 0 = none. */
  reach(firstWord: string): number;
  /**
   * Places of that name, most important first; empty when there is none.
   *
   * @param key folded words joined by one space
   */
  find(key: string): readonly Place[];
  /** Those of which a name begins with these folded letters. */
  begin(letters: string): readonly Place[];
  byId(id: string): Place | undefined;
}

/** A party to a conflict, or a stand-in for one that is not named. */
export interface Actor {
  readonly id: string;
  /** The id under which the gold guide files this actor. */
  readonly guideId?: string;
  /** The neutral Arabic name. */
  readonly name: string;
  /** ISO 3166-1 alpha-2 of the country it belongs to; `ZZ` for none. */
  readonly country: string;
  readonly kind: string;
  readonly parent: string | null;
  /** First day, month or year it bore its names: `2024-12-08`, `2017`. */
  readonly from: string | null;
  /** Last day, month or year. */
  readonly to: string | null;
  /** Unknown gunmen, smugglers, civilians: never promoted to a named one. */
  readonly pseudo: boolean;
}

/** An actor found under a name. */
export interface NamedActor {
  readonly actor: Actor;
  /** The name takes sides; it is never repeated as the neutral label. */
  readonly loaded: boolean;
  /**
   * The name has another reading (a capital, a family, a plain noun): it is
   * this actor only where an actor is expected.
   */
  readonly needsCue: boolean;
}

/**
 * Actors by name. Names are shared by actors of different dates and
 * countries: `find` returns all, the caller chooses.
 */
export interface ActorNames {
  /** Words of the longest name whose first folded word is this; 0 = none. */
  reach(firstWord: string): number;
  find(key: string): readonly NamedActor[];
  /** Those of which a name begins with these folded letters. */
  begin(letters: string): readonly NamedActor[];
  byId(id: string): Actor | undefined;
}

/** What sort of source an outlet is. */
export type OutletKind =
  "agency" | "network" | "newspaper" | "tv" | "state" | "party-media";

/** A news outlet, agency or monitoring network. */
export interface Outlet {
  readonly id: string;
  readonly name: string;
  /** ISO 3166-1 alpha-2 of its home; `ZZ` for none. */
  readonly country: string;
  readonly kind: OutletKind;
  /** The actor whose voice it is: `islamic-state` for its news agency. */
  readonly actor: string | null;
  readonly from: string | null;
  readonly to: string | null;
}

/** An outlet found under a name. */
export interface NamedOutlet {
  readonly outlet: Outlet;
  readonly loaded: boolean;
  /** The name is an ordinary word too (الجزيرة، المدن): a source slot. */
  readonly needsCue: boolean;
}

/** Outlets, agencies and monitoring networks by name. */
export interface OutletNames {
  /** Words of the longest name whose first folded word is this; 0 = none. */
  reach(firstWord: string): number;
  find(key: string): readonly NamedOutlet[];
  byId(id: string): Outlet | undefined;
}

/** A well-known happening that reports date other things by. */
export interface CalendarEvent {
  readonly id: string;
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** First day, ISO date. */
  readonly start: string;
  /** Last day, ISO date; equal to `start` for a single day. */
  readonly end: string;
  /** Ids of places it touched. */
  readonly places: readonly string[];
  /** Folded names of it, words joined by one space, longest first. */
  readonly keys: readonly string[];
  /** Where its dates are taken from. */
  readonly source: string;
  /** Event types as which reports tell it; empty when it is no one happening. */
  readonly types: readonly EventTypeCode[];
}

/** Everything the packs of all countries know, loaded together. */
export interface World {
  readonly gazetteer: Gazetteer;
  readonly actors: ActorNames;
  readonly outlets: OutletNames;
  /** In order of country, start and id. */
  readonly calendar: readonly CalendarEvent[];
  /** SHA-256 of each pack by its name, lower-case hex. */
  readonly digests: Readonly<Record<string, string>>;
}
