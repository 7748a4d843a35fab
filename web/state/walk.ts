/** A way through an experiment, stop by stop. */
export interface Walk {
  /** The stop that is shown, from 0. */
  readonly place: number;
  /** The last stop. */
  readonly last: number;
  /**
   * Shows another stop.
   *
   * @param joins whether it is one step to undo with the stop before, as when the way is played
   */
  go(place: number, joins?: boolean): void;
}
