import { define } from './define';
import { UntrainedFigure } from './figure';
import { UntrainedPicture } from './picture';

// What the elements are made of, and so what has to be known before one of them is.
define({ 'untrained-picture': UntrainedPicture, 'untrained-figure': UntrainedFigure });
