import { make } from '../elements/element';
import { offlineTexts } from '../text/offline';
import { pageAddress } from './address';
import { preferences } from './preferences_state';

/** Where the worker stands; what it serves is below the folder of the page. */
const workerUrl = (): string => new URL('./service_worker.js', document.baseURI).href;

/** The part of Trusted Types that is used here. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(): string }): { createScriptURL(url: string): string };
}

/** A page whose policy asks for trusted types takes scripts only by such an address. */
function trustedWorkerUrl(): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  const policy = trustedTypes?.createPolicy('untrained-offline', { createScriptURL: workerUrl });
  return policy?.createScriptURL('') ?? workerUrl();
}

/** Has the site kept for later visits without a network, and tells when a newer version of it is there. */
export async function startOffline(): Promise<void> {
  const { serviceWorker } = navigator;
  if (!serviceWorker) return;
  let known = serviceWorker.controller;
  serviceWorker.addEventListener('controllerchange', () => {
    // The first version is no newer one.
    if (known) showNotice();
    known = serviceWorker.controller;
  });
  // Where the address is not secure, or the reader allows no storage, the page works as it did.
  await serviceWorker.register(trustedWorkerUrl(), { updateViaCache: 'none' }).catch(() => {});
}

/** Tells that the next page will be of a newer version. */
function showNotice(): void {
  if (document.querySelector('.update')) return;
  const text = make('span');
  const button = make('button', { type: 'button' });
  const place = make('p', { class: 'update', role: 'status' });
  document.body.append(place);
  place.append(text, button);
  const write = (): void => {
    const words = offlineTexts[preferences.language];
    text.textContent = words.ready;
    button.textContent = words.take;
  };
  write();
  preferences.addEventListener('change', write);
  // The state is put into the address, so that the new version shows what the old one did.
  button.addEventListener('click', () => void pageAddress.write().then(() => location.reload()));
}
