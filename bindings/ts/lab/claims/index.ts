export {
  type Check,
  type CheckName,
  type ClaimId,
  type ClaimResult,
  type ClaimSource,
  claimIds,
  type Figure,
  type FigureTable,
  type Reference,
  type Setting,
  type TableName,
  type Verdict,
} from './claim_types.js';
export { type ClaimOptions, ClaimRun, computeClaim } from './claims.js';
export { agrees, verdictOf } from './verdict.js';
