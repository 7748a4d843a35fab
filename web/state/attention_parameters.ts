import { type Parameter, randomAttentionParameters } from 'untrained';
import { ownVectorParameters } from './parameters';

/** What an element of untrained attention has. */
export const attentionStateParameters: readonly Parameter[] = [...randomAttentionParameters, ...ownVectorParameters];
