import { type StoryStepName, storyStepNames } from '../text/story';

/**
 * Which step of the guided story is open. What tells it is loaded when it is first wanted.
 *
 * @fires change when another one is open, or none
 */
class GuidedStory extends EventTarget {
  /** None while the story is closed. */
  step: StoryStepName | undefined;

  /** Opens the story at its first step, with the step's setting. */
  async begin(): Promise<void> {
    const { showStory } = await import('./story_panel');
    showStory().begin();
  }

  /** Opens a step, or none; a name that is no step's is none. What the experiments show stays. */
  choose(name: unknown): void {
    // In a frame of another page there is no room beside what is shown.
    if (document.documentElement.dataset.embed) return;
    const step = storyStepNames.find((known) => known === name);
    if (step === this.step) return;
    this.step = step;
    this.dispatchEvent(new Event('change'));
    if (step) void import('./story_panel').then(({ showStory }) => showStory());
  }
}

export const guidedStory = new GuidedStory();
