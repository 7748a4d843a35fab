import type { Colour, Theme } from './scene';

/** Blue for −1, the surface for 0, orange for +1: told apart with any common colour blindness, and in grey by sign. */
const diverging: Record<Theme, readonly Colour[]> = {
  light: [
    [22, 58, 128],
    [54, 108, 188],
    [133, 175, 222],
    [243, 241, 236],
    [242, 176, 112],
    [208, 105, 32],
    [134, 50, 4],
  ],
  dark: [
    [166, 208, 255],
    [84, 148, 226],
    [45, 84, 138],
    [38, 41, 47],
    [134, 74, 28],
    [226, 132, 52],
    [255, 205, 150],
  ],
};

/** From the surface to the accent, for weights in [0, 1]. */
const sequential: Record<Theme, readonly Colour[]> = {
  light: [
    [243, 241, 236],
    [166, 214, 206],
    [74, 158, 149],
    [6, 84, 79],
  ],
  dark: [
    [38, 41, 47],
    [28, 86, 82],
    [54, 150, 141],
    [168, 240, 228],
  ],
};

/** The colour at a position, 0 … 1, between colours that are equally far apart. */
export function along(stops: readonly Colour[], position: number): Colour {
  const clamped = Math.min(Math.max(position, 0), 1) * (stops.length - 1);
  const index = Math.min(Math.floor(clamped), stops.length - 2);
  const from = stops[index] as Colour;
  const to = stops[index + 1] as Colour;
  const mix = (channel: 0 | 1 | 2) => Math.round(from[channel] + (to[channel] - from[channel]) * (clamped - index));
  return [mix(0), mix(1), mix(2)];
}

/** A value in [−1, 1]; beyond that the ends. */
export const divergingColour = (value: number, theme: Theme): Colour => along(diverging[theme], (value + 1) / 2);

/** A weight in [0, 1]. */
export const weightColour = (value: number, theme: Theme): Colour => along(sequential[theme], value);

/** Relative luminance (WCAG 2), 0 … 1. */
export function luminance(colour: Colour): number {
  const linear = colour.map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (linear[0] ?? 0) + 0.7152 * (linear[1] ?? 0) + 0.0722 * (linear[2] ?? 0);
}

/** Black or white, whichever reads better on the colour. */
export function inkOn(colour: Colour): string {
  // Equal contrast against black and white lies at this luminance: (L + .05)² = 1.05 · .05.
  return luminance(colour) > 0.179 ? '#000000' : '#ffffff';
}
