const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A power of ten as it is written: 10⁻¹². */
export const power = (exponent: number): string =>
  `10${exponent < 0 ? '⁻' : ''}${String(Math.abs(exponent)).replace(/\d/g, (digit) => raised[Number(digit)] ?? digit)}`;

/** A small number as digits times a power of ten: 5.2·10⁻⁵. */
export function scientific(value: number, digits: number): string {
  const [factor = '', exponent = '0'] = value.toExponential(digits - 1).split('e');
  return `${factor}·${power(Number(exponent))}`;
}
