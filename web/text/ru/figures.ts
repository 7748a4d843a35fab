import type { UntrainedError } from 'untrained';
import type { FigureWords } from '../figures';

const found = (error: UntrainedError): string => (error.found ? `а стоит «${error.found}»` : 'а строка кончилась');

/** What an error says, by its code. */
const errors: Record<string, (error: UntrainedError) => string> = {
  'out-of-range': (e) => `Нужно число от ${e.minimum} до ${e.maximum}, а не ${e.found}.`,
  'unknown-choice': (e) => `Неизвестное значение: ${e.found}.`,
  'empty-prompt': () => 'Промпт пуст; нужен хотя бы один токен.',
  'too-many-tokens': (e) => `Токенов слишком много: ${e.found}; можно не больше ${e.maximum}.`,
  'too-large': (e) =>
    `Расчёт слишком велик (${e.found} при пределе ${e.maximum}): сократите промпт, число проходов или слоёв.`,
  'too-few-dimensions': (e) => `Размерность должна быть не меньше ${e.minimum}, числа разных токенов, а не ${e.found}.`,
  'shape-mismatch': () => 'Размеры матриц не подходят друг к другу.',
  'not-finite': (e) =>
    e.maximum
      ? `Векторы вышли за пределы точности: здесь можно не больше ${e.maximum} проходов.`
      : 'Векторы вышли за пределы точности: уменьшите коэффициенты или включите норму.',
  'graph-expected-name': (e) => `Ожидалось имя токена, ${found(e)}.`,
  'graph-expected-equals': (e) => `После ключа ожидался знак «=», ${found(e)}.`,
  'graph-expected-times': (e) => `После веса ожидался знак «*», ${found(e)}.`,
  'graph-expected-plus': (e) => `Ожидался «+» или конец строки, ${found(e)}.`,
  'graph-bad-weight': (e) => `Перед «*» ожидалось число, ${found(e)}.`,
  'graph-not-one-token': (e) => `Имя должно быть одним словом, а «${e.found}» делится на несколько.`,
  'graph-too-large': (e) => `В графе больше ${e.maximum} рёбер, это предел.`,
  'load-failed': () => 'Модуль WebAssembly не загрузился.',
  'module-stopped': () => 'Вычисление неожиданно остановилось и запускается заново; попробуйте меньший ввод.',
};

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** What all figures share. */
export const figureWords: FigureWords = {
  numbers: 'Числа',
  numbersCut: (rows) => `Показаны первые ${rows} строк; в сохранённом файле есть все.`,
  numbersFailed: 'Таблица не загрузилась. Откройте её ещё раз.',
  hint: 'Наведите на клетку, чтобы увидеть число, щёлкните, чтобы закрепить, ходите стрелками; Escape отпускает.',
  stale: 'Показано последнее, что удалось вычислить.',
  save: 'Экспорт',
  saveFigure: (title) => `Экспорт: ${title}`,
  saveFailed: 'Файл не получился. Попробуйте ещё раз или выберите другой формат.',
  loadFailed: (reason) => `Вычислительный модуль не загрузился, поэтому ничего не вычислить: ${reason}`,
  error: (error) => {
    const sentence = errors[error.code]?.(error) ?? error.message;
    return error.line > 0 ? `Строка ${error.line}, место ${error.column}: ${lowerFirst(sentence)}` : sentence;
  },
  ownVectors: {
    mark: (mark, file) => `${mark} — вектор случайный: этого слова нет в ${file}.`,
    absent: (file) => `Файл ${file}, которого требует настройка, здесь не открыт; взяты другие векторы.`,
    start: (token, word, file) => `${token} — вектор слова «${word}» из ${file}, приведённый к длине √d.`,
    startRandom: (token, file) => `${token} — случайный вектор: этого слова нет в ${file}.`,
    chanceStart: (file) => `До первого прохода это косинусы из ${file}; 1/√d бывает у случайных векторов.`,
  },
  embeddings: { gaussian: 'гауссов', orthogonal: 'ортогональный', 'one-hot': 'one-hot' },
};
