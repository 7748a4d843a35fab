import './define_abcd';

export { UntrainedAbcd } from './abcd';
export type * from './properties';
export { setWasmUrl } from './wasm_url';
