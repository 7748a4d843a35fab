import type { UntrainedError } from 'untrained';
import { addEdge, cutEdge, isWeight, removeWord, setWeight } from './graph_edit';
import { type NameProblem, nameProblem, writtenWords } from './graph_text';
import { formatPlaces, type Place, type Places, parsePlaces } from './places';
import type { PronounExperiment } from './pronoun';

/** What became of something done to the drawing. */
export type Outcome =
  | { did: 'connected' | 'cut'; from: string; to: string }
  | { did: 'weighed'; from: string; to: string; weight: number }
  | { did: 'added' | 'removed' | 'moved'; word: string }
  | { did: 'laid' }
  | { refused: 'exists'; from: string; to: string }
  | { refused: 'known' | NameProblem; word: string }
  | { refused: 'weight' }
  | { refused: 'graph'; error: UntrainedError };

/**
 * The relation graph changed as a drawing: every change is one of the text and the places, and one step to undo. While
 * the text has a mistake the drawing may be moved about, but its relations are refused to change, so that nothing that
 * is being typed is lost.
 */
export class GraphDrawing {
  /** Words without an arrow, which the text cannot hold, and where they stand. */
  readonly #loose = new Map<string, Place>();
  /** Where everything stood when a loose word came, so that nothing moves because of it. */
  #pinned: Places = new Map();
  /** The text that the loose words are beside. */
  #text: unknown;
  #dragged: { word: string; places: Places } | undefined;

  /** @param shown where every word stands in the drawing that is in view */
  constructor(
    private readonly experiment: PronounExperiment,
    private readonly shown: () => Places,
  ) {}

  /** What is drawn beyond the state. Where the text was changed by other means, it alone says what there is. */
  sketch(): { loose: readonly string[]; places: Places | undefined } {
    if (this.experiment.values.graph !== this.#text) this.#loose.clear();
    const loose = [...this.#loose.keys()];
    if (this.#dragged) return { loose, places: this.#dragged.places };
    if (loose.length === 0) return { loose, places: undefined };
    return { loose, places: new Map([...this.#pinned, ...this.#given, ...this.#loose]) };
  }

  /** Whether words stand where they were put. */
  get isPlaced(): boolean {
    return this.experiment.values.places !== undefined || this.#loose.size > 0;
  }

  get #given(): Places {
    return parsePlaces(String(this.experiment.values.places ?? '')).places;
  }

  #words(): Set<string> {
    const { relations } = this.experiment;
    return new Set(relations.flatMap(({ key, terms }) => [key, ...terms.map(({ token }) => token)]));
  }

  connect(from: string, to: string): Outcome {
    const { relations } = this.experiment;
    const exists = relations.some(({ key, terms }) => key === from && terms.some(({ token }) => token === to));
    if (exists) return { refused: 'exists', from, to };
    return this.#edit((text) => addEdge(text, from, to)) ?? { did: 'connected', from, to };
  }

  /** Takes an arrow away. Words that have no other stay in the drawing. */
  cut(from: string, to: string): Outcome {
    return this.#edit((text) => cutEdge(text, from, to)) ?? { did: 'cut', from, to };
  }

  /** @param index of the edges between the same two words, from 0 */
  weigh(from: string, to: string, index: number, weight: number): Outcome {
    if (!isWeight(weight)) return { refused: 'weight' };
    const { graphError, values } = this.experiment;
    if (graphError) return { refused: 'graph', error: graphError };
    this.#text = setWeight(String(values.graph), from, to, index, weight);
    this.experiment.change({ graph: String(this.#text) });
    return { did: 'weighed', from, to, weight };
  }

  /** A word without arrows yet: it stands in the drawing alone until it has one. */
  add(typed: string, place?: Place): Outcome {
    const word = typed.trim().normalize('NFC');
    const problem = nameProblem(word);
    if (problem) return { refused: problem, word };
    if (this.#words().has(word) || this.#loose.has(word)) return { refused: 'known', word };
    this.#pinned = this.#standing();
    this.#text = this.experiment.values.graph;
    this.#loose.set(word, place ?? this.#freePlace());
    return { did: 'added', word };
  }

  /** Takes a word away with all its arrows. */
  remove(word: string): Outcome {
    if (this.#loose.delete(word)) return { did: 'removed', word };
    const refused = this.#edit((text) => removeWord(text, word));
    if (!refused) this.#loose.delete(word);
    return refused ?? { did: 'removed', word };
  }

  /** Has a word stand at a place for as long as it is dragged. */
  drag(word: string, place: Place): void {
    const before = this.#dragged?.places ?? this.#standing();
    this.#dragged = { word, places: new Map(before).set(word, place) };
  }

  /** Leaves the dragged word where it is: one step to undo, `settled` from those around it. */
  drop(settled = true): Outcome | undefined {
    const dragged = this.#dragged;
    this.#dragged = undefined;
    if (!dragged) return undefined;
    const { word, places } = dragged;
    if (settled) this.experiment.settle();
    this.#keep(places, this.#words());
    if (settled) this.experiment.settle();
    return { did: 'moved', word };
  }

  /** Puts the dragged word back. */
  cancelDrag(): void {
    this.#dragged = undefined;
  }

  /** Lets the forces lay everything out again. */
  layAgain(): Outcome {
    this.#pinned = new Map();
    // Without a place of their own the loose words are laid out with the others.
    for (const word of this.#loose.keys()) this.#loose.set(word, this.#freePlace());
    this.experiment.settle();
    this.experiment.change({ places: undefined });
    return { did: 'laid' };
  }

  /** Changes the text; everything stays where it stands. The refusal, if there is one. */
  #edit(change: (text: string) => string): Outcome | undefined {
    const { experiment } = this;
    if (experiment.graphError) return { refused: 'graph', error: experiment.graphError };
    const graph = change(String(experiment.values.graph));
    const error = experiment.graphMistake(graph);
    if (error) return { refused: 'graph', error };
    experiment.settle();
    this.#keep(this.#standing(), writtenWords(graph), graph);
    experiment.settle();
    return undefined;
  }

  /** Writes the places of the words of the graph down, and remembers those of the others. */
  #keep(places: Places, words: ReadonlySet<string>, graph?: string): void {
    this.#pinned = places;
    for (const [word, place] of places) {
      if (words.has(word)) this.#loose.delete(word);
      else this.#loose.set(word, place);
    }
    this.#text = graph ?? this.experiment.values.graph;
    const held = new Map([...places].filter(([word]) => words.has(word)));
    this.experiment.change({ ...(graph !== undefined && { graph }), places: formatPlaces(held) });
  }

  /** Where every drawn word stands; those that have a place in the state keep it, whatever the width. */
  #standing(): Places {
    const given = this.#given;
    return new Map([...this.shown()].map(([word, place]) => [word, given.get(word) ?? this.#loose.get(word) ?? place]));
  }

  /** Below everything that is drawn. */
  #freePlace(): Place {
    const lowest = [...this.shown().values()].reduce((most, { y }) => Math.max(most, y), 0);
    return { x: 0.5, y: lowest + 0.2 };
  }
}
