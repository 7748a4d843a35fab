import type {
  AbcdProperties,
  AttentionProperties,
  PronounProperties,
  SwarmProperties,
  UntrainedEventMap,
} from './properties';

export type * from './properties';

declare module './abcd' {
  interface UntrainedAbcd extends AbcdProperties {}
}

declare module './attention' {
  interface UntrainedAttention extends AttentionProperties {}
}

declare module './pronoun' {
  interface UntrainedPronoun extends PronounProperties {}
}

declare module './swarm' {
  interface UntrainedSwarm extends SwarmProperties {}
}

declare global {
  interface HTMLElementEventMap extends UntrainedEventMap {}
}
