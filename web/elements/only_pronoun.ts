import './define_pronoun';

export { UntrainedPronoun } from './pronoun';
export type * from './properties';
export { setWasmUrl } from './wasm_url';
