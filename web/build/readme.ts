import { load, type Rule, rules } from 'untrained';
import { similarityPicture } from '../pictures/abcd';
import { fileAttributes, sceneMarkup } from '../pictures/markup';
import { words } from '../text/en/abcd_figures';
import { fixed, visibleToken } from '../text/format';

/** As wide as a README's column on a wide screen. */
const PICTURE_WIDTH = 760;

/** The generated parts of README.md: its picture, and its tables by name. */
export async function readmeParts(): Promise<{ picture: string; tables: Record<string, string> }> {
  const untrained = await load();
  const trace = untrained.abcd();
  const passes = trace.similarity.length;
  const label = words.heatmapLabel(visibleToken(trace.tokens[trace.probe] ?? ''), passes);
  const lastPass = (rule: Rule) =>
    Array.from(untrained.abcd({ rule }).similarity.at(-1) ?? [], (value) => fixed(value, 2));
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const abcd = [
    row(['cosine with E', ...trace.tokens.map(visibleToken)]),
    row(['---', ...trace.tokens.map(() => '---:')]),
    ...rules.map((rule) => row([rule, ...lastPass(rule)])),
  ];
  return {
    picture: `${sceneMarkup(similarityPicture(trace, { label, width: PICTURE_WIDTH, pass: passes }), fileAttributes)}\n`,
    tables: { abcd: abcd.join('\n') },
  };
}

/** README.md with its tables put in. */
export function withTables(readme: string, tables: Record<string, string>): string {
  return Object.entries(tables).reduce(
    (text, [name, table]) =>
      text.replace(
        new RegExp(`(<!-- figures: ${name} -->\\n)[^]*?(<!-- end -->)`),
        (_, start: string, end: string) => `${start}\n${table}\n\n${end}`,
      ),
    readme,
  );
}
