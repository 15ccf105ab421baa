/** The main facts of one incident, each in one line that a person can read. */
export interface ExpectedIncident {
  readonly type: string;
  /** `occurred` when left out. */
  readonly status?: string;
  readonly background?: boolean;
  /** `2022-06-14..2022-06-14 day`, or `unknown`. */
  readonly when?: string;
  /** `نوى|درعا|SY`: name, governorate, country. */
  readonly where?: string;
  /** Guide ids of actors, or the words of those who have none. */
  readonly perpetrators?: readonly string[];
  readonly targets?: readonly string[];
  readonly weapons?: readonly string[];
  /** `killed 1-1 unknown [name, name]`, `wounded 2-? civilian/child`. */
  readonly casualties?: readonly string[];
  /** `network > spokesman`, one line a chain. */
  readonly sources?: readonly string[];
}

/** What can be compared, one test each. */
export type Facet =
  | "incidents"
  | "when"
  | "where"
  | "perpetrators"
  | "targets"
  | "weapons"
  | "casualties"
  | "sources"
  | "figures"
  | "people";

/** One short report, made up for the purpose, with what a coder would note. */
export interface ReportCase {
  readonly id: string;
  readonly title: string | null;
  readonly outlet?: string | null;
  /** ISO day; Wednesday 2022-06-15 when left out. */
  readonly published?: string | null;
  readonly text: string;
  readonly incidents: readonly ExpectedIncident[];
  /** `killed 31-31 2022-05-01..2022-05-31`, one line a figure. */
  readonly figures?: readonly string[];
  /** Names of the people of the report. */
  readonly people?: readonly string[];
}
