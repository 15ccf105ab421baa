import { parentPort, workerData } from "node:worker_threads";
import { openRegister } from "../../register/open-register.js";
import { codedFault, openJobs } from "../../workers/index.js";
import { jobHandlers } from "./job-handlers.js";
import { jobMeans } from "./job-means.js";
import type {
  ToldByThread,
  ToldToThread,
  WorkPlace,
} from "./start-work-thread.js";

const place = workerData as WorkPlace;
const { threads, userPacks, concurrency } = place;
const say = (told: ToldByThread) => parentPort?.postMessage(told);

const given = () => Promise.resolve(place.passphrase);
const register = await openRegister(place.register, {
  create: false,
  passphrase: { existing: given, fresh: given },
});
const means = jobMeans(register, { threads, userPacks });
const jobs = openJobs(register, {
  onFault: (error) => say({ fault: codedFault(error) }),
  onLeft: (left) => say({ left }),
});

async function stop(): Promise<void> {
  await jobs.stop();
  await means.close();
  await register.close();
  parentPort?.close();
}

parentPort?.on("message", (told: ToldToThread) => {
  if (told === "wake") jobs.wake();
  else void stop();
});
jobs.start({ handlers: jobHandlers(means), concurrency });
say({ worker: jobs.worker });
