export {
  includesRole,
  ROLES,
  SCOPES,
  type Access,
  type Role,
  type Scope,
} from "./access.js";
export { API_BASE, openApiDocument } from "./openapi.js";
export { PROBLEM_TYPE, problemSchema, type Problem } from "./problem.js";
export { TAGS, type Payload, type Route, type Tag } from "./route.js";
export { ROUTES } from "./routes/index.js";
