import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';

const read = (name: string): Promise<string> => readFile(new URL(`../../${name}`, import.meta.url), 'utf8');

describe('CITATION.cff', () => {
  it('has what the format asks for, and the version and licence of the package', async () => {
    const citation = await read('CITATION.cff');
    const { version, license } = JSON.parse(await read('package.json'));
    const field = (name: string) => new RegExp(`^${name}: (.+)$`, 'm').exec(citation)?.[1];
    expect(field('cff-version')).toBe('1.2.0');
    expect(field('version')).toBe(version);
    expect(field('license')).toBe(license);
    for (const name of ['message', 'title']) expect(field(name)).toBeTruthy();
    expect(citation).toMatch(/^authors:\n {2}- name: /m);
  });
});
