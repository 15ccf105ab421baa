export { contradictedFields, type FindActor } from "./contradictions.js";
export type { PageClaim, RegisterPage } from "./page-model.js";
export { amountText } from "./value-text.js";
export { writeRegisterPage } from "./write-page.js";
