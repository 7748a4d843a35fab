import './define_figures';
import { define } from './define';
import { UntrainedPronoun } from './pronoun';

define({ 'untrained-pronoun': UntrainedPronoun });
