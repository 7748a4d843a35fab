/** Makes elements known to the page, in this order; names that the page has given away already are left alone. */
export function define(elements: Readonly<Record<string, CustomElementConstructor>>): void {
  // Where a page is made on a server there are no custom elements.
  const registry = globalThis.customElements as CustomElementRegistry | undefined;
  for (const [name, element] of Object.entries(elements)) {
    if (registry && !registry.get(name)) registry.define(name, element);
  }
}
