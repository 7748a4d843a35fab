import './define_figures';
import { define } from './define';
import { UntrainedSwarm } from './swarm';

define({ 'untrained-swarm': UntrainedSwarm });
