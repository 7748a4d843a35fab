import './define_abcd';
import './define_attention';
import './define_pronoun';

export { UntrainedAbcd } from './abcd';
export { UntrainedAttention } from './attention';
export type { UntrainedJsx } from './jsx';
export { UntrainedPronoun } from './pronoun';
export type * from './typed_elements';
export { setWasmUrl } from './wasm_url';
