/** Fetches the search of a setting when its fold is opened for the first time. */
export function watchFit(): void {
  const fold = document.querySelector<HTMLDetailsElement>('.fit-fold');
  fold?.addEventListener('toggle', () => fold.open && void import('./fit_panel'));
}
