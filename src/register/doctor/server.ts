import { sql } from "kysely";
import type { Register } from "../open-register.js";
import type { DoctorFinding } from "./finding.js";

/** Settings of PostgreSQL without which a power cut loses acknowledged rows. */
const SETTINGS = ["fsync", "synchronous_commit", "full_page_writes"] as const;

/** Whether what the server acknowledges is durable. */
export async function checkServer({
  engine,
  store,
}: Register): Promise<readonly DoctorFinding[]> {
  if (engine.name !== "postgres") return [];
  const found: DoctorFinding[] = [];
  for (const name of SETTINGS) {
    const { rows } = await sql<{ readonly value: string }>`
      select current_setting(${name}) as value`.execute(store);
    const value = rows[0]?.value ?? "?";
    if (value === "off")
      found.push({ code: "DOC-SERVER-UNSAFE", seen: `${name} = ${value}` });
  }
  return found;
}
