import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { sha256Of } from '../../../web/state/sha256';

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('SHA-256', () => {
  it('is written in hexadecimal digits', async () => {
    const bytes = Uint8Array.from([0, 1, 254, 255]);
    expect(await sha256Of(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'));
  });

  it('is not there where the browser has none', async () => {
    vi.stubGlobal('crypto', {});
    expect(await sha256Of(new Uint8Array())).toBeUndefined();
  });
});
