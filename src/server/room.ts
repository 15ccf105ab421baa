import { createHash, timingSafeEqual } from "node:crypto";
import { IsnadError } from "../model/errors.js";
import {
  openRegister,
  type OpenOptions,
  type Register,
} from "../register/open-register.js";
import type { AuthOptions } from "./accounts/auth.js";
import { once } from "../text/once.js";
import type { AccountPlace } from "./accounts/users.js";
import type { Jobs } from "../workers/index.js";
import { checkpointsBeside } from "./checkpoints.js";
import { jobRoom } from "./job-room.js";
import { taskRunner, type TaskRunner } from "./heavy/task-runner.js";

/** An open register with what works on it. */
export interface OpenRoom {
  readonly register: Register;
  readonly tasks: TaskRunner;
  readonly accounts: AccountPlace;
  /** Work that goes on; this process does some of it. */
  readonly jobs: Jobs;
  readonly linked: () => Promise<void>;
  /** Ends what goes on by itself. */
  readonly stopLooking: () => void;
  /** Whether it is gone when the server stops. */
  readonly isOneOff: boolean;
  /** Whether it was opened by this passphrase; null where nobody can type one. */
  readonly isPassphrase: ((typed: string) => boolean) | null;
}

/** Where the register is open, or closed until somebody types its passphrase. */
export interface RegisterRoom {
  readonly isOpen: () => boolean;
  /** @throws IsnadError `API-REGISTER-LOCKED` */
  readonly open: () => OpenRoom;
  /** Closes it and forgets its keys. @throws IsnadError `API-NOT-GUARDED` */
  readonly lock: () => Promise<void>;
  /** @throws StoreError `REG-WRONG-PASSPHRASE` and those of `openRegister` */
  readonly unlock: (passphrase: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** How a room is made. */
export interface RoomOptions {
  /** Whether it is gone when the server stops. */
  readonly oneOff: boolean;
  /** As `--register` names it. */
  readonly name: string;
  readonly threads: number;
  /** Whether this process does jobs. */
  readonly works: boolean;
  readonly authOptions: () => AuthOptions;
  /** Told of faults that no request sees. */
  readonly onFault: (error: unknown) => void;
  /** Makes what keeps the incidents up to date; see `link-gate.ts`. */
  readonly gate: (register: Register, tasks: TaskRunner) => () => Promise<void>;
}

function roomOf(
  register: Register,
  passphrase: string | null,
  { name, threads, works, oneOff, authOptions, gate, onFault }: RoomOptions,
): OpenRoom {
  // A third of a second that only who signs in or has a cookie waits for.
  const auth = once(async () => {
    const { authOf } = await import("./accounts/auth.js");
    return authOf(register, authOptions());
  });
  const tasks = taskRunner(register, { register: name, passphrase }, threads);
  const jobs = jobRoom(register, {
    place: { register: name, passphrase },
    link: async () => {
      await tasks.run("link", null);
    },
    works,
    onFault,
  });
  return {
    register,
    accounts: { store: register.store, auth },
    tasks,
    jobs,
    linked: gate(register, tasks),
    stopLooking: checkpointsBeside(register, tasks, onFault),
    isOneOff: oneOff,
    // Of a register that is soon gone nobody knows the passphrase.
    isPassphrase:
      passphrase === null || oneOff
        ? null
        : (typed) => isSame(typed, passphrase),
  };
}

/** Compares digests, which takes as long for what is nearly right. */
function isSame(typed: string, passphrase: string): boolean {
  const digest = (text: string) =>
    createHash("sha256").update(text.normalize("NFC")).digest();
  return timingSafeEqual(digest(typed), digest(passphrase));
}

/**
 * Makes the room of an open register.
 *
 * @param passphrase - that opened it; null where none guards it
 */
export function registerRoom(
  register: Register,
  passphrase: string | null,
  options: RoomOptions,
): RegisterRoom {
  let room: OpenRoom | null = roomOf(register, passphrase, options);
  const leave = async () => {
    const left = room;
    room = null;
    if (left === null) return;
    left.stopLooking();
    await left.jobs.stop();
    await left.tasks.close();
    await left.register.close();
  };
  return {
    isOpen: () => room !== null,
    open() {
      if (room === null) throw new IsnadError("API-REGISTER-LOCKED", {});
      return room;
    },
    async lock() {
      if (room !== null && room.register.protection !== "passphrase")
        throw new IsnadError("API-NOT-GUARDED", {});
      await leave();
    },
    async unlock(typed) {
      if (room !== null) return;
      const given = () => Promise.resolve(typed);
      const how: OpenOptions = {
        create: false,
        passphrase: { existing: given, fresh: given },
      };
      const opened = await openRegister(options.name, how);
      if (room === null) room = roomOf(opened, typed, options);
      else await opened.close();
    },
    close: leave,
  };
}
