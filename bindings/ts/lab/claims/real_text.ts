import { cellAt, rateFigure } from './cells.js';
import type { Claim, Figure, FigureTable } from './claim_types.js';
import * as earlier from './earlier.js';
import { besideEarlier } from './recall.js';
import { allowedOfShares, share } from './statistics.js';
import { nearChecks, reference } from './verdict.js';

/** Windows of a text that people wrote, whose last word occurred before in them. */
const realText: Claim = {
  id: 'real-text',
  source: 'measured',
  open: true,
  needsText: true,
  draws: 400,
  sweeps: ({ draws, seed, text }) => [
    {
      options: {
        task: 'text',
        ...(text && { text: text.text }),
        window: [64, 128, 256],
        rule: 'subtract-rms',
        passes: [20, 40, 80],
        embedding: 'orthogonal',
        dimension: 1000,
        draws,
        seed,
        shuffled: false,
      },
    },
  ],
  evaluate(_, [cells = []]) {
    const names = ['window', 'passes'];
    const figures = cells.map((cell) => {
      const { window, passes } = cell.setting;
      return besideEarlier(cell, names, earlier.realText.rates[`${window} ${passes}`], earlier.realText.draws);
    });
    const rates: FigureTable = { name: 'rates', digits: 2, across: 'passes', figures };
    const cell = cellAt(cells, { window: 128, passes: 40 });
    const { draws, hits, longestMatchHits, mostFrequentHits } = cell;
    const counts = { recurrence: hits, 'longest-match': longestMatchHits, 'most-frequent': mostFrequentHits };
    const next = Object.entries(counts).map(([kind, count]): Figure => {
      const found = share(count, draws);
      const before = earlier.realText.hits[kind as keyof typeof counts];
      const allowed = allowedOfShares(found.value, draws, before, earlier.realText.draws, 2);
      const { setting } = rateFigure(cell, names, { kind });
      return { setting, ...found, draws, reference: reference(found.value, before, allowed) };
    });
    const hitsTable: FigureTable = { name: 'next-word', digits: 2, figures: next };
    return {
      checks: [...nearChecks('as-before', rates), ...nearChecks('as-before', hitsTable)],
      tables: [rates, hitsTable],
    };
  },
};

export const realTextClaims: readonly Claim[] = [realText];
