import { readFile } from 'node:fs/promises';
import { abcdParameters, defaultsOf, load } from 'untrained';
import { describe, expect, it } from 'vitest';
import { type ElementDeclaration, elementsManifest } from '../../../web/build/manifest';
import { elementClasses, type TagName } from '../../../web/build/manifest_parameters';
import { themeStyles } from '../../../web/elements/figure_styles';

const root = new URL('../../../', import.meta.url);
const manifest = await elementsManifest();
const { modules } = manifest;
const declarations = modules.flatMap((each) => each.declarations);
const tags = Object.keys(elementClasses) as TagName[];

const declared = (tag: TagName): ElementDeclaration => {
  const found = declarations.find(({ tagName }) => tagName === tag);
  if (!found) throw new Error(`the manifest has no ${tag}`);
  return found;
};
const attribute = (tag: TagName, name: string) => declared(tag).attributes.find((known) => known.name === name);

describe('the custom elements manifest', () => {
  it('is in the package as it was made', async () => {
    const { customElements } = JSON.parse(await readFile(new URL('package.json', root), 'utf8'));
    expect(JSON.parse(await readFile(new URL(customElements, root), 'utf8'))).toEqual(manifest);
  });

  it('names the elements, where they are exported and defined', () => {
    expect(declarations.map(({ tagName, name }) => [tagName, name])).toEqual([
      ['untrained-abcd', 'UntrainedAbcd'],
      ['untrained-pronoun', 'UntrainedPronoun'],
      ['untrained-attention', 'UntrainedAttention'],
      ['untrained-swarm', 'UntrainedSwarm'],
    ]);
    const [module, swarm] = modules;
    expect(swarm?.path).toBe('dist/package/elements/swarm.js');
    expect(module?.exports).toContainEqual({
      kind: 'custom-element-definition',
      name: 'untrained-abcd',
      declaration: { name: 'UntrainedAbcd', module: module?.path },
    });
  });

  it.each(tags)('has what %s observes, each attribute with its property', (tag) => {
    const { attributes, members } = declared(tag);
    expect(attributes.map(({ name }) => name).sort()).toEqual([...elementClasses[tag].observedAttributes].sort());
    for (const { name, fieldName, description, type } of attributes) {
      expect(description, name).toMatch(/\w/);
      expect(type?.text, name).toMatch(/\w/);
      expect(members.find((member) => member.attribute === name)?.name).toBe(fieldName);
    }
  });

  it('says type, default and bounds as the library has them', async () => {
    const { limits } = await load();
    expect(attribute('untrained-abcd', 'passes')).toMatchObject({
      type: { text: 'number' },
      default: String(defaultsOf(abcdParameters).passes),
      range: { integer: true, minimum: 1, maximum: limits.passes },
    });
    expect(attribute('untrained-abcd', 'rule')).toMatchObject({
      type: { text: "'add' | 'subtract' | 'subtract-rms'" },
      default: '"subtract-rms"',
    });
    expect(attribute('untrained-pronoun', 'temperature-context')).toMatchObject({
      fieldName: 'temperatureContext',
      range: { integer: false, minimum: 0, maximum: limits.temperature },
    });
    expect(attribute('untrained-pronoun', 'update')?.fieldName).toBe('updateOrder');
  });

  it.each(tags)('names every view of %s', (tag) => {
    const { views: own, comparedViews } = elementClasses[tag];
    const views = ['all', ...own, ...comparedViews].map((name) => `'${name}'`);
    expect(attribute(tag, 'view')?.type?.text).toBe(views.join(' | '));
  });

  it.each(tags)('has every custom property that the styles of %s ask for, with its default', (tag) => {
    const asked = [...themeStyles.matchAll(/var\((--u-[a-z-]+)/g)].map(([, name]) => name);
    expect(asked.length).toBeGreaterThan(5);
    const { cssProperties } = declared(tag);
    expect(cssProperties.map(({ name }) => name).sort()).toEqual(asked.sort());
    for (const { default: usual, description } of cssProperties) {
      expect(usual).toMatch(/\w/);
      expect(description).toMatch(/\w/);
    }
  });

  it.each(tags)('shows nothing of %s that is not for authors', (tag) => {
    const names = declared(tag).members.map(({ name }) => name);
    expect(
      names.filter((name) => /^#|^_|root|adopt|Controller|requestUpdate|provenance|attributeChanged/.test(name)),
    ).toEqual([]);
    expect(names).toContain('updateComplete');
  });
});
