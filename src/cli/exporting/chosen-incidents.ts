import type { Exporter } from "../../exporters/index.js";
import type { RegisterIncident } from "../../model/register-incident.js";
import {
  findIncidents,
  resolveIncident,
} from "../../register/find-incidents.js";
import type { Register } from "../../register/open-register.js";
import { badValue } from "../../operations/bad-value.js";
import {
  incidentQuery,
  type FilterOptions,
} from "../../operations/incident-filter.js";

/** Which incidents are exported: those named, or those that a filter finds. */
export interface Choice extends FilterOptions {
  /** Ids of incidents, parted by commas. */
  readonly id?: string;
}

/**
 * Finds the incidents to be exported.
 *
 * @returns in the order of the ids, each once; else in the register's order
 * @throws IsnadError `CLI-BAD-OPTION-VALUE` for an id that the register does
 * not know, and where a format takes fewer
 */
export async function chosenIncidents(
  register: Register,
  options: Choice,
  { format, maxIncidents }: Exporter,
): Promise<readonly RegisterIncident[]> {
  const { id } = options;
  const found: RegisterIncident[] = [];
  if (id === undefined)
    found.push(...(await findIncidents(register, incidentQuery(options))));
  else
    for (const one of id.split(",").map((part) => part.trim())) {
      const incident = await resolveIncident(register, one);
      if (incident === undefined)
        throw badValue("--id", one, {
          ar: "معرّف حادثة في هذا السجل",
          en: "the id of an incident of this register",
        });
      if (!found.some((known) => known.id === incident.id))
        found.push(incident);
    }
  if (maxIncidents !== undefined && found.length > maxIncidents)
    throw badValue("--format", format, {
      ar: `${maxIncidents} حادثة على الأكثر: ضيّق الاختيار بـ --id أو --from`,
      en: `at most ${maxIncidents} incidents, of ${found.length}: narrow it by --id or --from`,
    });
  return found;
}
