import { OUTCOMES } from "../../codebook/outcomes.js";
import { ROLES } from "../../codebook/roles.js";
import type { Victim } from "../../model/victim.js";
import type { ReleasedIncident } from "../../release/index.js";
import { actorText, tellers } from "../actor-text.js";
import { joined } from "./cells.js";
import { column } from "./column.js";
import type { Table, TableColumn } from "./table.js";

/** A person of an incident. */
interface VictimRow {
  readonly incident: ReleasedIncident;
  /** In the incident, from 1. */
  readonly number: number;
  readonly victim: Victim;
}

/** Who says it stands beside what is said; so does who denies it. */
const accusations = ({ victim }: VictimRow) =>
  joined(
    (victim.accusations ?? []).map(({ words, accusers, deniedBy }) => {
      const denial = deniedBy.length === 0 ? "" : `؛ نفى: ${tellers(deniedBy)}`;
      return `${words} (${tellers(accusers)}${denial})`;
    }),
  );

const COLUMNS: readonly TableColumn<VictimRow>[] = [
  column("review", "text", "المراجعة", "Review", (row) => row.incident.review.ar),
  column("incident", "text", "رقم الحادثة", "Incident", (row) => row.incident.id),
  column("number", "integer", "رقمه فيها", "Number in it", (row) => row.number),
  column("outcome", "text", "رمز المصير", "Outcome code", (row) => row.victim.outcome),
  column("outcome_ar", "text", "المصير", "Outcome in Arabic", ({ victim }) => OUTCOMES[victim.outcome].label.ar),
  column("role", "text", "رمز الصفة", "Role code", (row) => row.victim.role),
  column("role_ar", "text", "الصفة", "Role in Arabic", ({ victim }) => ROLES[victim.role].label.ar),
  column("name", "text", "الاسم", "Name", ({ victim }) => victim.name?.full),
  column("mother", "text", "اسم الأم", "Mother", ({ victim }) => victim.mother),
  column("sex", "text", "الجنس", "Sex", ({ victim }) => victim.sex),
  column("group", "text", "الفئة", "Group", ({ victim }) => victim.group),
  column("age_min", "integer", "العمر (أقل)", "Age (lowest)", ({ victim }) => victim.age?.min),
  column("age_max", "integer", "العمر (أكبر)", "Age (highest)", ({ victim }) => victim.age?.max),
  column("occupation", "text", "العمل", "Occupation", (row) => row.victim.occupation),
  column("origin", "text", "من", "From", ({ victim }) => victim.origin?.name),
  column("residence", "text", "السكن", "Residence", (row) => row.victim.residence?.name),
  column("affiliation", "text", "الانتماء", "Affiliation", ({ victim }) => victim.affiliation && actorText(victim.affiliation)),
  column("cause", "text", "السبب", "Cause", ({ victim }) => victim.cause),
  column("died_start", "day", "توفي من يوم", "Died, first day", (row) => row.victim.died?.start),
  column("died_end", "day", "توفي إلى يوم", "Died, last day", (row) => row.victim.died?.end),
  column("died_at", "text", "مكان الوفاة", "Died at", (row) => row.victim.diedAt?.name),
  column("perpetrator", "text", "هو الفاعل", "Did it himself", ({ victim }) => (victim.perpetrator === true ? "yes" : null)),
  column("accusations", "text", "ما يقال عنه وقائله", "Said of him, and by whom", accusations),
]; // prettier-ignore

/** One row a person who is told by himself; who is only counted has none. */
export const VICTIM_TABLE: Table<VictimRow> = {
  name: "victims",
  title: { ar: "الضحايا", en: "Victims" },
  columns: COLUMNS,
  rowsOf: (incident) =>
    (incident.victims ?? []).map((victim, at) => ({
      incident,
      number: at + 1,
      victim,
    })),
};
