import type { ReactiveController, ReactiveElement } from 'lit';
import type { Untrained } from 'untrained';
import { library, loadLibrary } from '../state/library';
import { preferences } from '../state/preferences';
import { pageTexts } from '../text/page';

/** Loads the library for an element, which is updated when it is there, as if `input` had changed, or when it cannot be had. */
export class LibraryController implements ReactiveController {
  private reason: string | undefined;

  constructor(
    private readonly host: ReactiveElement,
    private readonly input: string,
  ) {
    host.addController(this);
  }

  get loaded(): Untrained | undefined {
    return library;
  }

  /** Why nothing can be computed, in the page's language. */
  get failure(): string | undefined {
    return this.reason && pageTexts[preferences.language].loadFailed(this.reason);
  }

  hostConnected(): void {
    loadLibrary().then(
      () => this.host.requestUpdate(this.input),
      (reason: unknown) => {
        this.reason = reason instanceof Error ? reason.message : String(reason);
        this.host.requestUpdate();
      },
    );
  }
}
