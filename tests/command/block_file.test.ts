import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from 'untrained';
import { afterAll, describe, expect, it } from 'vitest';
import { untrained, untrainedJson } from './command';

const folder = mkdtempSync(join(tmpdir(), 'untrained_block_'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = join(folder, 'block.json');
const { presets } = await load();

describe('a block from a file', () => {
  it('is run in the place of the preset', async () => {
    writeFileSync(file, JSON.stringify(presets['prediction-error']));
    const [first] = await untrainedJson<{ settings: { block: object } }[]>('pronoun', '--block', file);
    expect(first?.settings.block).toMatchObject(presets['prediction-error']);
    const { stdout } = await untrained('pronoun', '--block', file);
    expect(stdout).toContain(`\nBlock of ${file}, 2 layers, `);
  });

  it.each([
    ['{}', /block\.json has no setting of the block: it must have "reads"/],
    ['null', /has no setting of the block/],
    ['{"reads": [1]}', /has no setting of the block/],
    ['{', /block\.json cannot be read: /],
    [JSON.stringify({ ...presets.published, base: 'z' }), /base must be one of x, q, not "z"/],
  ])('refuses %s', async (text, message) => {
    writeFileSync(file, text);
    const { status, stderr } = await untrained('pronoun', '--block', file);
    expect(stderr).toMatch(message);
    expect(status).toBe(2);
  });

  it('refuses a file that is not there', async () => {
    const { stderr } = await untrained('pronoun', '--block', '/nowhere.json');
    expect(stderr).toBe('untrained: --block /nowhere.json cannot be read: ENOENT\n');
  });
});
