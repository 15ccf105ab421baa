import { workerData } from "piscina";
import { IsnadError } from "../../model/errors.js";
import { StoreError } from "../../register/messages.js";
import { openRegister, type Register } from "../../register/open-register.js";
import { TASKS, type TaskName } from "./tasks.js";
import type { SentAnswer, SentFault, WorkerPlace } from "./task-runner.js";

const { register: name, passphrase } = workerData as WorkerPlace;
let opened: Promise<Register> | null = null;

const given = () => Promise.resolve(passphrase);
const open = () =>
  (opened ??= openRegister(name, {
    create: false,
    passphrase: { existing: given, fresh: given },
  }));

function faultOf(error: unknown): SentFault | null {
  if (error instanceof IsnadError)
    return { kind: "told", code: error.code, context: error.context };
  if (error instanceof StoreError)
    return {
      kind: "store",
      code: error.code,
      context: error.context,
    };
  return null;
}

/** What the pool asks. */
export interface TaskAsked {
  readonly name: TaskName;
  readonly argument: unknown;
}

/** Does a task on this thread's own connection. */
export async function doTask({
  name: task,
  argument,
}: TaskAsked): Promise<SentAnswer> {
  try {
    const register = await open();
    const work = TASKS[task] as (
      on: Register,
      what: unknown,
    ) => Promise<unknown>;
    return { ok: true, answer: await work(register, argument) };
  } catch (error) {
    const fault = faultOf(error);
    if (fault === null) throw error;
    return { ok: false, fault };
  }
}

// The pool calls what the file exports by default.
// oxlint-disable-next-line import/no-default-export
export default doTask;
