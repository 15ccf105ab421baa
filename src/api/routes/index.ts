import type { Route } from "../route.js";
import { ACCOUNT_ROUTES } from "./accounts.js";
import { DECISION_ROUTES } from "./decisions.js";
import { DOUBLE_ROUTES } from "./double.js";
import { NAMING_ROUTES } from "./naming.js";
import { FIGURE_ROUTES } from "./figures.js";
import { INCIDENT_ROUTES } from "./incidents.js";
import { JOB_ROUTES } from "./jobs.js";
import { NAME_ROUTES } from "./names.js";
import { PUBLIC_ROUTES } from "./public.js";
import { REPORT_ROUTES } from "./reports.js";
import { SEARCH_ROUTES } from "./search.js";
import { SERVER_ROUTES } from "./server.js";
import { SESSION_ROUTES } from "./session.js";
import { TABLE_ROUTES } from "./tables.js";
import { WORK_ROUTES } from "./work.js";

/** Every route of the contract, in the order of the reference. */
export const ROUTES: readonly Route[] = [
  ...INCIDENT_ROUTES,
  ...REPORT_ROUTES,
  ...NAME_ROUTES,
  ...DECISION_ROUTES,
  ...NAMING_ROUTES,
  ...DOUBLE_ROUTES,
  ...FIGURE_ROUTES,
  ...SEARCH_ROUTES,
  ...WORK_ROUTES,
  ...JOB_ROUTES,
  ...TABLE_ROUTES,
  ...ACCOUNT_ROUTES,
  ...SESSION_ROUTES,
  ...PUBLIC_ROUTES,
  ...SERVER_ROUTES,
];
