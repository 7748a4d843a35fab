import type { Controller, PlainElement } from '../element';

/** One step of the playback; slow enough to follow a row with the eye. */
const STEP_MS = 450;

/** Calls `step` again and again until that returns false, the reader pauses, or the element goes. */
export class PlayController implements Controller {
  private timer: ReturnType<typeof setInterval> | undefined;

  constructor(
    private readonly host: PlainElement,
    private readonly step: () => boolean,
  ) {
    host.addController(this);
  }

  get playing(): boolean {
    return this.timer !== undefined;
  }

  play(): void {
    this.pause();
    this.timer = setInterval(() => {
      if (!this.step()) this.pause();
    }, STEP_MS);
    this.host.requestUpdate();
  }

  pause(): void {
    clearInterval(this.timer);
    this.timer = undefined;
    this.host.requestUpdate();
  }

  hostConnected(): void {}

  hostDisconnected(): void {
    this.pause();
  }
}
