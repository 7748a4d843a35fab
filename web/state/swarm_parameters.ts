import type { Parameter, ParameterValue } from 'untrained';
import { swarmParameters } from 'untrained/lab';

/** A picture shows two coordinates, and a swarm in them has settled after some ten moves. */
const shownDefaults: Readonly<Record<string, ParameterValue>> = { dimensions: 2, iterations: 100 };

/** What a swarm element has. */
export const swarmStateParameters: readonly Parameter[] = [
  ...swarmParameters.map((parameter) => {
    const shown = shownDefaults[parameter.name];
    return shown === undefined ? parameter : { ...parameter, default: shown };
  }),
  {
    name: 'step',
    kind: 'integer',
    minimum: 0,
    help: 'after how many moves the swarm is shown; after all of them unless given',
  },
  {
    name: 'zoom',
    kind: 'number',
    minimum: 1,
    default: 1,
    help: 'how many times the side of the box is longer than that of the part around the minimum that is shown',
  },
  {
    name: 'trail',
    kind: 'integer',
    minimum: 0,
    default: 3,
    help: 'how many of its last moves are drawn behind each particle',
  },
];
