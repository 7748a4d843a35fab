/** What went wrong. Messages are English; a code is what to translate by. */
export type ErrorCode =
  /** A number outside [minimum, maximum], or no whole number where one is needed. */
  | 'out-of-range'
  /** A word that is none of the known ones. */
  | 'unknown-choice'
  | 'empty-prompt'
  | 'too-many-tokens'
  /** The run would keep more numbers than the limit. */
  | 'too-large'
  /** Orthogonal and one-hot vectors need a dimension for each different token. */
  | 'too-few-dimensions'
  | 'shape-mismatch'
  | 'not-finite'
  | 'graph-expected-name'
  | 'graph-expected-equals'
  | 'graph-expected-times'
  | 'graph-expected-plus'
  | 'graph-bad-weight'
  | 'graph-not-one-token'
  | 'graph-too-large'
  /** The WebAssembly module could not be fetched or started. */
  | 'load-failed'
  /** The module trapped; a new one is being started, so the same call may succeed a moment later. */
  | 'module-stopped';

/** Where and what the mistake is. */
export interface ErrorDetails {
  /** The parameter at fault, as flags and attributes spell it, e.g. `passes`; empty where there is none. */
  parameter?: string;
  /** The text or number that was found. */
  found?: string;
  /** The lower bound that was broken; 0, as the upper one, where there is none. */
  minimum?: number;
  /** The upper bound that was broken; 0, as the lower one, where there is none. */
  maximum?: number;
  /** Line of the graph text, from 1; 0 where there is none. */
  line?: number;
  /** Column of the graph text, from 1, in code points; 0 where there is none. */
  column?: number;
}

/** The one error that the library throws for wrong input. `message` is one English sentence. */
export class UntrainedError extends Error implements Required<ErrorDetails> {
  /** Tells it from other errors, as `instanceof` does. */
  override readonly name = 'UntrainedError';
  /** What went wrong, in one word. */
  readonly code: ErrorCode;
  /** The parameter at fault, as flags and attributes spell it; empty where there is none. */
  readonly parameter: string;
  /** The text or number that was found; empty where there is none. */
  readonly found: string;
  /** The lower bound that was broken; 0, as the upper one, where there is none. */
  readonly minimum: number;
  /** The upper bound that was broken; 0, as the lower one, where there is none. */
  readonly maximum: number;
  /** Line of the graph text, from 1; 0 where there is none. */
  readonly line: number;
  /** Column of the graph text, from 1, in code points; 0 where there is none. */
  readonly column: number;

  /**
   * @param code what went wrong
   * @param message one English sentence
   * @param details where it is, as far as that is known
   * @param options the cause, where there is one
   */
  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.parameter = details.parameter ?? '';
    this.found = details.found ?? '';
    this.minimum = details.minimum ?? 0;
    this.maximum = details.maximum ?? 0;
    this.line = details.line ?? 0;
    this.column = details.column ?? 0;
  }
}
