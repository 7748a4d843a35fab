import type { PropertyDeclaration } from 'lit';
import { camelCase, type Parameter } from 'untrained';

/** Names that LitElement has taken. */
const taken: Record<string, string> = { update: 'updateOrder' };

/** `temperature-context` as a property: `temperatureContext`. */
export const propertyName = (name: string): string => taken[name] ?? camelCase(name);

/** Lit properties whose attributes are the parameters, spelt as the command line spells them. */
export function parameterProperties(parameters: readonly Parameter[]): Record<string, PropertyDeclaration> {
  return Object.fromEntries(
    parameters.map(({ name, kind }) => [
      propertyName(name),
      { attribute: name, type: kind === 'integer' || kind === 'number' ? Number : String },
    ]),
  );
}
