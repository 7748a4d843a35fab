import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { runWithSetup, temporaryFolder } from './shell';

const read = (reader: string, text: string): string[] => {
  const { status, stdout, stderr } = runWithSetup(reader, {}, text);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout.split('\n').filter(Boolean);
};

const oneLine = (text: string) => read('read_one_line_sources', text);
const deb822 = (text: string) => read('read_deb822_sources', text);

describe('the one-line form', () => {
  test('takes the main release', () => {
    expect(oneLine('deb http://mirror.test/debian bookworm main contrib\n')).toEqual(['2 http://mirror.test/debian']);
  });

  test('reads options, and ranks Debian’s own key first', () => {
    const key = '/usr/share/keyrings/debian-archive-keyring.gpg';
    expect(oneLine(`deb [ arch=amd64 signed-by=${key} ] http://mirror.test/debian bookworm main`)).toEqual([
      '1 http://mirror.test/debian',
    ]);
    expect(oneLine('deb [arch=amd64]   http://mirror.test/debian\tbookworm   main')).toEqual([
      '2 http://mirror.test/debian',
    ]);
  });

  test('skips what is not Debian’s main release', () => {
    const text = [
      '# deb http://commented.test/debian bookworm main',
      'deb-src http://source.test/debian bookworm main',
      'deb cdrom:[Debian GNU/Linux 12.0.0 _Bookworm_ - Official amd64 DVD]/ bookworm main',
      'deb http://security.test/debian-security bookworm-security main',
      'deb http://updates.test/debian bookworm-updates main',
      'deb http://other.test/packages nodistro main',
      'deb http://other.test/packages bookworm stable # main',
      'deb [signed-by=/etc/apt/keyrings/other.gpg] http://other.test/packages bookworm main',
      '',
    ].join('\n');
    expect(oneLine(text)).toEqual([]);
  });
});

describe('the deb822 form', () => {
  const stanza = (fields: string) =>
    `${fields}\nSuites: bookworm bookworm-updates\nComponents: main\nSigned-By: /usr/share/keyrings/debian-archive-keyring.gpg\n`;

  test('takes the main release, with comments and more than one stanza', () => {
    const text = `# first\n${stanza('Types: deb\n# URIs: http://old.test/debian\nURIs: http://mirror.test/debian')}
Types: deb
URIs: http://security.test/debian-security
Suites: bookworm-security
Components: main
`;
    expect(deb822(text)).toEqual(['1 http://mirror.test/debian']);
  });

  test('takes several addresses, on one line and on continuation lines', () => {
    expect(
      deb822(stanza('Types: deb deb-src\nURIs: http://a.test/debian http://b.test/debian\n http://c.test/debian')),
    ).toEqual(['1 http://a.test/debian', '1 http://b.test/debian', '1 http://c.test/debian']);
  });

  test('reads field names in any case, and stanzas without a key', () => {
    expect(deb822('types: deb\nuris: http://mirror.test/debian\nSUITES: bookworm\ncomponents: contrib main')).toEqual([
      '2 http://mirror.test/debian',
    ]);
  });

  test.each(['no', 'No', 'false', '0', 'off'])('skips a stanza with Enabled: %s', (word) => {
    expect(deb822(stanza(`Enabled: ${word}\nTypes: deb\nURIs: http://mirror.test/debian`))).toEqual([]);
  });

  test('takes a stanza with Enabled: yes', () => {
    expect(deb822(stanza('Enabled: yes\nTypes: deb\nURIs: http://mirror.test/debian'))).toHaveLength(1);
  });

  test('skips source-only, disc and third-party stanzas', () => {
    expect(deb822(stanza('Types: deb-src\nURIs: http://mirror.test/debian'))).toEqual([]);
    expect(deb822(stanza('Types: deb\nURIs: cdrom:///media'))).toEqual([]);
    const other =
      'Types: deb\nURIs: http://other.test/p\nSuites: bookworm\nComponents: main\nSigned-By: /etc/apt/keyrings/other.gpg';
    expect(deb822(other)).toEqual([]);
  });
});

test('both forms together: the most certain first, each once, other file names not at all', () => {
  const apt = temporaryFolder();
  mkdirSync(path.join(apt, 'sources.list.d'));
  writeFileSync(path.join(apt, 'sources.list'), 'deb http://plain.test/debian bookworm main\n');
  writeFileSync(path.join(apt, 'sources.list.d/again.list'), 'deb http://plain.test/debian bookworm main\n');
  writeFileSync(path.join(apt, 'sources.list.d/x.list.disabled'), 'deb http://disabled.test/debian bookworm main\n');
  writeFileSync(
    path.join(apt, 'sources.list.d/debian.sources'),
    'Types: deb\nURIs: http://signed.test/debian\nSuites: bookworm\nComponents: main\nSigned-By: /usr/share/keyrings/debian-archive-keyring.gpg\n',
  );
  const { stdout } = runWithSetup(`debian_mirrors ${apt}`);
  expect(stdout).toBe('http://signed.test/debian\nhttp://plain.test/debian\n');
});

test('a machine without Debian sources has none', () => {
  expect(runWithSetup(`debian_mirrors ${temporaryFolder()}`)).toEqual({ status: 0, stdout: '', stderr: '' });
});
