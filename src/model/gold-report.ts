import { z } from "zod";
import { aggregateSchema } from "./aggregate.js";
import { publicationIntervalSchema } from "./date-interval.js";
import type { Immutable } from "./immutable.js";
import { incidentSchema } from "./incident.js";
import { personMentionSchema } from "./person.js";

/** An incident as a careful person would code it. */
export const goldIncidentSchema = incidentSchema.extend({
  id: z.string().min(1),
});

/** One labelled report: the annotation guide's form, without evidence. */
export const goldReportSchema = z.object({
  id: z.string().min(1),
  publishedInferred: publicationIntervalSchema.nullable(),
  incidents: z.array(goldIncidentSchema),
  aggregates: z.array(aggregateSchema),
  people: z.array(personMentionSchema),
});

/** One happening of the world that several labelled reports tell. */
export const goldLinkSchema = z.object({
  incident: z.string().min(1),
  members: z.array(z.tuple([z.string().min(1), z.string().min(1)])).min(2),
  independentSources: z.int().positive(),
});

/** An incident as a careful person would code it. */
export type GoldIncident = Immutable<z.infer<typeof goldIncidentSchema>>;
/** One labelled report. */
export type GoldReport = Immutable<z.infer<typeof goldReportSchema>>;
/** One happening that several labelled reports tell. */
export type GoldLink = Immutable<z.infer<typeof goldLinkSchema>>;
