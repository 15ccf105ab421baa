import type { Actor, Place, World } from "../countries/pack.js";
import type { Tellings } from "./dossier/telling.js";

/** What packs know that a format may print: a class, an English id, a parent. */
export interface ExportKnowledge {
  readonly actor: (id: string) => Actor | undefined;
  readonly place: (id: string) => Place | undefined;
  /** What the reports say, word by word; given for the office alone. */
  readonly tellings?: Tellings;
}

/** For copies that are made without packs. */
export const NO_KNOWLEDGE: ExportKnowledge = {
  actor: () => undefined,
  place: () => undefined,
};

/** What the loaded packs know. */
export const knowledgeOf = ({
  actors,
  gazetteer,
}: Pick<World, "actors" | "gazetteer">): ExportKnowledge => ({
  actor: (id) => actors.byId(id),
  place: (id) => gazetteer.byId(id),
});
