import './define_figures';
import { UntrainedAbcd } from './abcd';
import { define } from './define';

define({ 'untrained-abcd': UntrainedAbcd });
