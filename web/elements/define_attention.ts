import './define_figures';
import { UntrainedAttention } from './attention';
import { define } from './define';

define({ 'untrained-attention': UntrainedAttention });
