import { type Role, role, type Shape } from './scene';

/** A line along a path, without a filling. */
export const line = (d: string, colour: Role, width: number, dashes?: string): Shape => ({
  tag: 'path',
  attributes: {
    d,
    stroke: role(colour),
    'stroke-width': width,
    fill: 'none',
    'stroke-linejoin': 'round',
    ...(dashes && { 'stroke-dasharray': dashes }),
  },
});
