import type { Page } from 'playwright-core';
import { readNames } from 'untrained';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Attribute, type ElementDeclaration, elementsManifest } from '../../web/build/manifest';
import { elementClasses } from '../../web/build/manifest_parameters';
import { Site } from './support/site';

const { modules } = await elementsManifest();
const declarations = modules.flatMap((module) => module.declarations).map((each) => [each.tagName, each] as const);

let site: Site;
beforeAll(async () => {
  site = await Site.open();
});
afterAll(async () => {
  expect(site.complaints).toEqual([]);
  await site.close();
});

/** A page of its own style that shows nothing but one element, with a sentence inside. */
async function pageWith(
  tag: string,
  attributes: Record<string, string> = {},
  before?: (page: Page) => Promise<unknown>,
) {
  const page = await site.page('post.html', before && { before });
  await page.waitForFunction(() => customElements.get('untrained-pronoun'));
  await page.evaluate(
    ([name, set]) => {
      const element = document.createElement(name);
      for (const [attribute, value] of Object.entries(set)) element.setAttribute(attribute, value);
      element.textContent = 'Until then';
      document.querySelector('main')?.replaceChildren(element);
    },
    [tag, attributes] as const,
  );
  await page.waitForFunction((name) => customElements.get(name), tag);
  return page;
}

const shown = (page: Page, tag: string) => page.locator(`${tag} untrained-figure`).first().waitFor();

/** Texts for an attribute, none of them its default. */
function otherText({ type, default: usual, range, name }: Attribute): string {
  const choices = [...(type?.text ?? '').matchAll(/'([^']*)'/g)].map(([, choice = '']) => choice);
  const other = choices.find((choice) => JSON.stringify(choice) !== usual);
  if (other !== undefined) return other;
  if (type?.text === 'boolean') return String(usual !== 'true');
  if (range) return String((range.minimum ?? 0) + 2);
  return name === 'graph' ? 'A = B' : 'A B C B';
}

/** Values that a range does not have. */
const outside = ({ minimum, maximum, integer }: NonNullable<Attribute['range']>): string[] =>
  [
    ...(minimum === undefined ? [] : [minimum - 1]),
    ...(maximum === undefined ? [] : [maximum === Number.MAX_SAFE_INTEGER ? 2 ** 53 : maximum + 1]),
    ...(integer ? [(minimum ?? 0) + 0.5] : []),
  ].map(String);

