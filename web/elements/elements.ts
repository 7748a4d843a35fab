import './define_abcd';
import './define_pronoun';

export { UntrainedAbcd } from './abcd';
export { setWasmUrl } from './library';
export { UntrainedPronoun } from './pronoun';
