import type { UntrainedError } from 'untrained';
import type { Language } from '../state/preferences';

/** What an error says in Russian; in English it is the error's own message. */
const russian: Record<string, (error: UntrainedError) => string> = {
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
  'load-failed': () => 'Модуль WebAssembly не загрузился.',
  'module-stopped': () => 'Вычисление неожиданно остановилось и запускается заново; попробуйте меньший ввод.',
  'graph-too-large': (e) => `В графе больше ${e.maximum} рёбер, это предел.`,
};

const found = (error: UntrainedError): string => (error.found ? `а стоит «${error.found}»` : 'а строка кончилась');

/** One sentence about a mistake in the reader's language; a place in the graph comes first. */
export function errorText(error: UntrainedError, language: Language): string {
  const sentence = russian[error.code]?.(error);
  if (language === 'en' || !sentence) return sentenceCase(error.message);
  return error.line > 0 ? `Строка ${error.line}, место ${error.column}: ${lowerFirst(sentence)}` : sentence;
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1) + (text.endsWith('.') ? '' : '.');
}
