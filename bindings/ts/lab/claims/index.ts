export {
  type Check,
  type CheckName,
  type ClaimId,
  type ClaimResult,
  type ClaimSource,
  type ClaimText,
  claimIds,
  type Figure,
  type FigureTable,
  type Reference,
  type Setting,
  type TableName,
  type Verdict,
} from './claim_types.js';
export { type ClaimOptions, ClaimRun, computableClaims, computeClaim } from './claims.js';
export { agrees, verdictOf } from './verdict.js';
