import type { UntrainedError } from 'untrained';
import type { SweepWords } from '../sweep';
import { figureWords } from './figures';
import { blockChoices, blockNames } from './sweep_block';
import { pairsWords } from './sweep_pairs';

/** Russian has three forms after a number: 1 ячейка, 2 ячейки, 5 ячеек. */
const count = (number: number, one: string, few: string, many: string): string => {
  const [tens, ones] = [number % 100, number % 10];
  const form = tens > 10 && tens < 20 ? many : ones === 1 ? one : ones > 1 && ones < 5 ? few : many;
  return `${number} ${form}`;
};

const SPAN = /^\s*(-?[\d.]+?)\.\.(-?[\d.]+?)(\.\.(-?[\d.]+))?\s*$/;

/** What is wrong with a list of numbers; the library's own codes tell bounds only. */
function rangeFault({ found }: UntrainedError): string {
  const [, first, last, , step] = SPAN.exec(found) ?? [];
  if (first !== undefined && last !== undefined) {
    if (Number(last) < Number(first)) return `Границы переставлены: нужно ${last}..${first}, а не ${first}..${last}.`;
    if (step !== undefined && Number(step) <= 0) return `Шаг должен быть больше 0, а не ${step}.`;
    return `В «${found}» слишком много чисел.`;
  }
  return `Нужны числа, например 4,8,16 или 1..40, а не «${found}».`;
}

