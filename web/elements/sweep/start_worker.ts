import type { WorkerLike } from '../../state/sweep/pool';
import workerUrl from './worker?worker&url';

/** The part of Trusted Types that is used here. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(): string }): { createScriptURL(url: string): string };
}

const address = (): string => new URL(workerUrl, import.meta.url).href;

let trusted: string | undefined;

/** A page whose policy asks for trusted types takes scripts only by such an address; a policy is made once. */
function trustedUrl(): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  trusted ??= trustedTypes?.createPolicy('untrained-sweep', { createScriptURL: address }).createScriptURL('');
  return trusted ?? address();
}

/** A worker that computes parts of sweeps. */
export const startWorker = (): WorkerLike => new Worker(trustedUrl(), { type: 'module' }) as WorkerLike;
