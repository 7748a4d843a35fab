import type { Laboratory } from '../../../../web/state/sweep/laboratory';

/** Waits until a laboratory is as it is wanted. */
export const until = (laboratory: Laboratory, isSo: () => boolean | undefined): Promise<void> =>
  new Promise((ready) => {
    const look = () => {
      if (!isSo()) return;
      laboratory.removeEventListener('change', look);
      ready();
    };
    laboratory.addEventListener('change', look);
    look();
  });

/** Waits until its setting has been checked. */
export const checked = (laboratory: Laboratory): Promise<void> => until(laboratory, () => !laboratory.checking);
