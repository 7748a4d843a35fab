import { excerpt } from '../../text/format';
import { VectorFileError } from './fault';
import type { VectorTable } from './table';
import { WordIndex } from './word_index';
import type { Work } from './work';

// word2vec's text: a line `count dimension`, then a line for each word: the word and its numbers. GloVe's is the same
// without the first line. Separators are spaces and tabs; some GloVe files have words with spaces in them.

const NEWLINE = 10;
const RETURN = 13;
const SPACE = 32;
const TAB = 9;

/** Bytes that a number is written with, `nan` and `inf` among them. */
const ofNumbers = new Uint8Array(256);
for (const letter of '0123456789+-.eEnNaAiIfFtTyY') ofNumbers[letter.charCodeAt(0)] = 1;

const isSeparator = (byte: number | undefined): boolean => byte === SPACE || byte === TAB;

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

const wholeNumber = /^\d+$/;
const isNumber = (text: string): boolean => /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) || isUnbounded(text);
const isUnbounded = (text: string): boolean => /^[+-]?(nan|inf(inity)?)$/i.test(text);

const fieldsOf = (line: string): string[] => line.split(/[ \t]+/).filter(Boolean);

/** The lines of a file, the empty ones at its end left out. */
class Lines {
  readonly end: number;

  constructor(
    readonly bytes: Uint8Array,
    private readonly file: string,
  ) {
    let end = bytes.length;
    while (end > 0 && [NEWLINE, RETURN, SPACE, TAB].includes(bytes[end - 1] ?? 0)) end -= 1;
    this.end = end;
  }

  /** Where the line that begins at `start` ends, without blanks at its end. */
  lineEnd(start: number): { end: number; next: number } {
    const found = this.bytes.indexOf(NEWLINE, start);
    const next = found < 0 || found > this.end ? this.end : found;
    let end = next;
    while (end > start && (isSeparator(this.bytes[end - 1]) || this.bytes[end - 1] === RETURN)) end -= 1;
    return { end, next: next + 1 };
  }

  /** @throws VectorFileError binary */
  text(start: number, end: number, line: number): string {
    let text: string | undefined;
    try {
      text = decoder.decode(this.bytes.subarray(start, end));
    } catch {
      // Told below.
    }
    if (text === undefined || text.includes('\0')) throw new VectorFileError('binary', this.file, { line });
    return text;
  }
}

/** A byte order mark is no part of the first word. */
const startOf = (bytes: Uint8Array): number => (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0);

/** `count dimension` where the first line is that, and not a word with one number. */
function headerOf(lines: Lines): { count: number; dimension: number } | undefined {
  const start = startOf(lines.bytes);
  const first = lines.lineEnd(start);
  const fields = fieldsOf(lines.text(start, first.end, 1));
  const [count, dimension] = fields.map(Number);
  if (fields.length !== 2 || !fields.every((field) => wholeNumber.test(field))) return undefined;
  if (count === undefined || dimension === undefined) return undefined;
  if (first.next >= lines.end) return { count, dimension };
  const second = lines.lineEnd(first.next);
  const isShort = second.end - first.next < 4096 && fieldsOf(lines.text(first.next, second.end, 2)).length === 2;
  return isShort && dimension !== 1 ? undefined : { count, dimension };
}

/**
 * Reads a text file of word vectors: every line is looked at, but numbers are only kept as text.
 *
 * @param maximum the largest dimension
 * @throws VectorFileError
 */
