import './define_abcd';
import './define_pronoun';

export { UntrainedAbcd } from './abcd';
export type { UntrainedJsx } from './jsx';
export { UntrainedPronoun } from './pronoun';
export type * from './typed_elements';
export { setWasmUrl } from './wasm_url';
