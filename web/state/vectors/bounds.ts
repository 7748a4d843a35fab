/**
 * The largest file, in bytes, and the largest array with its list. A browser computes SHA-256 only of bytes that are
 * all in memory, and grants a tab some gigabytes.
 */
export const MAXIMUM_BYTES = 2 ** 29;

/** The most words; a browser's map holds 2²⁴ entries, and each takes about a hundred bytes. */
export const MAXIMUM_WORDS = 4_000_000;
