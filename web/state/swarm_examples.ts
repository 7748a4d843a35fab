import type { ParameterValues } from 'untrained';
import type { SwarmExampleName } from '../text/swarm';
import type { Example } from './gallery';

/** A setting with all that makes it another one, and the move at which there is something to see. */
const example = (
  name: SwarmExampleName,
  values: ParameterValues,
  step: number,
  zoom = 1,
): Example<SwarmExampleName> => ({
  name,
  values: { function: 'ackley', dimensions: 2, shifted: false, topology: 'global-best', ...values },
  shown: { step, zoom },
});

/** Functions in two coordinates, and some in more, where swarms differ. */
export const swarmExamples: readonly Example<SwarmExampleName>[] = [
  example('tutorial', { function: 'tutorial', iterations: 100 }, 6),
  example('rastrigin', { function: 'rastrigin', iterations: 100 }, 12),
  example('rosenbrock', { function: 'rosenbrock', iterations: 300 }, 20, 8),
  example('schaffer', { function: 'schaffer-f6', iterations: 300 }, 20, 4),
  example('stuck', { dimensions: 30, iterations: 3000 }, 60),
  example('ring', { dimensions: 30, iterations: 3000, topology: 'ring' }, 60),
  example('shifted', { function: 'griewank', dimensions: 10, shifted: true, iterations: 1000 }, 30),
];
