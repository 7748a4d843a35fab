import type { BlockSettings, Embedding, Memory, Normalize, PresetName } from 'untrained';
import type { Texts } from './texts';

/** Words of the controls of the pronoun experiment. */
export interface PronounSettingsWords {
  preset: string;
  presets: Record<PresetName, string>;
  presetNotes: Record<PresetName, string>;
  changed: string;
  backToPreset: string;
  reset: string;
  graph: string;
  graphHint: string;
  graphDrawn: string;
  graphArrow: string;
  graphAbsent: string;
  graphEmpty: string;
  graphTooLarge: (tokens: number, most: number) => string;
  graphBroken: string;
  temperatures: string;
  temperatureNote: string;
  temperature: Record<Memory, string>;
  exactTemperature: (read: string) => string;
  bestMatch: string;
  more: string;
  readOf: Record<Memory, string>;
  sign: string;
  signs: { '1': string; '-1': string };
  gain: string;
  normalize: string;
  normalizations: Record<Normalize, string>;
  block: string;
  layers: string;
  update: string;
  updates: Record<BlockSettings['update'], string>;
  base: string;
  bases: Record<BlockSettings['base'], string>;
  norm: string;
  norms: Record<BlockSettings['norm'], string>;
  rows: string;
  rowChoices: Record<BlockSettings['rows'], string>;
  readout: string;
  readouts: Record<BlockSettings['readout'], string>;
  readoutGain: string;
  vectors: string;
  embedding: string;
  embeddings: Record<Embedding, string>;
  dimension: string;
  seed: string;
}