export const words: SweepWords = {
  ...figureWords,
  pairs: pairsWords,
  heading: 'Как часто ответ верен?',
  setting: 'Что перебирается',
  presets: 'Начать с настройки',
  presetNames: {
    map: { name: 'Память: сколько пар', note: 'Где память работает: сколько пар и после скольких проходов?' },
    recall: {
      name: 'Память: 4 пары',
      note: 'Четыре ключа со значениями, потом один ключ снова: найдётся ли значение?',
    },
    long: { name: 'Память: 8 длинных ключей', note: 'Восемь ключей по три токена: труднее, нужно больше проходов.' },
    abcd: { name: 'Промпт ABCD', note: 'Промпт первого опыта; в каждой выборке новые векторы токенов.' },
    repeated: {
      name: 'Повторённая последовательность',
      note: 'Случайные токены, повторённые четыре раза: указывает ли последний на то, что шло за ним раньше?',
    },
    planted: { name: 'Спрятанный ключ', note: 'Один ключ со значением среди токенов без повторов; их всё больше.' },
    dimension: { name: 'Память: размерность', note: 'Какой длины должны быть векторы токенов для восьми пар?' },
    pronoun: {
      name: 'Местоимения: температуры',
      note: 'Две температуры блока памяти: где он различает два предложения одной пары?',
    },
    control: {
      name: 'Контроль: случайное внимание',
      note: 'Softmax-внимание со случайными весами в той же задаче: не лучше угадывания.',
    },
  },
  tasks: {
    abcd: { name: 'Промпт ABCD', note: 'Верны оба D.' },
    mqar: {
      name: 'Ассоциативная память',
      note: 'Ключи со значениями, потом ключ снова; верно его значение. Все токены разные.',
    },
    repeated: {
      name: 'Повторённая последовательность',
      note: 'Разные токены повторены и оборваны; верно то, что шло дальше раньше.',
    },
    planted: { name: 'Спрятанный ключ', note: 'Ключ и значение стоят среди прочих токенов, потом ключ снова.' },
    text: { name: 'Окна текста', note: 'Верно то, что шло после самого длинного прежнего совпадения с концом окна.' },
    pronoun: {
      name: 'Местоимения',
      note: 'Пары предложений с графом отношений, для блока памяти; верно то, что значит последнее слово. В контроле правые части отношений розданы заново.',
    },
  },
  parameters: {
    ...blockNames,
    task: 'Задача',
    pairs: 'Пары',
    key: 'Токенов в ключе',
    filler: 'Прочие токены',
    queries: 'Спросить ключей',
    length: 'Длина',
    repeats: 'Повторы',
    window: 'Слов в окне',
    text: 'Текст',
    'pairs-name': 'Файл с парами',
    'pairs-sha256': 'Пары предложений',
    mechanism: 'Механизм',
    rule: 'Правило',
    update: 'Обновление',
    passes: 'Проходы',
    scale: 'Масштаб W_Q, W_K',
    embedding: 'Эмбеддинги',
    dimension: 'Размерность d',
    draws: 'Выборки',
    seed: 'Зерно',
    'no-shuffle': 'Без перемешанного контроля',
  },
  choices: {
    ...blockChoices,
    'causal-mean': 'Причинное среднее',
    'random-attention': 'Случайное внимание',
    add: 'Прибавить',
    subtract: 'Вычесть',
    'subtract-rms': 'Вычесть, RMSNorm',
    'in-place': 'На месте',
    'layer-by-layer': 'Проход за проходом',
    gaussian: 'Гауссовы',
    orthogonal: 'Ортогональные',
    'one-hot': 'One-hot',
  },
  rangeHint: 'Число, несколько (4,8,16) или промежуток (1..40, с шагом 0..100..10).',
  textHint: 'Вставьте текст или откройте файл. Он не покидает браузер.',
  openText: 'Открыть файл',
  longText: (characters) => `Открыт текст, знаков: ${characters}; он слишком длинный, чтобы показать его здесь.`,
  dropText: 'Закрыть текст',
  linkNote: 'В ссылке на эту страницу самого текста нет.',
  faultWithout: (error) => {
    if (error.parameter === 'words') {
      return `Для такого окна в тексте должно быть не меньше ${error.minimum} слов, а в нём ${error.found}.`;
    }
    return error.code === 'out-of-range' && error.minimum === error.maximum
      ? rangeFault(error)
      : figureWords.error(error);
  },
  addressUnknown: (names) => `В ссылке есть то, чего здесь нет; оно пропущено: ${names}.`,
  checking: 'Настройка проверяется…',
  estimate: (cells, draws, time, workers) =>
    `Ячеек: ${cells}, выборок на каждую: ${draws}; примерно ${time} при ${workers === 1 ? '1 потоке' : `${workers} потоках`}.`,
  start: 'Начать',
  long: (time) => `Это займёт примерно ${time}. Всё равно начать?`,
  startLong: 'Всё равно начать',
  notNow: 'Не сейчас',
  pause: 'Пауза',
  resume: 'Продолжить',
  cancel: 'Отменить',
  duration: (seconds) => {
    if (seconds < 0.95) return 'секунду';
    if (seconds < 90) return count(Math.round(seconds), 'секунду', 'секунды', 'секунд');
    if (seconds < 90 * 60) return count(Math.round(seconds / 60), 'минуту', 'минуты', 'минут');
    if (seconds < 48 * 3600) return count(Math.round(seconds / 3600), 'час', 'часа', 'часов');
    return count(Math.round(seconds / 86_400), 'день', 'дня', 'дней');
  },
  progressLabel: 'Ход расчёта',
  running: (percent, left) => `Готово ${percent} %${left === undefined ? '' : `, ещё примерно ${left}`}`,
  paused: (percent) => `Пауза на ${percent} %`,
  finished: (draws, time) => `Готово: выборок ${draws} за ${time}.`,
  cancelled: (percent) => `Отменено на ${percent} %; то, что вычислено, осталось.`,
  failed: (reason) => `Остановлено: ${reason}`,
  nothing: 'Пока ничего не вычислено.',
  stale: 'Настройка с тех пор изменена; показан прежний перебор.',
  view: 'Что показано',
  across: 'По горизонтали',
  down: 'По вертикали',
  mapLabel: (across, down, others) => `Доля верных ответов; оси: ${across}, ${down}${others && `; при этом ${others}`}`,
  rateKey: 'Шкала цвета: доля верных ответов от 0 до 100 %',
  curveLabel: (across, others) => `Доля верных ответов; ось: ${across}${others && `; при этом ${others}`}`,
  singleLabel: (others) => `Доля верных ответов; ${others}`,
  rate: 'доля верных',
  low: 'нижняя граница',
  high: 'верхняя граница',
  shuffled: 'те же промпты вперемешку',
  shuffledLow: 'вперемешку, нижняя граница',
  shuffledHigh: 'вперемешку, верхняя граница',
  chance: 'угадывание среди прежних токенов',
  choiceChance: 'угадывание среди возможных ответов',
  medianMargin: 'медианный отрыв',
  prefix: 'совпадение начала',
  hits: 'следующий токен верен',
  draws: 'выборок',
  worstMargin: 'худший отрыв',
  worstSeed: 'худшее зерно',
  waiting: 'ещё не вычислено',
  correlated: 'Все проходы одной выборки взяты из одного прогона, поэтому точки кривой по проходам зависимы.',
  chanceNote:
    'Полосы — 95 %-интервалы Уилсона. Угадывание: единица, делённая на число прежних токенов (умноженная на число верных), или на число ответов, возможных по форме задачи, например пар.',
  mapHint:
    'Наведите, чтобы увидеть числа, или ходите стрелками; щелчок или Enter откроет худшую выборку в новой вкладке.',
  touchHint: 'Коснитесь места на картинке, чтобы увидеть его числа; здесь появится ссылка на худшую выборку в опыте.',
  cellSetting: (name, value) => `${name}: ${value}`,
  cellRate: (setting, rate) => `${setting} → верно ${rate} %`,
  interval: (successes, draws, low, high) =>
    `Верных выборок ${successes} из ${draws}; 95 %-интервал ${low} … ${high} %.`,
  chances: (chance, choice) => `Угадывание: ${chance} % среди прежних токенов, ${choice} % среди возможных ответов.`,
  shuffledRate: (rate, low, high) => `Те же промпты вперемешку: ${rate} % (${low} … ${high} %).`,
  margins: (median, worst, seed) =>
    `Верный впереди на ${median} в медиане и на ${worst} в худшей выборке, с зерном ${seed}.`,
  prefixMatching: (score, chance) => `Оценка prefix matching ${score}; равные веса дали бы ${chance}.`,
  nextWord: (hits, longest, frequent) =>
    `Выборок, где найдено следующее слово: ${hits}; по самому длинному прежнему совпадению ${longest}, по самому частому слову ${frequent}.`,
  above: (cells, all) => `Ячеек, где весь интервал выше обоих видов угадывания: ${cells} из ${all}.`,
  best: (rate, setting) => `Больше всего: ${rate} %, впервые при ${setting}`,
  notYet: (setting) => `${setting}: ещё не вычислено.`,
  open: 'Открыть худшую выборку в опыте',
  openNote: 'Там её токены записаны буквами.',
  unopened: {
    update: 'В опыте обновление только на месте, поэтому эту выборку там не открыть.',
    mechanism: 'Такого механизма нет ни в одном опыте, поэтому эту выборку не открыть.',
  },
};
