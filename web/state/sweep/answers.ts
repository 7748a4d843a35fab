import { type ParameterValues, UntrainedError } from 'untrained';
import { type Lab, planSweep, type SweepRun, sweepOptions, sweepPart, sweepWork } from 'untrained/lab';
import type { Answer, Fault, Question, SweepPlan } from './messages';

/** How long the speed is measured for, in milliseconds. */
const MEASURED_MS = 40;

/** All margins of a run are kept until it is finished: 160 MB of them. */
export const MAXIMUM_RUN_MARGINS = 20_000_000;

/** What a worker does with what it is asked, one question after the other. */
export class Answers {
  #run: SweepRun | undefined;

  constructor(private readonly lab: Lab) {}

  answer(question: Question): Answer {
    try {
      if (question.ask === 'plan') return { plan: planOf(this.lab, question.values) };
      this.#run = question.run ?? this.#run;
      if (!this.#run) throw new TypeError('no run was given');
      return { part: sweepPart(this.lab, this.#run, question.first, question.count) };
    } catch (problem) {
      return { fault: faultOf(problem) };
    }
  }
}

/** @throws what is no mistake in the input */
export function faultOf(problem: unknown): Fault {
  if (!(problem instanceof UntrainedError)) throw problem;
  const { code, message, parameter, found, minimum, maximum, line } = problem;
  return { code, message, details: { parameter, found, minimum, maximum, line } };
}

/** A setting as it would be run. @throws UntrainedError */
export function planOf(lab: Lab, values: ParameterValues): SweepPlan {
  const runs = planSweep(lab, sweepOptions(values));
  for (const { raw, draws } of runs) {
    const margins = draws * raw.passes;
    if (margins > MAXIMUM_RUN_MARGINS) {
      const message = `${draws} draws of ${raw.passes} passes are ${margins} margins; a page keeps at most ${MAXIMUM_RUN_MARGINS}`;
      const found = String(margins);
      throw new UntrainedError('too-large', message, { parameter: 'draws', found, maximum: MAXIMUM_RUN_MARGINS });
    }
  }
  const work = runs.map((run) => sweepWork(lab, run, run.draws));
  return { runs, work, speed: speedOf(lab, runs, work) };
}

/** Measured on the largest run, which takes most of the time. */
function speedOf(lab: Lab, runs: readonly SweepRun[], work: readonly number[]): number {
  const run = runs[work.indexOf(work.reduce((most, one) => Math.max(most, one), 0))];
  if (!run) return Number.NaN;
  const begin = performance.now();
  let [count, milliseconds] = [0, 0];
  // Ever longer parts: the first are mostly the way into the module and back.
  for (let size = 1; milliseconds < MEASURED_MS && count < run.draws; size *= 2) {
    const next = Math.min(size, run.draws - count);
    sweepPart(lab, run, count, next);
    count += next;
    milliseconds = performance.now() - begin;
  }
  return sweepWork(lab, run, count) / Math.max(milliseconds / 1000, 1e-4);
}
