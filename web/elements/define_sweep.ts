import './define_figures';
import { define } from './define';
import { UntrainedSweep } from './sweep/sweep';

define({ 'untrained-sweep': UntrainedSweep });
