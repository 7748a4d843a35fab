/** How far from the screen an element may be when it begins to load. */
export const NEAR = '200px';
