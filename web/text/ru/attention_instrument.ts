import type { AttentionInstrumentWords } from '../attention';

export const words: AttentionInstrumentWords = {
  heading: 'Почему среднее? Как выглядят случайные веса внимания',
  lead:
    'Во внимании каждый токен спрашивает токены до себя и читает их смесь. Кого слушать, решают матрицы W_Q и W_K, ' +
    'а до обучения они случайны. Далеко ли это от простого среднего? Зависит от того, насколько велики их элементы.',
  formulaNote: 'Элементы W_Q и W_K случайны, их дисперсия — масштаб²/d.',
  prompt: 'Промпт',
  promptHint: 'Впишите свой; пробел в начале тоже считается.',
  split: 'Делить на',
  splits: { character: 'Символы', word: 'Слова' },
  scale: 'Масштаб W_Q и W_K',
  exactScale: 'Точный масштаб',
  scaleNote: 'Оценки q·k/√d тогда различаются примерно на масштаб².',
  matrixSeed: 'Зерно матриц',
  matrixDice: 'Другие матрицы',
  vectors: 'Векторы токенов',
  embedding: 'Эмбеддинги',
  embeddings: { gaussian: 'Гауссовы', orthogonal: 'Ортогональные', 'one-hot': 'One-hot' },
  dimension: 'Размерность',
  seed: 'Зерно',
  ownVectors: 'Свои векторы слов',
  decidedByFile: (file) => `Векторы и размерность взяты из ${file}; зерно — для слов, которых в нём нет.`,
  undo: 'Отменить',
  redo: 'Вернуть',
  reset: 'Сбросить',
};
