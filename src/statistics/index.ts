export { liesIn, type Area } from "./area.js";
export { checkBulletins, type BulletinCheck } from "./bulletin-sums.js";
export type { Block, FlaggedIncident, MovedPerson } from "./blocks.js";
export { CAUSE_KINDS, causeLabel } from "./cause-words.js";
export {
  countableRegister,
  type CountableRegister,
  type RegisterParts,
} from "./countable-register.js";
export {
  captureHistories,
  REGISTER_LIST,
  type CaptureHistory,
  type CaptureOptions,
  type CaptureTable,
  type CapturingList,
} from "./capture-histories.js";
export { feedingLists, type Feeding, type NamedList } from "./feeding-lists.js";
export {
  coverageCalendar,
  type CoverageCalendar,
  type CoveredReport,
  type CoverageGap,
  type CoverageOptions,
  type CoverageReason,
  type OutletCoverage,
} from "./coverage.js";
export {
  coverageNote,
  dailyCaptures,
  type CoverageNote,
  type CoveragePeriod,
} from "./coverage-note.js";
export { GAP_RULE, type GapRule, type Silence } from "./coverage-gaps.js";
export {
  COUNTING_RULES,
  countingRule,
  ahrarHoranRule,
  dmdoRule,
  neutralRule,
  snhrRule,
  sohr2012Rule,
  sohrRule,
} from "./counting-rules/index.js";
export { formatFigure, type Figure } from "./figure.js";
export type { LabelledFigure, TableLine } from "./line-table.js";
export type {
  PerpetratorFigure,
  PerpetratorGround,
} from "./perpetrator-figures.js";
export type { TracedFigure, ValueFigure } from "./traced-figure.js";
export {
  monthTable,
  type MonthTable,
  type TableQuestion,
  type TypeFigure,
} from "./month-table.js";
export {
  inclusionOf,
  monthsOf,
  readPeriod,
  type Inclusion,
  type Period,
} from "./period.js";
export { publishedFigures, type PublishedFigure } from "./published-figures.js";
export { readCountingRule } from "./read-rule.js";
export type {
  Cause,
  ListedElsewhere,
  NotCompared,
  ReconciledFigure,
} from "./reconciliation.js";
export { REGISTER_CAUSES, type RegisterCause } from "./cause-candidates.js";
export { RULE_CAUSES, type RuleCause } from "./rule-difference.js";
export { ruleFaults } from "./rule-faults.js";
export { ruleOfPublisher, type RuleChoice } from "./rule-of-publisher.js";