export const pronounSettingsTexts: Texts<PronounSettingsWords> = {
  en: {
    preset: 'Setting',
    presets: { published: 'Published', 'prediction-error': 'Prediction error', 'seed-block': 'Posts’ block' },
    presetNotes: {
      published:
        'The nearest we found to the figures in the posts, which leave gains and temperatures open. It is fragile: one ' +
        'part in ten thousand moves a logit by a tenth. What still differs is printed beside each number.',
      'prediction-error':
        'All that the memories return is subtracted, so that only the error of the prediction goes on to the next layer. ' +
        'One setting for other sentences and graphs too: try your own.',
      'seed-block':
        'The posts’ three lines as they stand, each read added: q += mem(q, K, V); q += mem(q, X, X); q += mem(q, V, K). ' +
        'The temperatures are ours.',
    },
    changed: 'You have changed this setting.',
    backToPreset: 'Undo the changes',
    reset: 'Reset everything',
    graph: 'Relations',
    graphHint: 'One a line; weights as in A = 0.5*B + C; a comment follows #.',
    graphDrawn: 'The same, drawn',
    graphArrow: 'Arrows lead from a key to its value.',
    graphAbsent: 'Dashed words stand in neither sentence.',
    graphEmpty: 'No relations yet.',
    graphTooLarge: (tokens, most) => `The graph is drawn for up to ${most} words; this one has ${tokens}.`,
    graphBroken: 'Drawn is the last graph without a mistake.',
    temperatures: 'Temperatures',
    temperatureNote:
      'Low: the best match takes all. High: everything is mixed evenly. In units of d, the squared length of a token vector.',
    temperature: { relation: 'Relations', context: 'Context', swapped: 'Swapped' },
    exactTemperature: (read) => `Temperature, exactly: ${read}`,
    bestMatch: '0, best match',
    more: 'More settings',
    readOf: {
      relation: 'Read from the relations (K, V)',
      context: 'Read from the context (X, X)',
      swapped: 'Read from the relations, swapped (V, K)',
    },
    sign: 'Result is',
    signs: { '1': 'Added', '-1': 'Subtracted' },
    gain: 'Gain',
    normalize: 'Brought to length √d first',
    normalizations: { none: 'Neither', query: 'Query', key: 'Keys', both: 'Both' },
    block: 'Block',
    layers: 'Layers',
    update: 'New vectors are seen',
    updates: { 'in-place': 'At once', 'layer-by-layer': 'In the next layer' },
    base: 'Reads are added to',
    bases: { x: 'The word, x', q: 'The query, q' },
    norm: 'Norm after the block',
    norms: { none: 'None', rms: 'RMSNorm' },
    rows: 'A memory row is',
    rowChoices: { edge: 'One edge', relation: 'One relation' },
    readout: 'Logits are read from',
    readouts: { context: 'The last context read', output: 'The block’s output' },
    readoutGain: 'Factor of the logits',
    vectors: 'Token vectors',
    embedding: 'Embedding',
    embeddings: { gaussian: 'Gaussian', orthogonal: 'Orthogonal', 'one-hot': 'One-hot' },
    dimension: 'Dimension d',
    seed: 'Seed (Gaussian only)',
  },
  ru: {
    preset: 'Настройка',
    presets: { published: 'Ближе к постам', 'prediction-error': 'Ошибка предсказания', 'seed-block': 'Блок из постов' },
    presetNotes: {
      published:
        'Ближайшая из найденных нами к числам постов, где коэффициенты и температуры не названы. Она хрупкая: одна ' +
        'десятитысячная сдвигает логит на десятую. Оставшаяся разность стоит рядом с каждым числом.',
      'prediction-error':
        'Всё прочитанное вычитается, и в следующий слой идёт только ошибка предсказания. Настройка одна и для других ' +
        'предложений и графов: попробуйте свои.',
      'seed-block':
        'Три строки из постов как есть, все чтения прибавляются: q += mem(q, K, V); q += mem(q, X, X); ' +
        'q += mem(q, V, K). Температуры наши.',
    },
    changed: 'Вы изменили эту настройку.',
    backToPreset: 'Отменить изменения',
    reset: 'Сбросить всё',
    graph: 'Отношения',
    graphHint: 'По одному в строке; веса так: A = 0.5*B + C; после # — примечание.',
    graphDrawn: 'Они же на рисунке',
    graphArrow: 'Стрелка ведёт от ключа к значению.',
    graphAbsent: 'Пунктир: слова нет ни в одном предложении.',
    graphEmpty: 'Отношений пока нет.',
    graphTooLarge: (tokens, most) => `Граф рисуется до ${most} слов; здесь их ${tokens}.`,
    graphBroken: 'Нарисован последний граф без ошибок.',
    temperatures: 'Температуры',
    temperatureNote:
      'Низкая: всё достаётся лучшему совпадению. Высокая: всё смешивается поровну. Единица — d, квадрат длины вектора токена.',
    temperature: { relation: 'Отношения', context: 'Контекст', swapped: 'Обратная' },
    exactTemperature: (read) => `Точная температура: ${read}`,
    bestMatch: '0, лучшее совпадение',
    more: 'Ещё настройки',
    readOf: {
      relation: 'Чтение отношений (K, V)',
      context: 'Чтение контекста (X, X)',
      swapped: 'Обратное чтение отношений (V, K)',
    },
    sign: 'Прочитанное',
    signs: { '1': 'Прибавить', '-1': 'Вычесть' },
    gain: 'Коэффициент',
    normalize: 'Привести к длине √d',
    normalizations: { none: 'Ничего', query: 'Запрос', key: 'Ключи', both: 'Оба' },
    block: 'Блок',
    layers: 'Слои',
    update: 'Новые векторы видны',
    updates: { 'in-place': 'Сразу', 'layer-by-layer': 'В следующем слое' },
    base: 'Чтения прибавляются',
    bases: { x: 'К слову x', q: 'К запросу q' },
    norm: 'Норма после блока',
    norms: { none: 'Нет', rms: 'RMSNorm' },
    rows: 'Строка памяти',
    rowChoices: { edge: 'Ребро', relation: 'Отношение' },
    readout: 'Логиты берутся',
    readouts: { context: 'Из чтения контекста', output: 'С выхода блока' },
    readoutGain: 'Множитель логитов',
    vectors: 'Векторы токенов',
    embedding: 'Эмбеддинги',
    embeddings: { gaussian: 'Гауссовы', orthogonal: 'Ортогональные', 'one-hot': 'One-hot' },
    dimension: 'Размерность d',
    seed: 'Зерно (для гауссовых)',
  },
};
