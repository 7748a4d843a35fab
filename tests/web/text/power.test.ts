import { expect, it } from 'vitest';
import { power, scientific } from '../../../web/text/power';

it('writes powers of ten with raised digits and a true minus sign', () => {
  expect([power(0), power(12), power(-9)]).toEqual(['10⁰', '10¹²', '10⁻⁹']);
  expect([scientific(5.23e-5, 2), scientific(1, 1), scientific(9.99e-8, 2)]).toEqual(['5.2·10⁻⁵', '1·10⁰', '1.0·10⁻⁷']);
});
