import './define_abcd';
import './define_pronoun';

export { UntrainedAbcd } from './abcd';
export type { UntrainedJsx } from './jsx';
export { UntrainedPronoun } from './pronoun';
export type * from './properties';
export { setWasmUrl } from './wasm_url';
