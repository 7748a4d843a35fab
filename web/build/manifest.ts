import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { create, ts } from '@custom-elements-manifest/analyzer';
import { themeStyles } from '../elements/figure_styles';
import { elementClasses, experimentClasses, parameterMembers, type TagName } from './manifest_parameters';

// The analyzer has types for plugins only.
declare module '@custom-elements-manifest/analyzer' {
  export const ts: Pick<typeof import('typescript'), 'createSourceFile' | 'ScriptTarget'>;
  export function create(input: { modules: import('typescript').SourceFile[] }): {
    modules: { declarations?: unknown[] }[];
  };
}

/** What the manifest says of something that has a name. */
export interface Named {
  name: string;
  description?: string;
  type?: { text: string };
  default?: string;
  inheritedFrom?: unknown;
}

/** An attribute; numbers have the bounds that the library holds them to. */
export interface Attribute extends Named {
  fieldName: string;
  range?: { integer: boolean; minimum?: number; maximum?: number };
}

export interface Member extends Named {
  kind: 'field' | 'method';
  attribute?: string;
  reflects?: boolean;
  readonly?: boolean;
  static?: boolean;
  privacy?: 'public' | 'protected' | 'private';
}

export interface ElementDeclaration extends Named {
  kind: 'class';
  customElement: true;
  tagName: TagName;
  attributes: Attribute[];
  members: Member[];
  events: Named[];
  slots: Named[];
  cssParts: Named[];
  cssProperties: Named[];
}

/** A custom elements manifest (schema 1.0.0), a module for each file that defines elements. */
export interface Manifest {
  schemaVersion: string;
  readme: string;
  modules: { kind: 'javascript-module'; path: string; declarations: ElementDeclaration[]; exports: unknown[] }[];
}

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The classes of the elements, base classes first. */
const sources = ['element', 'experiment_element', 'abcd', 'pronoun', 'attention', 'swarm'].map(
  (name) => `web/elements/${name}.ts`,
);

/** Where the package has its elements, if it does not say. */
const USUAL_ENTRY = './dist/package/elements/elements.js';

/** The elements that only an entry of their own has, since they load another module. */
const ownEntries: Partial<Record<TagName, string>> = { 'untrained-swarm': './elements/swarm' };

/** The file that defines an element. */
async function entryPaths(): Promise<(tagName: TagName) => string> {
  const { exports } = JSON.parse(await readFile(`${root}package.json`, 'utf8'));
  return (tagName) => {
    const entry: string = exports[ownEntries[tagName] ?? './elements']?.default ?? USUAL_ENTRY;
    return entry.replace(/^\.\//, '');
  };
}

/** What the custom properties are unless an author sets them: the styles know. */
function propertyDefaults(): Map<string, string> {
  const uses = themeStyles.matchAll(/var\((--u-[a-z-]+),\s*(.*)\);/g);
  return new Map([...uses].map(([, name = '', usual = '']) => [name, usual]));
}

const withoutOrigin = <Entry extends Named>({ inheritedFrom: _, ...entry }: Entry): Entry => entry as Entry;

/** What a class of the analyzer's result says to those who use its element. */
async function declarationOf(tagName: TagName, found: Partial<ElementDeclaration>): Promise<ElementDeclaration> {
  const known = found.members ?? [];
  const parameters = await parameterMembers(tagName, known);
  const taken = new Set(parameters.members.map(({ name }) => name));
  const others = known.filter(
    ({ name, type, privacy, static: ofClass }) =>
      !ofClass && !privacy && type && !taken.has(name) && !parameters.absent.has(name),
  );
  const usual = propertyDefaults();
  return {
    kind: 'class',
    customElement: true,
    tagName,
    name: found.name ?? '',
    description: found.description ?? '',
    attributes: parameters.attributes,
    members: [...parameters.members, ...others.map(withoutOrigin).map((member) => experimentType(tagName, member))],
    events: (found.events ?? []).map(withoutOrigin),
    slots: (found.slots ?? []).map(withoutOrigin),
    cssParts: (found.cssParts ?? []).map(withoutOrigin),
    cssProperties: (found.cssProperties ?? []).map((property) => ({
      ...withoutOrigin(property),
      default: usual.get(property.name) ?? '',
    })),
  };
}

/** In the source its type is a parameter of the class. */
function experimentType(tagName: TagName, member: Member): Member {
  if (member.name !== 'experiment') return member;
  const { default: _, ...rest } = member;
  return { ...rest, type: { text: experimentClasses[tagName].name } };
}

/** The custom elements manifest of the package, made from the code. */
export async function elementsManifest(): Promise<Manifest> {
  const read = async (name: string) =>
    ts.createSourceFile(name, await readFile(root + name, 'utf8'), ts.ScriptTarget.ES2022, true);
  const { modules: sourceModules } = create({ modules: await Promise.all(sources.map(read)) });
  const classes = sourceModules.flatMap(({ declarations = [] }) => declarations) as Partial<ElementDeclaration>[];
  const pathOf = await entryPaths();
  const declarations = await Promise.all(
    Object.entries(elementClasses).map(([tagName, { name }]) =>
      declarationOf(tagName as TagName, classes.find((known) => known.name === name) ?? {}),
    ),
  );
  const paths = [...new Set(declarations.map(({ tagName }) => pathOf(tagName)))];
  const modules = paths.map((path) => {
    const own = declarations.filter(({ tagName }) => pathOf(tagName) === path);
    const exports = own.flatMap(({ name, tagName }) => [
      { kind: 'js', name, declaration: { name, module: path } },
      { kind: 'custom-element-definition', name: tagName, declaration: { name, module: path } },
    ]);
    return { kind: 'javascript-module' as const, path, declarations: own, exports };
  });
  return { schemaVersion: '1.0.0', readme: 'README.md', modules };
}
