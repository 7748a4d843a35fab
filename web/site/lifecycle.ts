/** How long after loading the page is left alone before what is only for later visits begins. */
const QUIET_MS = 2000;

/** Runs something once the page has loaded and has nothing else to do. */
export function whenQuiet(run: () => void): void {
  const idle = (): void => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(run);
    else run();
  };
  const wait = (): unknown => setTimeout(idle, QUIET_MS);
  if (document.readyState === 'complete') wait();
  else addEventListener('load', wait, { once: true });
}
