import type {
  AbcdProperties,
  AbcdView,
  AttentionProperties,
  AttentionView,
  ElementProperties,
  PronounProperties,
  PronounView,
  SwarmProperties,
  SwarmView,
} from './properties';

/** `temperatureContext` is written `temperature-context`. */
type Kebab<Name extends string> = Name extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? First : `-${Lowercase<First>}`}${Kebab<Rest>}`
  : Name;

/** Attributes by the names that HTML has for them. */
type Attributes<Properties> = {
  [Name in keyof Properties & string as Name extends 'updateOrder' ? 'update' : Kebab<Name>]?: Properties[Name];
};

/** What any element may have in a framework whose types are not known here. */
interface AnyElement {
  id?: string | undefined;
  class?: string | undefined;
  className?: string | undefined;
  style?: unknown;
  slot?: string | undefined;
  hidden?: boolean | undefined;
  lang?: string | undefined;
  title?: string | undefined;
  key?: string | number | bigint | null | undefined;
  ref?: unknown;
  children?: unknown;
}

/**
 * The elements in JSX. No framework is needed for it, and none is known to it: one declaration makes them known to
 * yours, in any file of your project.
 *
 * ```ts
 * import type { UntrainedJsx } from 'untrained/elements';
 *
 * // React 19; for Preact 'preact', for Solid 'solid-js', for others what their documentation names.
 * declare module 'react' {
 *   namespace JSX {
 *     interface IntrinsicElements extends UntrainedJsx {}
 *   }
 * }
 * ```
 */
export interface UntrainedJsx {
  'untrained-abcd': AnyElement & Attributes<AbcdProperties & ElementProperties<AbcdView>>;
  'untrained-attention': AnyElement & Attributes<AttentionProperties & ElementProperties<AttentionView>>;
  'untrained-swarm': AnyElement & Attributes<SwarmProperties & ElementProperties<SwarmView>>;
  'untrained-pronoun': AnyElement & Attributes<PronounProperties & ElementProperties<PronounView>>;
}
