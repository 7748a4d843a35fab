import type { SwarmWords } from '../swarm';
import { figureWords } from './figures';

const plural = new Intl.PluralRules('ru');
const moves = (count: number): string =>
  `${count} ${{ one: 'ход', few: 'хода' }[plural.select(count) as string] ?? 'ходов'}`;
const afterMoves = (count: number): string => `${count} ${plural.select(count) === 'one' ? 'хода' : 'ходов'}`;

export const words: SwarmWords = {
  ...figureWords,
  hint: 'Наведите на карту, чтобы увидеть значение, щёлкните, чтобы закрепить, ходите стрелками; Escape отпускает.',
  error: (error) =>
    error.code === 'too-large'
      ? `Пришлось бы сдвинуть ${error.found} координат, а за один запуск здесь можно ${error.maximum}: возьмите меньше частиц, измерений или ходов.`
      : figureWords.error(error),
  undo: 'Отменить',
  redo: 'Вернуть',
  reset: 'Сбросить',
  heading: 'Рой частиц',
  lead:
    'Частицы летают над функцией и ищут самое низкое место. Каждая помнит лучшее место, где была сама, и знает о лучшем ' +
    'месте, которое нашли соседи; её тянет к обоим и несёт дальше по инерции. Наклон никто не вычисляет.',
  rule: 'Один ход',
  ruleNote: 'p — своё лучшее место; l — лучшее у соседей; r — случайное число от 0 до 1, новое для каждой координаты.',
  example: 'Начать с примера',
  ownExample: 'Ваша настройка',
  examples: {
    tutorial: {
      title: 'Небольшая долина',
      note: 'Две волны на чаше: одно самое низкое место среди нескольких низких.',
    },
    rastrigin: {
      title: 'Яичная упаковка',
      note: 'Около сотни ямок на чаше: рою надо выбираться из тех, куда он попал.',
    },
    rosenbrock: { title: 'Изогнутая долина', note: 'Долину находят сразу, а самое низкое место в ней — нет.' },
    schaffer: { title: 'Кольца', note: 'Кольца вокруг самого низкого места; ближнее почти так же низко.' },
    stuck: { title: 'Тридцать измерений', note: 'Все летят за лучшим из всех, и скоро некому искать в стороне.' },
    ring: { title: 'То же на кольце', note: 'Каждая знает лишь о двух соседях: медленнее, зато поиск не замирает.' },
    shifted: { title: 'Не посередине', note: 'Самое низкое место сдвинуто: его не найти, просто стягиваясь к центру.' },
  },
  settings: 'Настройка роя',
  function: 'Функция',
  functions: {
    sphere: 'Сфера',
    rosenbrock: 'Розенброк',
    rastrigin: 'Растригин',
    griewank: 'Гриванк',
    ackley: 'Экли',
    'schaffer-f6': 'Шаффер F6',
    tutorial: 'Две волны на чаше',
  },
  functionNote: (lower, upper, goal) => `Каждая координата от ${lower} до ${upper}; цель — ${goal} или меньше.`,
  dimensions: 'Измерений, D',
  sliceNote: 'На карте x₁ и x₂; остальные координаты — как в самом низком месте.',
  shifted: 'Сдвинуть самое низкое место',
  shiftedNote: 'В случайную точку средней половины области; её задаёт зерно.',
  particles: 'Частиц',
  topology: 'Кто о ком знает',
  topologies: { 'global-best': 'Все обо всех', ring: 'Кольцо' },
  iterations: 'Ходов',
  seed: 'Зерно',
  dice: 'Другое зерно',
  more: 'Края, коэффициенты, следы',
  walls: 'На краю области',
  wallKinds: {
    invisible: 'лететь дальше, без оценки',
    reflecting: 'отразиться',
    absorbing: 'остановиться',
    periodic: 'войти с другой стороны',
  },
  firstVelocity: 'Начальная скорость',
  firstVelocities: { zero: 'нулевая', 'half-difference': 'полпути к случайной точке', uniform: 'любая' },
  inertia: 'Инерция w',
  cognitive: 'c₁, к своему лучшему',
  social: 'c₂, к лучшему у соседей',
  zoom: 'Увеличить самое низкое место',
  zoomShown: (times) => `× ${times}`,
  trail: 'Следы',
  trailShown: moves,
  swarm: (step, last) => `Ходов: ${step} из ${last}`,
  swarmLabel: (name, step, particles) =>
    `${name} в своей области: чем ниже, тем гуще цвет; на ней частицы (${particles}) после ${afterMoves(step)}`,
  swarmKey: 'Шкала цвета: какая доля карты выше, от 0 до 1',
  particle: 'частица',
  best: 'лучшее',
  minimum: 'самое низкое место',
  bestNow: (difference, place) => `Лучшее пока на ${difference} выше наименьшего значения, в точке (${place}).`,
  outside: (count, all) => `Вне области частиц: ${count} из ${all}; там их не оценивают.`,
  unseen: (count, all) => `В области, но вне показанной части частиц: ${count} из ${all}.`,
  value: (place, mean) => `Около (${place}) функция в среднем равна ${mean}`,
  valueShare: (share) => `Выше — ${share} % карты.`,
  valueSlice: 'Остальные координаты — как в самом низком месте.',
  here: (list) => `Здесь: ${list}.`,
  curve: 'Лучшее значение',
  curveLabel: (name, last) =>
    `${name}: насколько лучшее значение выше наименьшего, за ${moves(last)}, шкала логарифмическая`,
  moves: 'ходы',
  difference: 'лучшее − наименьшее значение',
  goal: 'цель',
  reached: (move, evaluations) =>
    `Цель достигнута после ${afterMoves(move)}; за весь запуск функция вычислена ${evaluations} раз.`,
  reachedAtOnce: (evaluations) =>
    `Цель, которую ставят для тридцати измерений, достигнута ещё до первого хода; за весь запуск функция вычислена ${evaluations} раз.`,
  notReached: (last, evaluations) => `За ${moves(last)} цель не достигнута; функция вычислена ${evaluations} раз.`,
  luck: 'Один запуск мало что доказывает: с другим зерном рой другой.',
  after: (move, difference) => `После ${afterMoves(move)}: на ${difference} выше наименьшего значения`,
  jump: 'Наведите на ход: щелчок или Enter покажет рой в этот момент.',
};
