export { serverLog, type ServerLog } from "./log.js";
export {
  DEFAULT_SETTINGS,
  isLoopback,
  type ServerSettings,
} from "./settings.js";
export { startServer, type RunningServer } from "./start.js";
