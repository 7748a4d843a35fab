import type { Plugin } from 'vite';

/** What the library says of where its modules are; bundlers copy the files, or make data addresses of them. */
const wasmAddresses = [
  { file: /package\/load\.js$/, address: "new URL('./wasm/untrained.wasm', import.meta.url)" },
  { file: /package\/lab\/lab\.js$/, address: "new URL('../wasm/untrained_lab.wasm', import.meta.url)" },
] as const;

/** What only the command tells of each parameter; the same words are in its own file. */
const HELP = /\bhelp: *(['`])(?:(?!\1)[^\\]|\\.)*\1,?/g;

/** Leaves out what no page shows. */
export const withoutHelp = (): Plugin => ({
  name: 'without-help',
  enforce: 'pre',
  transform: (code, id) => (/parameters\.[jt]s$/.test(id) ? code.replace(HELP, '') : undefined),
});

/** Leaves out the line breaks and indents of style sheets. */
export const shortStyles = (): Plugin => ({
  name: 'short-styles',
  enforce: 'pre',
  transform: (code, id) =>
    /web\/.*\.ts$/.test(id)
      ? code.replace(/\bcss`[^`]*`/g, (sheet) =>
          sheet
            .replace(/\s+/g, ' ')
            .replace(/([;{},]) | (?=[{}])/g, '$1')
            .replace(/;}/g, '}')
            .replace(/([a-z]): (?=[^{}]*[;}])/g, '$1:'),
        )
      : undefined,
});

/** Says anew where the modules are. @param expression for a file's name */
export const wasmAt = (expression: (file: string) => string): Plugin => ({
  name: 'wasm-at',
  enforce: 'pre',
  transform(code, id) {
    const said = wasmAddresses.find(({ file }) => file.test(id))?.address;
    if (said === undefined) return undefined;
    if (!code.includes(said)) this.error(`the library no longer says ${said}`);
    return code.replace(said, expression(/\w+\.wasm/.exec(said)?.[0] ?? ''));
  },
});

/** The module inside the script itself: nothing is fetched. */
export const wasmInside = (bytes: Uint8Array): Plugin => ({
  name: 'wasm-inside',
  enforce: 'pre',
  transform(code, id) {
    if (!/elements\/library\.ts$/.test(id)) return undefined;
    const asked = 'loadCore(wasmUrl ? { wasmUrl } : {})';
    if (!code.includes(asked)) this.error(`elements/library.ts no longer says ${asked}`);
    const text = Buffer.from(bytes).toString('base64');
    return code.replace(asked, `loadCore({ wasmBinary: Uint8Array.from(atob('${text}'), (c) => c.charCodeAt(0)) })`);
  },
});
