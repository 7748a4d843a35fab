import './define_abcd';

export { UntrainedAbcd } from './abcd';
export type * from './typed_elements';
export { setWasmUrl } from './wasm_url';
