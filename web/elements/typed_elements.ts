import type { AbcdProperties, AttentionProperties, PronounProperties, UntrainedEventMap } from './properties';

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

declare global {
  interface HTMLElementEventMap extends UntrainedEventMap {}
}
