/** What the core holds swarms to, for messages, and how many swarms one search may have; a landscape has a side. */
export const swarmBounds = {
  dimensions: 1000,
  particles: 10_000,
  iterations: 1_000_000,
  swarms: 1_000_000,
  side: 1000,
} as const;