export async function readText(name: string, bytes: Uint8Array, maximum: number, work: Work): Promise<VectorTable> {
  const lines = new Lines(bytes, name);
  if (lines.end === 0) throw new VectorFileError('empty', name);
  const header = headerOf(lines);
  const firstLine = header ? 2 : 1;
  let start = header ? lines.lineEnd(startOf(bytes)).next : startOf(bytes);
  const index = new WordIndex(name);
  const starts: number[] = [];
  let dimension = header?.dimension ?? 0;
  for (let line = firstLine; start < lines.end; line += 1) {
    const { end, next } = lines.lineEnd(start);
    if (line === firstLine && !header) dimension = fieldsOf(lines.text(start, end, line)).length - 1;
    if (line === firstLine && (dimension < 1 || dimension > maximum)) {
      throw dimension < 1
        ? new VectorFileError('no-numbers', name, { line, found: excerpt(lines.text(start, end, line)) })
        : new VectorFileError('dimension', name, { line, found: dimension, expected: maximum });
    }
    const numbers =
      plainNumbers(bytes, start, end, dimension) ?? otherNumbers(lines, start, end, line, dimension, name);
    index.add(lines.text(start, Math.max(start, numbers - 1), line));
    starts.push(numbers);
    start = next;
    if (line % 256 === 0) await work.pause(start / bytes.length);
  }
  if (header && header.count !== index.count) {
    throw new VectorFileError('count', name, { found: index.count, expected: header.count });
  }
  return {
    index,
    dimension,
    row: (row) => rowAt(lines, starts[row] ?? 0, dimension),
    line: (row) => row + firstLine,
  };
}

function rowAt(lines: Lines, start: number, dimension: number): Float64Array {
  const fields = fieldsOf(decoder.decode(lines.bytes.subarray(start, lines.lineEnd(start).end)));
  return Float64Array.from({ length: dimension }, (_, at) => Number(fields[at]));
}

/** Where the numbers of a usual line begin: a word without blanks, and as many numbers as there have to be. */
function plainNumbers(bytes: Uint8Array, start: number, end: number, dimension: number): number | undefined {
  let at = start;
  while (at < end && !isSeparator(bytes[at])) at += 1;
  const numbers = at + 1;
  // One separator alone stands between a word and its numbers; others are looked at more closely.
  if (at === start || numbers >= end || isSeparator(bytes[numbers])) return undefined;
  let count = 0;
  for (let inside = false; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === SPACE || byte === TAB) inside = false;
    else if (ofNumbers[byte] === 0) return undefined;
    else if (!inside) {
      inside = true;
      count += 1;
    }
  }
  return count === dimension ? numbers : undefined;
}

/** The same of a line whose word has blanks in it, or is one. @throws VectorFileError where the line is wrong */
function otherNumbers(lines: Lines, start: number, end: number, line: number, dimension: number, name: string): number {
  const text = lines.text(start, end, line);
  const fields = fieldsOf(text);
  // A line that begins with a blank has a blank, or nothing, for a word.
  const words = isSeparator(lines.bytes[start]) ? 0 : 1;
  const wrong = fields.slice(Math.max(words, fields.length - dimension)).find((field) => !isNumber(field));
  const numbers = fields.slice(words).filter(isNumber).length;
  if (numbers === 0) throw new VectorFileError('no-numbers', name, { line, found: excerpt(text) });
  if (wrong !== undefined) throw new VectorFileError('no-number', name, { line, found: excerpt(wrong) });
  // More numbers than there should be: were all of the others a part of the word, it would be of numbers.
  const isPhrase = fields.slice(words, fields.length - dimension).some((field) => !isNumber(field));
  const count = fields.length - words;
  if (count < dimension || (count > dimension && !isPhrase)) {
    throw new VectorFileError('shape', name, { line, found: count, expected: dimension });
  }
  return start + new TextEncoder().encode(text.slice(0, numbersStart(text, dimension))).length;
}

/** Where the last so many fields of a line begin. */
function numbersStart(text: string, dimension: number): number {
  let at = text.length;
  for (let field = 0; field < dimension; field += 1) {
    while (at > 0 && /[ \t]/.test(text[at - 1] ?? '')) at -= 1;
    while (at > 0 && !/[ \t]/.test(text[at - 1] ?? '')) at -= 1;
  }
  return at;
}
