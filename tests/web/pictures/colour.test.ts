import { describe, expect, it } from 'vitest';
import { divergingColour, inkOn, luminance, weightColour } from '../../../web/pictures/colour';
import type { Colour, Theme } from '../../../web/pictures/scene';

const themes: Theme[] = ['light', 'dark'];
const steps = Array.from({ length: 101 }, (_, i) => i / 100);

/** Allows for colours being whole numbers. */
const ROUNDING = 0.004;

function expectRising(values: readonly number[]): void {
  for (const [i, value] of values.slice(1).entries()) expect(value).toBeGreaterThanOrEqual((values[i] ?? 0) - ROUNDING);
}

const contrast = (a: number, b: number): number => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);

/** Dichromat simulation in linear RGB (Viénot, Brettel and Mollon, 1999), for red-blind and green-blind eyes. */
const dichromats = {
  protan: [0.11238, 0.88762, 0],
  deutan: [0.29275, 0.70725, 0],
} as const;

/** What is left of blue against yellow for a dichromat: blue minus the single red-green signal. */
function blueYellow([red, green, blue]: Colour, [r, g]: readonly number[]): number {
  return blue - (red * (r ?? 0) + green * (g ?? 0));
}

describe('the colour scales', () => {
  it.each(themes)('go steadily away from the surface on both sides, %s', (theme) => {
    const middle = luminance(divergingColour(0, theme));
    for (const sign of [-1, 1]) {
      const distances = steps.map((step) => Math.abs(luminance(divergingColour(sign * step, theme)) - middle));
      expectRising(distances);
    }
    const weights = steps.map((step) =>
      Math.abs(luminance(weightColour(step, theme)) - luminance(weightColour(0, theme))),
    );
    expectRising(weights);
  });

  it.each(themes)('keep the signs apart for red-blind and green-blind readers, %s', (theme) => {
    for (const cone of Object.values(dichromats)) {
      for (const step of steps.filter((value) => value >= 0.2)) {
        const positive = blueYellow(divergingColour(step, theme), cone);
        const negative = blueYellow(divergingColour(-step, theme), cone);
        expect(negative - positive).toBeGreaterThan(20);
      }
    }
  });

  it.each(themes)('carry readable numbers at every value, %s', (theme) => {
    for (const value of steps.flatMap((step) => [step, -step])) {
      const colour = divergingColour(value, theme);
      const ink = inkOn(colour) === '#ffffff' ? 1 : 0;
      expect(contrast(ink, luminance(colour))).toBeGreaterThan(4.3);
    }
  });

  it('hold their ends beyond the range', () => {
    expect(divergingColour(7, 'light')).toEqual(divergingColour(1, 'light'));
    expect(divergingColour(-7, 'light')).toEqual(divergingColour(-1, 'light'));
    expect(weightColour(-1, 'dark')).toEqual(weightColour(0, 'dark'));
  });
});
