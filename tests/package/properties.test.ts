import { camelCase } from 'untrained';
import { describe, expect, it } from 'vitest';
import type {
  AbcdProperties,
  AttentionProperties,
  PronounProperties,
  SwarmProperties,
} from '../../web/elements/properties';
import { abcdStateParameters } from '../../web/state/abcd_parameters';
import { attentionStateParameters } from '../../web/state/attention_parameters';
import { pronounStateParameters } from '../../web/state/pronoun_parameters';
import { swarmStateParameters } from '../../web/state/swarm_parameters';

/** A list of the keys of a type, all of them and no others, or the compiler refuses it. */
type Keys<Fields> = Readonly<Record<keyof Fields, true>>;

const abcd: Keys<AbcdProperties> = {
  prompt: true,
  tokens: true,
  rule: true,
  passes: true,
  embedding: true,
  dimension: true,
  seed: true,
  probe: true,
  vectorsName: true,
  vectorsSha256: true,
  pass: true,
  token: true,
};

const attention: Keys<AttentionProperties> = {
  prompt: true,
  tokens: true,
  scale: true,
  matrixSeed: true,
  embedding: true,
  dimension: true,
  seed: true,
  vectorsName: true,
  vectorsSha256: true,
};

const pronoun: Keys<PronounProperties> = {
  prompt: true,
  graph: true,
  preset: true,
  embedding: true,
  dimension: true,
  seed: true,
  layers: true,
  updateOrder: true,
  base: true,
  norm: true,
  rows: true,
  readout: true,
  readoutGain: true,
  reads: true,
  temperatureRelation: true,
  gainRelation: true,
  signRelation: true,
  normalizeRelation: true,
  temperatureContext: true,
  gainContext: true,
  signContext: true,
  normalizeContext: true,
  temperatureSwapped: true,
  gainSwapped: true,
  signSwapped: true,
  normalizeSwapped: true,
  temperatureRelation2: true,
  gainRelation2: true,
  signRelation2: true,
  normalizeRelation2: true,
  temperatureContext2: true,
  gainContext2: true,
  signContext2: true,
  normalizeContext2: true,
  temperatureSwapped2: true,
  gainSwapped2: true,
  signSwapped2: true,
  normalizeSwapped2: true,
  secondPrompt: true,
  vectorsName: true,
  vectorsSha256: true,
  layer: true,
  memory: true,
  step: true,
  places: true,
};

const swarm: Keys<SwarmProperties> = {
  function: true,
  dimensions: true,
  shifted: true,
  particles: true,
  topology: true,
  walls: true,
  firstVelocity: true,
  inertia: true,
  cognitive: true,
  social: true,
  iterations: true,
  seed: true,
  step: true,
  zoom: true,
  trail: true,
};

/** `update` is what brings an element up to date. */
const propertyName = (name: string): string => (name === 'update' ? 'updateOrder' : camelCase(name));

describe('the declared properties of an element', () => {
  it.each([
    ['untrained-abcd', abcd, abcdStateParameters],
    ['untrained-attention', attention, attentionStateParameters],
    ['untrained-pronoun', pronoun, pronounStateParameters],
    ['untrained-swarm', swarm, swarmStateParameters],
  ])('of %s are those of its parameters', (_, declared, parameters) => {
    expect(Object.keys(declared).sort()).toEqual(parameters.map(({ name }) => propertyName(name)).sort());
  });
});
