import { join } from 'node:path';
import type { Rolldown } from 'vite';

/** Whether a module needs another at once. Not by way of the library, which names all of its own in one place. */
function needs(graph: Rolldown.ChunkingContext, from: string, id: string): boolean {
  const seen = new Set([from]);
  for (const at of seen) {
    if (at === id) return true;
    if (!/dist\/package\//.test(at)) for (const next of graph.getModuleInfo(at)?.importedIds ?? []) seen.add(next);
  }
  return false;
}

/**
 * Few files rather than many small ones, which take longer and pack worse: one for each experiment and one for what
 * both need. Parameters stay apart, since addresses are written and read with those of both.
 */
export const chunkOf =
  (root: string) =>
  (id: string, graph: Rolldown.ChunkingContext): string | null => {
    const parameters = /(abcd|pronoun)_(?:parameters|reads)\.[jt]s$/.exec(id);
    if (parameters) return `${parameters[1]}_parameters`;
    // Grids are drawn for some figures of every experiment.
    if (/pictures\/grid\.ts$/.test(id)) return null;
    const own =
      /dist\/package\/(?:(abcd|standouts)|(pronoun|graph|published)|(lab\/\w+|wasm\/untrained_lab|\w*attention\w*)|[\w/]+)\.m?js$/.exec(
        id,
      );
    if (own) return own[1] ? 'abcd' : own[2] ? 'pronoun' : own[3] ? null : 'figures';
    const needed = (name: string) => needs(graph, join(root, `web/elements/${name}.ts`), id);
    if (needed('autoload')) return null;
    const [abcd, pronoun] = [needed('define_abcd'), needed('define_pronoun')];
    if (abcd && pronoun) return 'figures';
    return abcd ? 'abcd' : pronoun ? 'pronoun' : null;
  };
