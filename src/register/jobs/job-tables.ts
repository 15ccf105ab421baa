/** Rows of jobs and of their files; see `migrations/0010-jobs.sql`. */
export interface JobTables {
  readonly job: {
    readonly id: string;
    readonly kind: string;
    readonly state: string;
    readonly author: string;
    readonly request: string;
    readonly progress: string | null;
    readonly result: string | null;
    readonly error: string | null;
    readonly attempts: number;
    readonly failures: number;
    readonly lapses: number;
    readonly created_at: string;
    readonly started_at: string | null;
    readonly ended_at: string | null;
    readonly due_at: string;
    readonly lease_until: string | null;
    readonly worker: string | null;
    readonly message: string | null;
    readonly file_key: string;
  };
  readonly job_file: {
    readonly job_id: string;
    readonly role: string;
    readonly position: number;
    readonly name: string;
    readonly media_type: string | null;
    readonly bytes: number;
    readonly sha256: string;
  };
  readonly job_chunk: {
    readonly job_id: string;
    readonly role: string;
    readonly position: number;
    readonly number: number;
    readonly bytes: Uint8Array;
  };
}
