import './define_attention';

export { UntrainedAttention } from './attention';
export type * from './typed_elements';
export { setWasmUrl } from './wasm_url';
