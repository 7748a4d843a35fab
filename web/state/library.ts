import { load, type Untrained } from 'untrained';

/** The library once it is there, for code that must not wait. */
export let library: Untrained | undefined;

let loading: Promise<Untrained> | undefined;

/** Loads the library, once a page. */
export function loadLibrary(): Promise<Untrained> {
  loading ??= load().then((loaded) => {
    library = loaded;
    return loaded;
  });
  return loading;
}
