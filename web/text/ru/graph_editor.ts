import { visibleToken } from '../format';
import type { GraphEditorWords } from '../graph_editor';

const arrow = (from: string, to: string): string => `${visibleToken(from)} → ${visibleToken(to)}`;

export const words: GraphEditorWords = {
  drawing: 'Отношения, которые можно править на рисунке',
  keys: 'Клавиатура',
  keyList:
    'Клавиши со стрелками обходят слова и стрелки. Enter на слове начинает стрелку, Enter на другом заканчивает; ' +
    'Enter на стрелке ведёт к её весу. Shift и стрелка сдвигают слово. Delete убирает, Escape отпускает, Ctrl+Z отменяет.',
  hints: {
    move: 'Слово можно перетащить. Щёлкните по стрелке, чтобы изменить вес, по слову — чтобы провести стрелку от него.',
    connect: 'Потяните от одного слова к другому или щёлкните по первому, а затем по второму.',
  },
  mode: 'Что делать, если потянуть за слово',
  modes: { move: 'Двигать слова', connect: 'Вести стрелки' },
  newWord: 'Новое слово',
  add: 'Добавить',
  layAgain: 'Разложить заново',
  weight: 'Вес',
  weightOf: (index) => `Вес ${index}`,
  cut: 'Убрать',
  close: 'Готово',
  arrowFrom: 'Стрелка отсюда',
  remove: 'Удалить',
  word: (word, from, to) => `${visibleToken(word)}, стрелок от него: ${from}, к нему: ${to}`,
  arrow: (from, to, weights) => `Стрелка ${from} → ${to}, вес ${weights}`,
  loose: (list) => `Пока без стрелки, и в тексте их нет: ${list}.`,
  connecting: (from) => `Стрелка от ${visibleToken(from)}: выберите слово, к которому она ведёт. Escape отпускает.`,
  freed: 'Отпущено.',
  did: {
    connected: (from, to) => `Проведена стрелка ${arrow(from, to)} с весом 1.`,
    cut: (from, to) => `Стрелка ${arrow(from, to)} убрана.`,
    weighed: (from, to, weight) => `У стрелки ${arrow(from, to)} теперь вес ${weight}.`,
    added: (word) => `Слово ${visibleToken(word)} здесь. Проведите стрелку от него или к нему.`,
    removed: (word) => `Слово ${visibleToken(word)} удалено.`,
    moved: (word) => `Слово ${visibleToken(word)} сдвинуто.`,
    laid: 'Разложено заново.',
  },
  refused: {
    exists: (from, to) => `Стрелка ${arrow(from, to)} уже есть. Щёлкните по ней, чтобы изменить вес.`,
    known: (word) => `Слово ${visibleToken(word)} уже есть на рисунке.`,
    empty: 'Сначала напишите слово.',
    space: 'В слове не бывает пробелов: пишите по одному слову.',
    sign: 'Знаков = + * # в слове быть не может: в тексте у них другое дело.',
    pieces: (word) => `«${visibleToken(word)}» не читается как одно слово: пишите буквы и цифры без знаков препинания.`,
    weight: 'Вес — число от −1000000 до 1000000.',
    broken: (mistake) => `Прежде чем менять рисунок, исправьте текст. ${mistake}`,
  },
};
