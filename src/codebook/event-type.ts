import type {
  Bilingual,
  EventFamilyCode,
  EventTypeCode,
} from "../model/index.js";
import type { Entry, Kind } from "./entry.js";

/**
 * What can happen, by the annotation guide. The words by which a language
 * tells it stand in that language's folder, never here.
 */
export interface EventType extends Entry<EventTypeCode> {
  readonly family: EventFamilyCode;
  /** What the guide settles for border cases. */
  readonly rulings: readonly Bilingual[];
  /** Finer kinds that offices count apart; codes are unique in the codebook. */
  readonly subtypes: readonly Kind[];
}
