import { loadLab } from 'untrained/lab';
import { Answers, faultOf } from '../../state/sweep/answers';
import type { Answer, Question } from '../../state/sweep/messages';

/** What a worker has; the types of pages do not know it. */
interface WorkerScope {
  onmessage: (event: MessageEvent<Question>) => void;
  postMessage(answer: Answer): void;
}

const scope = self as unknown as WorkerScope;
const loading = loadLab().then(
  (lab) => new Answers(lab),
  (problem: unknown) => faultOf(problem),
);

scope.onmessage = async ({ data }) => {
  const found = await loading;
  try {
    scope.postMessage(found instanceof Answers ? found.answer(data) : { fault: found });
  } catch (problem) {
    // What is no mistake in the input: the page hears that this worker is of no use any more.
    reportError(problem);
  }
};
