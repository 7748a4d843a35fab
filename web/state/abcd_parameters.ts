import { abcdParameters, type Parameter } from 'untrained';
import { ownVectorParameters } from './parameters';

/** What an ABCD element has; the map and the coordinates are always computed. */
export const abcdStateParameters: readonly Parameter[] = [
  ...abcdParameters.filter(({ name }) => !['map', 'map-token', 'coordinates'].includes(name)),
  ...ownVectorParameters,
  {
    name: 'pass',
    kind: 'integer',
    minimum: 0,
    maximum: 'passes',
    help: 'the pass that is shown; the last unless given',
  },
  {
    name: 'token',
    kind: 'integer',
    minimum: 0,
    help: 'the token that has just been updated in that pass, from 0; all of them unless given',
  },
];
