import { describe, expect, it } from 'vitest';
import { Progress, time } from '../../dist/package/command/progress.js';

/** A progress whose clock stands still until it is told. */
function progressOn(isTTY: boolean) {
  const written: string[] = [];
  const clock = { milliseconds: 0 };
  const stream = { isTTY, write: (text: string) => written.push(text) > 0 };
  return { written, clock, progress: new Progress(stream, () => clock.milliseconds) };
}

describe('the progress of a sweep', () => {
  it('tells after its first part how long a long one will take, once, where there is no terminal', () => {
    const { written, clock, progress } = progressOn(false);
    progress.start(100_000);
    for (let part = 1; part <= 3; ++part) {
      clock.milliseconds += 100;
      progress.add(1);
    }
    progress.end();
    // A hundred thousand parts of a tenth of a second.
    expect(written).toEqual(['untrained: about 3 h\n']);
  });

  it('says nothing of a short one', () => {
    const { written, clock, progress } = progressOn(false);
    progress.start(100);
    clock.milliseconds = 100;
    progress.add(1);
    progress.end();
    expect(written).toEqual([]);
  });

  it('is a bar with the time left on a terminal, and is wiped away at the end', () => {
    const { written, clock, progress } = progressOn(true);
    progress.start(4);
    clock.milliseconds = 30_000;
    progress.add(1);
    expect(written.at(-1)).toBe('\r[######..................] 25 %, 2 min left\x1b[K');
    progress.end('stopped; 1 of 4 runs are finished');
    expect(written.slice(-2)).toEqual(['\r\x1b[K', 'untrained: stopped; 1 of 4 runs are finished\n']);
  });

  it.each([
    [0.2, '1 s'],
    [89, '89 s'],
    [100, '2 min'],
    [89 * 60, '89 min'],
    [48 * 3600, '48 h'],
  ])('writes %d seconds for people', (seconds, text) => {
    expect(time(seconds)).toBe(text);
  });
});
