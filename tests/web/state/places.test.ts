import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPlaces, parsePlaces, roundedPlace } from '../../../web/state/places';

describe('places', () => {
  it('are read, and the first that cannot be is told', () => {
    const { places, unread } = parsePlaces(' ОНА .5 0.25;ЕСТ 0.125  7;; X; Y a 3; e\u0301 1 0');
    expect([...places]).toEqual([
      ['ОНА', { x: 0.5, y: 0.25 }],
      ['ЕСТ', { x: 0.125, y: 7 }],
      ['é', { x: 1, y: 0 }],
    ]);
    expect(unread).toBe('X');
  });

  it.each(['A 2 0', 'A -1 0', 'A 0 21', 'A NaN 0', 'A 0x1 0', 'A 1e-3 0', 'A 0 Infinity', 'A 1 2 3', 'A 1', '<b>'])(
    '%j is told and left out',
    (text) => {
      expect(parsePlaces(text)).toEqual({ places: new Map(), unread: text });
    },
  );

  it('of an endless text are not read', () => {
    const { places, unread } = parsePlaces('A 0 0; '.repeat(10_000));
    expect([places.size, unread?.length]).toEqual([0, 41]);
  });

  it('any text is read without an error', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('A', ' ', ';', '.', '1', '0', '-', '\0', 'é') }), (text) => {
        for (const { x, y } of parsePlaces(text).places.values()) {
          expect(x >= 0 && x <= 1 && y >= 0 && y <= 20).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('that are printed are read back, to three digits', () => {
    const place = fc.record({
      x: fc.double({ min: 0, max: 1, noNaN: true }),
      y: fc.double({ min: 0, max: 20, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom('A', 'КАШУ', 'שלום', '👍'), place), { maxLength: 4 }), (list) => {
        const places = new Map(list);
        const rounded = new Map([...places].map(([word, at]) => [word, roundedPlace(at)]));
        expect(parsePlaces(formatPlaces(places) ?? '')).toEqual({ places: rounded, unread: undefined });
      }),
    );
    expect(formatPlaces(new Map([['A', { x: 1.2, y: -3 }]]))).toBe('A 1 0');
    expect(formatPlaces(new Map())).toBeUndefined();
  });
});
