export class UntrainedPronoun extends HTMLElement {}
