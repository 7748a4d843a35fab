import type { VectorFault } from '../../text/vector_faults';

/** What was wrong with a file, and what was expected. */
export interface FaultDetails {
  readonly line?: number;
  readonly found?: string | number;
  readonly expected?: string | number;
}

export class VectorFileError extends Error {
  readonly line: number;
  readonly found: string;
  readonly expected: string;

  /** @param file its name */
  constructor(
    readonly fault: VectorFault,
    readonly file: string,
    { line = 0, found = '', expected = '' }: FaultDetails = {},
  ) {
    super(`${file}: ${fault}`);
    this.name = 'VectorFileError';
    this.line = line;
    this.found = String(found);
    this.expected = String(expected);
  }
}
