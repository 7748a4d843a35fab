import './define_swarm';

export { UntrainedSwarm } from './swarm';
export type * from './typed_elements';
