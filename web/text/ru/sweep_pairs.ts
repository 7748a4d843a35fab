import { UntrainedError } from 'untrained';
import { pairsMistake, type SweepPairsWords } from '../sweep_pairs';
import { figureWords } from './figures';

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

export const pairsWords: SweepPairsWords = {
  usual: 'Взяты четыре пары, которые есть на этой странице.',
  sizes: (sentences, pairs) => `предложений: ${sentences}, пар: ${pairs}`,
  choose: 'Выбрать свой файл',
  orDrop: 'или перетащите его сюда',
  note: 'Файл не покидает браузер. В ссылке есть его имя, и она попросит его открыть.',
  format: 'Как устроен такой файл',
  formatNote:
    '«#» и имя начинают пару. «G» — одно из её отношений. «S» — одно из предложений: сначала слово, которое значит ' +
    'местоимение, затем второе возможное, затем само предложение с местоимением в конце.',
  use: (file) => `Взять ${file}`,
  putAway: 'Взять четыре пары',
  asked: (file, hash) =>
    `Для этой настройки нужны пары из файла ${file} (SHA-256 ${hash}…). Выберите его или возьмите четыре пары.`,
  another: (file, hash, asked, askedHash) =>
    `Это не тот файл, который нужен: у ${file} SHA-256 ${hash}…, а у ${asked} был ${askedHash}…. ` +
    'Он взят, но числа могут быть другими.',
  source: (file, hash) => `Предложения взяты из файла ${file} (SHA-256 ${hash}…).`,
  fileFaults: {
    large: (file, megabytes) => `Файл ${file} больше ${megabytes} МБ — предела для этой страницы.`,
    encoding: (file) => `Файл ${file} — не текст в UTF-8.`,
    unreadable: (file) => `Файл ${file} не читается; возможно, его переместили или изменили.`,
    insecure: (file) =>
      `Файл ${file} использовать нельзя: SHA-256 браузеры считают только на страницах, открытых по https или с этого же компьютера.`,
  },
  fault: (error) => {
    const { code, found, line, message, minimum, maximum } = error;
    switch (pairsMistake(error)) {
      case 'none':
        return 'В файле нет ни одного предложения; оно записывается строкой, которая начинается с S и пробела.';
      case 'kind':
        return `Строка ${line} файла должна начинаться с #, G или S и пробела, а в ней «${found}».`;
      case 'sentence':
        return `В строке ${line} файла должны стоять S, верное слово, второе слово и предложение, а в ней «${found}».`;
      case 'word':
        return `Строка ${line} файла: «${found}» должно быть одним из двух разных слов перед местоимением её предложения.`;
      case undefined:
        return undefined;
      default: {
        // The line is told once, as one of the file.
        const sentence = figureWords.error(new UntrainedError(code, message, { found, minimum, maximum }));
        return `Строка ${line} файла: ${lowerFirst(sentence)}`;
      }
    }
  },
};
