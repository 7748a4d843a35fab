import { spawn, spawnSync } from 'node:child_process';
import { appendFile, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { main, untrained } from './command';

/** Six runs, of two cells each. */
const SWEEP = ['sweep', '--pairs', '2..4', '--key', '1,2', '--passes', '1,3', '--dimension', '32', '--draws', '20'];
const RUNS = 6;

const NOT_FINISHED = 'the first is number 3: a shard is missing or not finished';
const STAYS = 'what is in it stays, and the same call goes on with it';

let folder: string;
const at = (name: string) => path.join(folder, name);
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'untrained-sweep-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** Runs the sweep into a file; what the file has then. */
async function written(name: string, ...more: string[]): Promise<string> {
  const { status, stdout, stderr } = await untrained(...SWEEP, '--out', at(name), ...more);
  expect([status, stdout, stderr]).toEqual([0, '', '']);
  return readFile(at(name), 'utf8');
}

describe('a sweep into a file', () => {
  it('has a header and a line for each run', async () => {
    const lines = (await written('whole')).split('\n');
    expect(lines).toHaveLength(1 + RUNS + 1);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ runs: RUNS, settings: { pairs: [2, 3, 4], draws: 20 } });
    const runs = lines.slice(1, -1).map((line) => JSON.parse(line));
    expect(runs.map(({ run }) => run)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(runs[0].cells.map(({ passes }: { passes: number }) => passes)).toEqual([1, 3]);
  });

  it('goes on where it was stopped, also in the middle of a line', async () => {
    const whole = await written('whole');
    const lines = whole.split('\n');
    await writeFile(at('part'), `${lines.slice(0, 3).join('\n')}\n${lines[3]?.slice(0, 40)}`);
    expect(await written('part')).toBe(whole);
    // Finished already: nothing is computed, and nothing changes.
    expect(await written('part')).toBe(whole);
    await truncate(at('part'), 0);
    expect(await written('part')).toBe(whole);
  });

  it('is not written into the file of another sweep', async () => {
    const whole = await written('whole');
    const { status, stderr } = await untrained(...SWEEP, '--out', at('whole'), '--seed', '2');
    expect([status, stderr]).toEqual([
      2,
      `untrained: ${at('whole')} is of another sweep, so nothing was changed; name another file\n`,
    ]);
    expect(await readFile(at('whole'), 'utf8')).toBe(whole);
  });

  it('says where it cannot write', async () => {
    const place = at('nowhere/file');
    const { status, stderr } = await untrained(...SWEEP, '--out', place);
    expect([status, stderr]).toEqual([1, `untrained: ${place} cannot be written: ENOENT; ${STAYS}\n`]);
  });

  it.each(['not of a sweep\n', 'not even a line'])(
    'leaves a file alone that is of something else: %j',
    async (text) => {
      await writeFile(at('notes'), text);
      const { status, stderr } = await untrained(...SWEEP, '--out', at('notes'));
      expect([status, stderr]).toEqual([
        2,
        `untrained: ${at('notes')} is of another sweep, so nothing was changed; name another file\n`,
      ]);
      expect(await readFile(at('notes'), 'utf8')).toBe(text);
    },
  );

  it('goes on with a file that was torn in its header', async () => {
    const whole = await written('whole');
    await writeFile(at('part'), whole.slice(0, 20));
    expect(await written('part')).toBe(whole);
  });

  it('says before it begins that it would take hours, and can be stopped at once with its file whole', async () => {
    const long = ['sweep', '--pairs', '100..500', '--passes', '1000', '--draws', '100000', '--out', at('long')];
    const child = spawn(process.execPath, [main, ...long], { stdio: ['ignore', 'ignore', 'pipe'] });
    let told = '';
    const status = await new Promise((resolve) => {
      child.stderr.setEncoding('utf8').on('data', (text: string) => {
        if (told === '') child.kill('SIGINT');
        told += text;
      });
      child.on('close', resolve);
    });
    expect(told).toMatch(/^untrained: about \d+ h\nuntrained: stopped; 0 of 401 runs are finished\n$/);
    expect(status).toBe(130);
    expect(JSON.parse(await readFile(at('long'), 'utf8'))).toMatchObject({ runs: 401 });
  });

  it('says that the disk is full', async () => {
    const { status, stdout, stderr } = await untrained(...SWEEP, '--out', '/dev/full');
    expect([status, stdout, stderr]).toEqual([1, '', `untrained: /dev/full cannot be written: ENOSPC; ${STAYS}\n`]);
  });

  it('keeps what was finished when the disk is full in the middle of a line, and goes on from there', async () => {
    const whole = await written('whole');
    // The second kilobyte is refused, as a full disk would.
    const command = [process.execPath, main, ...SWEEP, '--out', at('part')].map((word) => `'${word}'`).join(' ');
    const limited = spawnSync('bash', ['-c', `ulimit -f 1; trap '' XFSZ; ${command}`], { encoding: 'utf8' });
    expect([limited.status, limited.stderr]).toEqual([
      1,
      `untrained: ${at('part')} cannot be written: EFBIG; ${STAYS}\n`,
    ]);
    const part = await readFile(at('part'), 'utf8');
    expect(part).toHaveLength(1024);
    expect(whole.startsWith(part)).toBe(true);
    expect(await written('part')).toBe(whole);
  });
});

