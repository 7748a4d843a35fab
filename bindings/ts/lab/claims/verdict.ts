import type { Check, Figure, FigureTable, Reference, Setting, Verdict } from './claim_types.js';
import type { Estimate } from './statistics.js';

/**
 * The verdict, from nothing but the outcomes. All checks are met: holds. None: does not hold. Some: not stated enough to
 * tell, where what was said leaves open what decides; else holds within limits, which are the checks that are not met.
 *
 * @param checks at least one
 * @param open whether what was said leaves settings open that decide the outcome
 * @returns one of the four
 */
export function verdictOf(checks: readonly Pick<Check, 'outcome'>[], open: boolean): Verdict {
  if (checks.length === 0) throw new RangeError('a claim without checks has no verdict');
  const met = checks.filter(({ outcome }) => outcome).length;
  if (met === checks.length) return 'holds';
  if (met === 0) return 'does-not-hold';
  return open ? 'not-stated' : 'within-limits';
}

type About = Pick<Check, 'name' | 'setting'>;

/** Met where the whole interval lies above the bound. */
export const above = (about: About, { value, low }: Pick<Estimate, 'value' | 'low'>, bound: number): Check => ({
  ...about,
  value,
  relation: 'above',
  bound,
  outcome: low > bound,
});

/** Met where the interval is not wholly above the bound. */
export const atMost = (about: About, { value, low }: Pick<Estimate, 'value' | 'low'>, bound: number): Check => ({
  ...about,
  value,
  relation: 'at-most',
  bound,
  outcome: low <= bound,
});

/** Met where the interval is not wholly below the bound. */
export const atLeast = (about: About, { value, high }: Pick<Estimate, 'value' | 'high'>, bound: number): Check => ({
  ...about,
  value,
  relation: 'at-least',
  bound,
  outcome: high >= bound,
});

/** Met where the whole interval lies between minus the bound and the bound. */
export const within = (about: About, { value, low, high }: Estimate, bound: number): Check => ({
  ...about,
  value,
  relation: 'within',
  bound,
  outcome: -bound <= low && high <= bound,
});

/** A figure of someone else beside ours. */
export const reference = (ours: number, value: number, allowed: number): Reference => ({
  value,
  difference: ours - value,
  allowed,
});

/**
 * Whether a figure is within what is allowed of the other one.
 *
 * @param reference that figure, with the difference from ours
 * @returns true where it is
 */
export const agrees = ({ difference, allowed }: Reference): boolean => Math.abs(difference) <= allowed;

/** One check for each figure that has a reference: met where they agree. */
export const nearChecks = (name: Check['name'], { figures }: FigureTable): Check[] =>
  figures.flatMap((figure) =>
    figure.reference
      ? [
          {
            name,
            setting: figure.setting,
            value: figure.value,
            relation: 'near' as const,
            bound: figure.reference.value,
            outcome: agrees(figure.reference),
          },
        ]
      : [],
  );

/** Runs of neighbouring figures that pass, each from its first to its last number of the setting. */
export function spansWhere(
  figures: readonly Figure[],
  parameter: keyof Setting,
  passes: (figure: Figure) => boolean,
): [number, number][] {
  const spans: [number, number][] = [];
  let isOpen = false;
  for (const figure of figures) {
    const at = Number(figure.setting[parameter]);
    const last = spans.at(-1);
    const met = passes(figure);
    if (met && isOpen && last) last[1] = at;
    else if (met) spans.push([at, at]);
    isOpen = met;
  }
  return spans;
}
