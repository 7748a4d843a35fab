import { UntrainedError } from 'untrained';
import { expect } from 'vitest';

/** The library's error that `run` throws; anything else fails the test. */
export function thrown(run: () => unknown): UntrainedError {
  try {
    run();
  } catch (error) {
    expect(error).toBeInstanceOf(UntrainedError);
    return error as UntrainedError;
  }
  throw new Error('nothing was thrown');
}
