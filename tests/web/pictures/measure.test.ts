import { describe, expect, it } from 'vitest';
import { shorten, textWidth, widest } from '../../../web/pictures/measure';

describe('textWidth', () => {
  it('grows with the letters and the size, and counts no joiners', () => {
    expect(textWidth('ГОЛОДНАЯ')).toBeGreaterThan(textWidth('МАША'));
    expect(textWidth('МАША', 24)).toBeCloseTo(2 * textWidth('МАША', 12), 9);
    expect(textWidth('e\u0301')).toBe(textWidth('e'));
    expect(textWidth('')).toBe(0);
    expect(widest(['A', 'AAA', 'AA'])).toBe(textWidth('AAA'));
  });
});

describe('shorten', () => {
  it('leaves what fits and cuts the rest between graphemes', () => {
    expect(shorten('МАША', 100)).toBe('МАША');
    const cut = shorten('👩‍🔬👩‍🔬👩‍🔬👩‍🔬👩‍🔬', 70);
    expect(cut).toMatch(/^(👩‍🔬)+…$/u);
    expect(textWidth(cut)).toBeLessThanOrEqual(70);
  });
});
