/** A value that a labelled or coded file may leave out or set to null. */
export type Maybe<T> = T | null | undefined;

/** A closed interval of ISO days as the gold guide writes it; null when unknown. */
export interface ScoredInterval {
  readonly start?: Maybe<string>;
  readonly end?: Maybe<string>;
  readonly precision?: Maybe<string>;
}

/** A place in the words of the text and its governorate. */
export interface ScoredPlace {
  readonly name?: Maybe<string>;
  readonly admin1?: Maybe<string>;
}

/** A perpetrator or target: the words of the text and the guide's id. */
export interface ScoredActor {
  readonly id?: Maybe<string>;
  readonly name?: Maybe<string>;
}

/** One casualty row; `min` and `max` are persons, both ends included. */
export interface ScoredCasualty {
  readonly outcome: string;
  readonly min?: Maybe<number>;
  readonly max?: Maybe<number>;
  readonly role?: Maybe<string>;
  readonly group?: Maybe<string>;
  readonly names?: Maybe<readonly string[]>;
}

/** One incident of a labelled or coded report, in the gold guide's field names. */
export interface ScoredIncident {
  readonly id: string;
  readonly type: string;
  readonly status?: Maybe<string>;
  readonly when?: Maybe<ScoredInterval>;
  readonly where?: Maybe<ScoredPlace>;
  readonly perpetrators?: Maybe<readonly ScoredActor[]>;
  readonly targets?: Maybe<readonly ScoredActor[]>;
  readonly weapons?: Maybe<readonly string[]>;
  readonly casualties?: Maybe<readonly ScoredCasualty[]>;
  /** Chains of attribution, each from the outlet inwards. */
  readonly sources?: Maybe<readonly (readonly string[])[]>;
  readonly background?: Maybe<boolean>;
}

/** A count over a period, not one happening. */
export interface ScoredAggregate {
  readonly period?: Maybe<ScoredInterval>;
  readonly where?: Maybe<ScoredPlace>;
  readonly measure: string;
  readonly min?: Maybe<number>;
  readonly max?: Maybe<number>;
  readonly role?: Maybe<string>;
  readonly group?: Maybe<string>;
  readonly source?: Maybe<readonly string[]>;
}

/** A person named in connection with the conflict. */
export interface ScoredPerson {
  readonly name: string;
  readonly aliases?: Maybe<readonly string[]>;
  readonly actor?: Maybe<string>;
}

/** One line of a gold file or of the output of `isnad code`. */
export interface ScoredReport {
  readonly id: string;
  readonly publishedInferred?: Maybe<{
    readonly earliest?: Maybe<string>;
    readonly latest?: Maybe<string>;
  }>;
  readonly incidents?: Maybe<readonly ScoredIncident[]>;
  readonly aggregates?: Maybe<readonly ScoredAggregate[]>;
  readonly people?: Maybe<readonly ScoredPerson[]>;
}

/** A report id and an incident id within it. */
export type IncidentMember = readonly [report: string, incident: string];

/** One line of a links file: a happening that several reports tell. */
export interface GoldLink {
  readonly incident?: Maybe<string>;
  readonly members: readonly IncidentMember[];
  readonly independentSources?: Maybe<number>;
}

/** One line of a register's incidents, as far as linking is scored. */
export interface RegisterIncident {
  readonly members: readonly IncidentMember[];
  readonly independentSources?: Maybe<number>;
}
