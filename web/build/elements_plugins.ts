import type { Plugin } from 'vite';

/** What the library says of where its module is; bundlers copy the file, or make a data address of it. */
const LIBRARYS_WASM = "new URL('./wasm/untrained.wasm', import.meta.url)";

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

/** Says anew where the module is. */
export const wasmAt = (expression: string): Plugin => ({
  name: 'wasm-at',
  enforce: 'pre',
  transform(code, id) {
    if (!/package\/load\.js$/.test(id)) return undefined;
    if (!code.includes(LIBRARYS_WASM)) this.error(`the library no longer says ${LIBRARYS_WASM}`);
    return code.replace(LIBRARYS_WASM, expression);
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