describe.each(declarations)('the manifest of %s', (tag, declaration: ElementDeclaration) => {
  it('has the attributes that the running element observes, each with its property', async () => {
    const page = await pageWith(tag);
    const observed = await page.evaluate(
      (name) => (customElements.get(name) as unknown as { observedAttributes: string[] }).observedAttributes,
      tag,
    );
    expect([...observed].sort()).toEqual(declaration.attributes.map(({ name }) => name).sort());
    // The second setting is an object, and what reads its attribute is loaded when the element has started.
    const simple = declaration.attributes.filter(({ name }) => name !== 'compare');
    const asked = simple.map((each) => ({ ...each, text: otherText(each) }));
    const found = await page.locator(tag).evaluate(
      (element, attributes) =>
        attributes.map(({ name, fieldName, text }) => {
          const properties = element as unknown as Record<string, unknown>;
          const usual = properties[fieldName];
          element.setAttribute(name, text);
          const set = properties[fieldName];
          properties[fieldName] = usual;
          const back = properties[fieldName];
          element.removeAttribute(name);
          return {
            name,
            usual: JSON.stringify(usual),
            kind: typeof set,
            set: String(set),
            same: Object.is(back, usual),
          };
        }),
      asked,
    );
    for (const [index, { name, usual, kind, set, same }] of found.entries()) {
      const declared = asked[index];
      expect(usual, name).toBe(declared?.default);
      expect(set, name).toBe(declared?.text);
      const type = declared?.type?.text ?? '';
      expect(kind, name).toBe(type.startsWith("'") ? 'string' : type);
      expect(same, name).toBe(true);
    }
    await page.close();
  });

  it('has the members that the running element has', async () => {
    const page = await pageWith(tag);
    const names = declaration.members.map(({ name }) => name);
    const missing = await page.locator(tag).evaluate((element, all) => all.filter((name) => !(name in element)), names);
    expect(missing).toEqual([]);
    await page.close();
  });

  it('has the bounds outside which a value is refused', async () => {
    // What is no part of the block is not looked at.
    const all: Record<string, string> = declaration.attributes.some(({ name }) => name === 'reads')
      ? { reads: readNames.join() }
      : {};
    const page = await pageWith(tag, { view: elementClasses[tag].views[0], loading: 'eager', ...all });
    await shown(page, tag);
    // What is shown is brought into its bounds; only what is computed is refused.
    const bounded = declaration.attributes.filter(
      ({ name }) => !['pass', 'token', 'layer', 'step', 'trail'].includes(name),
    );
    const cases = bounded.flatMap(({ name, range }) => (range ? outside(range).map((value) => [name, value]) : []));
    const refused = await page.locator(tag).evaluate(async (element, all) => {
      const told = async (): Promise<boolean> => {
        await (element as unknown as { updateComplete: Promise<unknown> }).updateComplete;
        return element.shadowRoot?.querySelector('[part=error]')?.checkVisibility() ?? false;
      };
      const found: boolean[][] = [];
      for (const [name = '', value = ''] of all) {
        element.setAttribute(name, value);
        const outside = await told();
        element.removeAttribute(name);
        found.push([outside, await told()]);
      }
      return found;
    }, cases);
    expect(cases.length).toBeGreaterThan(5);
    for (const [index, found] of refused.entries()) expect(found, cases[index]?.join('=')).toEqual([true, false]);
    await page.close();
  });

  it('has the parts that can be styled from outside, and no other', async () => {
    const page = await pageWith(tag);
    await shown(page, tag);
    const parts = declaration.cssParts.map(({ name }) => name);
    const found = await page.locator(tag).evaluate((element) => {
      const names = new Set<string>();
      const root = element.shadowRoot;
      for (const each of root?.querySelectorAll('[part], [exportparts]') ?? []) {
        for (const name of each.part) names.add(name);
        for (const name of (each.getAttribute('exportparts') ?? '').split(',')) {
          // An exported part has to be there, inside.
          const part = name.trim();
          if (part && each.shadowRoot?.querySelector(`[part~="${part}"]`)) names.add(part);
        }
      }
      return [...names];
    });
    expect(found.sort()).toEqual(parts.sort());
    // A rule of the page reaches each of them.
    for (const part of parts) {
      const reached = await page.locator(tag).evaluate((element, name) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(`${element.localName}::part(${name}) { outline: 3px solid rgb(1, 2, 3); }`);
        document.adoptedStyleSheets = [sheet];
        const inner = (root: ShadowRoot | null | undefined): Element[] =>
          [...(root?.querySelectorAll('*') ?? [])].flatMap((each) => [each, ...inner(each.shadowRoot)]);
        return inner(element.shadowRoot).some((each) => getComputedStyle(each).outlineColor === 'rgb(1, 2, 3)');
      }, part);
      expect(reached, part).toBe(true);
    }
    await page.close();
  });

  it('has the events that come out of the element', async () => {
    const page = await pageWith(tag);
    await shown(page, tag);
    const names = declaration.events.map(({ name }) => name);
    expect(names.length).toBeGreaterThan(0);
    await page.evaluate((all) => {
      const heard: Record<string, unknown> = {};
      Object.assign(window, { heard });
      for (const name of all) {
        document.addEventListener(name, (event) => {
          heard[name] = JSON.parse(JSON.stringify((event as CustomEvent).detail));
        });
      }
    }, names);
    await page.locator(tag).evaluate((element) => element.setAttribute('seed', '7'));
    const holder = page.locator(`${tag} untrained-figure [tabindex="0"][role=application]`).first();
    await holder.focus();
    await holder.press('ArrowRight');
    const heard = () => page.evaluate(() => (window as unknown as { heard: Record<string, unknown> }).heard);
    await expect.poll(async () => Object.keys(await heard()).sort()).toEqual([...names].sort());
    expect(await heard()).toMatchObject({
      'experiment-change': { values: { seed: 7 } },
      'figure-point': { row: expect.any(Number), column: expect.any(Number) },
    });
    await page.close();
  });

  it('has a slot that shows what is inside the element until it is there', async () => {
    expect(declaration.slots.map(({ name }) => name)).toEqual(['']);
    const page = await pageWith(tag);
    const slotted = () =>
      page.locator(tag).evaluate((element) => {
        const slot = element.shadowRoot?.querySelector<HTMLSlotElement>('slot:not([name])');
        return { text: slot?.assignedNodes()[0]?.textContent, visible: slot?.checkVisibility() };
      });
    await shown(page, tag);
    await expect.poll(slotted).toEqual({ text: 'Until then', visible: false });
    await page.close();

    const waiting = await pageWith(tag, {}, (tab) => tab.route('**/*.wasm', () => new Promise(() => {})));
    expect(await waiting.locator(tag).evaluate((element) => element.shadowRoot?.querySelector('slot')?.hidden)).toBe(
      false,
    );
    await waiting.close();
  });

  it('has custom properties each of which changes something', async () => {
    const page = await pageWith(tag);
    await shown(page, tag);
    // A mistake, a second column of a table and a chosen cell: every colour is somewhere.
    await page.locator(`${tag} summary`).first().click();
    const states = declaration.cssProperties.map(({ name }) => ({
      name,
      value: name === '--u-font' ? '31px/1 monospace' : 'rgb(1, 2, 3)',
    }));
    for (const { name, value } of states) {
      const changed = await page.locator(tag).evaluate(
        (element, set) => {
          const inner = (root: ShadowRoot | null | undefined): Element[] =>
            [...(root?.querySelectorAll('*') ?? [])].flatMap((each) => [each, ...inner(each.shadowRoot)]);
          const looks = () =>
            inner(element.shadowRoot).map((each) => {
              const { color, backgroundColor, borderTopColor, borderBottomColor, fontFamily } = getComputedStyle(each);
              return [color, backgroundColor, borderTopColor, borderBottomColor, fontFamily].join();
            });
          const before = looks();
          (element as HTMLElement).style.setProperty(set.name, set.value);
          const after = looks();
          (element as HTMLElement).style.removeProperty(set.name);
          return after.filter((look, index) => look !== before[index]).length;
        },
        { name, value },
      );
      expect(changed, name).toBeGreaterThan(0);
    }
    await page.close();
  });
});
