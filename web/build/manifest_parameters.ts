import { type Limits, loadCore, type Parameter } from 'untrained';
import { UntrainedAbcd } from '../elements/abcd';
import { UntrainedAttention } from '../elements/attention';
import { plainAttributes, propertyName } from '../elements/attributes';
import { UntrainedPronoun } from '../elements/pronoun';
import { UntrainedSwarm } from '../elements/swarm';
import { AbcdExperiment } from '../state/abcd';
import { AttentionExperiment } from '../state/attention';
import { PronounExperiment } from '../state/pronoun';
import { SwarmExperiment } from '../state/swarm';
import type { Attribute, Member } from './manifest';

/** The elements that authors write, by tag. */
export const elementClasses = {
  'untrained-abcd': UntrainedAbcd,
  'untrained-pronoun': UntrainedPronoun,
  'untrained-attention': UntrainedAttention,
  'untrained-swarm': UntrainedSwarm,
} as const;
export type TagName = keyof typeof elementClasses;

/** What the `experiment` of each is. */
export const experimentClasses = {
  'untrained-abcd': AbcdExperiment,
  'untrained-pronoun': PronounExperiment,
  'untrained-attention': AttentionExperiment,
  'untrained-swarm': SwarmExperiment,
} as const;

/** Attributes beside the parameters: what their text may be, where only some words mean something. */
const plainValues = (tagName: TagName): Record<(typeof plainAttributes)[number], readonly string[] | undefined> => ({
  view: ['all', ...elementClasses[tagName].views, ...elementClasses[tagName].comparedViews],
  loading: ['lazy', 'eager'],
  home: undefined,
});

const choiceText = (choices: readonly string[]): string => choices.map((choice) => `'${choice}'`).join(' | ');

function typeText({ kind, choices }: Parameter): string {
  if (kind === 'choice' && choices) return choiceText(choices);
  if (kind === 'flag') return 'boolean';
  return kind === 'integer' || kind === 'number' ? 'number' : 'string';
}

const defaultText = (value: Parameter['default']): string | undefined =>
  typeof value === 'string' ? JSON.stringify(value) : value === undefined ? undefined : String(value);

/** The bounds of a number, as the core has them. */
function rangeOf({ kind, minimum, maximum }: Parameter, limits: Limits): Attribute['range'] {
  if (kind !== 'integer' && kind !== 'number') return undefined;
  return {
    integer: kind === 'integer',
    ...(minimum !== undefined && { minimum }),
    ...(maximum !== undefined && { maximum: limits[maximum] }),
  };
}

function parameterAttribute(parameter: Parameter, limits: Limits): Attribute {
  const range = rangeOf(parameter, limits);
  const usual = defaultText(parameter.default);
  return {
    name: parameter.name,
    fieldName: propertyName(parameter.name),
    description: parameter.help,
    type: { text: typeText(parameter) },
    ...(usual !== undefined && { default: usual }),
    ...(range && { range }),
  };
}

/** The property of an attribute; without a default it may be undefined. */
const memberOf = ({ name, fieldName, type, range: _, ...rest }: Attribute): Member => ({
  kind: 'field',
  ...rest,
  name: fieldName,
  type: { text: rest.default === undefined ? `${type?.text} | undefined` : (type?.text ?? '') },
  attribute: name,
  reflects: true,
});

/**
 * The attributes and properties of an element, which its class makes from the parameter tables when it runs, so that
 * the analyzer does not see them. What is known of the others comes from it.
 */
export async function parameterMembers(
  tagName: TagName,
  known: readonly Member[],
): Promise<{ attributes: Attribute[]; members: Member[]; absent: ReadonlySet<string> }> {
  const { limits } = await loadCore();
  const values = plainValues(tagName);
  const plain = plainAttributes.map((name): Attribute => {
    const choices = values[name];
    const description = known.find((member) => member.name === name)?.description ?? '';
    const type = { text: choices ? choiceText(choices) : 'string' };
    return { name, fieldName: name, description, type, ...(choices?.[0] && { default: JSON.stringify(choices[0]) }) };
  });
  const attributes = [
    ...elementClasses[tagName].parameters.map((parameter) => parameterAttribute(parameter, limits)),
    ...plain,
  ];
  const members = attributes.map(memberOf);
  // Where no view compares, the property that all inherit says nothing.
  if (elementClasses[tagName].comparedViews.length === 0) return { attributes, members, absent: new Set(['compared']) };
  const description = known.find(({ name }) => name === 'compared')?.description ?? '';
  const compare = { name: 'compare', fieldName: 'compared', description, type: { text: 'string' } };
  const compared: Member = {
    kind: 'field',
    name: compare.fieldName,
    description,
    type: { text: 'ParameterValues | null' },
    attribute: compare.name,
  };
  return { attributes: [...attributes, compare], members: [...members, compared], absent: new Set() };
}
