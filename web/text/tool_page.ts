/** Words of the page around an element that has a page to itself. */
export interface ToolPageWords {
  heading: string;
  introduction: string;
  skip: string;
  home: string;
  noScript: string;
}

/** Words of the page around the particle swarm. */
export interface SwarmPageWords extends ToolPageWords {
  addressUnknown: (names: string) => string;
}
