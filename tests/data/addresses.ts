/** An address of every version that was ever written, and what it says. They are never changed. */
export const addressFixtures = [
  {
    version: 1,
    address:
      '1.pVJLasMwEL2KmW0ViAulIMgiSXuLbGRrsE1syUh2aQi5Q-hnk6YuSRbtrleZI5VJjJsG2kWzEfNmpDdvnmYOKoo1yDncqbxGz1HpbFFWICEYjsY3-2M4Gt-CgMpO0XiQEKfKqbhCBwJcnSNI8HVUcQ4ElMp7pgqvBGARodaZSUBComrvM2VAgM4KND6zBmTY7_cFeEQN8lpw9whB9sIDD8jwciEgtkWpHOr_61NanyUtPJK2WOyBsbX5xTpa05I-aBnQM21oG9Bqj3cBvVFDW2pozeCdw4AaeuWrD7SiHW0Y0GebBQGJU2XKnIdrg6Ajv-h4J-bk9eC49EgNvVBDT9_FlmJiOrJBq3ViWs0_KI5lD1rhE7ardOiRRy7rKM98imzzsbXWValNrFH5n-YmKjO92JoK7yuQvUsuxdbo3nmeno7euZqrGbp95wIL62a8NW13_t5cmaRWCW-Oq3m1UiwYaOWmsPgC',
    state: {
      experiments: {
        abcd: {
          values: {
            prompt: ' ABCD ABCDABCE',
            tokens: 'character',
            rule: 'subtract',
            passes: 15,
            embedding: 'gaussian',
            dimension: 1000,
            seed: 7,
            probe: -1,
            pass: 12,
          },
          compared: {
            prompt: ' ABCD ABCDABCE',
            tokens: 'character',
            rule: 'add',
            passes: 15,
            embedding: 'gaussian',
            dimension: 1000,
            seed: 1,
            probe: -1,
          },
        },
        pronoun: {
          values: {
            prompt: 'МАША ЕСТ КАШУ ПОТОМУ ЧТО ОНА ВКУСНАЯ ОНА',
            graph: 'ОНА = МАША + КАШУ\nВКУСНАЯ = КАШУ\nГОЛОДНАЯ = МАША\nМАША = ЕСТ\nЕСТ = КАШУ\nПОТОМУ = ЧТО\n',
            preset: 'published',
            embedding: 'orthogonal',
            dimension: 1000,
            seed: 1,
            'gain-context': -2,
            'second-prompt': 'МАША ЕСТ КАШУ ПОТОМУ ЧТО ОНА ГОЛОДНАЯ ОНА',
            layer: 1,
            memory: 'context',
          },
        },
      },
      language: 'ru',
      theme: 'dark',
    },
  },
];
