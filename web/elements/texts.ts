import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { preferences } from '../state/preferences';
import type { Texts } from '../text/texts';

/** Texts in the page's language; the element is drawn again when the language changes. */
export class TextController<Words> implements ReactiveController {
  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly texts: Texts<Words>,
  ) {
    host.addController(this);
  }

  get words(): Words {
    return this.texts[preferences.language];
  }

  private readonly redraw = () => this.host.requestUpdate();

  hostConnected(): void {
    preferences.addEventListener('change', this.redraw);
  }

  hostDisconnected(): void {
    preferences.removeEventListener('change', this.redraw);
  }
}