describe('shards', () => {
  it('are put together into the bytes of the sweep in one piece, in any order', async () => {
    const whole = await written('whole');
    for (const shard of ['1/3', '2/3', '3/3']) await written(shard.slice(0, 1), '--shard', shard);
    const { status, stdout } = await untrained('merge', at('3'), at('1'), at('2'));
    expect([status, stdout]).toEqual([0, whole]);
  });

  it('say which run is missing, which file is of another sweep, and which has a bad line', async () => {
    for (const shard of ['1/3', '2/3']) await written(shard.slice(0, 1), '--shard', shard);
    const refused = async (...files: string[]) => (await untrained('merge', ...files.map(at))).stderr;
    expect(await refused('1', '2')).toBe(`untrained: 2 of 6 runs are missing, ${NOT_FINISHED}\n`);
    const third = await written('3', '--shard', '3/3');
    await writeFile(at('3'), third.slice(0, -9));
    expect(await refused('1', '2', '3')).toBe(
      `untrained: 1 of 6 runs are missing, ${NOT_FINISHED.replace('3', '6')}; the last line of ${at('3')} is torn\n`,
    );
    await untrained(...SWEEP, '--seed', '2', '--out', at('other'));
    expect(await refused('1', 'other')).toBe(`untrained: ${at('other')} is of another sweep than ${at('1')}\n`);
    await appendFile(at('2'), 'not JSON\n');
    expect(await refused('1', '2')).toBe(`untrained: ${at('2')} has no JSON in line 4\n`);
    await writeFile(at('object'), '{}\n');
    await writeFile(at('null'), 'null\n');
    for (const name of ['object', 'null']) {
      expect(await refused(name)).toBe(`untrained: ${at(name)} is not the file of a sweep\n`);
    }
    await appendFile(at('1'), 'null\n');
    expect(await refused('1')).toBe(`untrained: ${at('1')} has no run in line 4\n`);
    expect(await refused('nowhere')).toBe(`untrained: ${at('nowhere')} cannot be read: ENOENT\n`);
    expect((await untrained('merge')).stderr).toBe('untrained: merge needs the files of a sweep\n');
  });

  it('are merged into a full disk with a message', async () => {
    await written('whole');
    const { status, stderr } = spawnSync(
      'bash',
      ['-c', `'${process.execPath}' '${main}' merge '${at('whole')}' > /dev/full`],
      {
        encoding: 'utf8',
      },
    );
    expect([status, stderr]).toEqual([1, 'untrained: ENOSPC: no space left on device, write\n']);
  });

  it.each(['0/3', '4/3', '1', 'x/y', '1/0'])('cannot be %s', async (shard) => {
    const { status, stderr } = await untrained(...SWEEP, '--shard', shard);
    expect([status, stderr]).toEqual([2, `untrained: shard must be such as 1/8, from 1, not "${shard}"\n`]);
  });
});
