import './define_pronoun';

export { UntrainedPronoun } from './pronoun';
export type * from './typed_elements';
export { setWasmUrl } from './wasm_url';
