/** A prompt whose last word must come out as `right` rather than as `wrong`. */
export interface PronounPrompt {
  readonly graph: string;
  readonly prompt: string;
  readonly right: string;
  readonly wrong: string;
}

/**
 * Pairs of prompts that differ in one word, written after the preset prediction-error was chosen. A line `# name` starts
 * a pair; `G key = value + value` is one relation; `S right wrong words…` is one prompt whose last word is the probe.
 */
export const UNSEEN_PAIRS = `# teacher
G HE = TEACHER + PUPIL
G STRICT = TEACHER
G LAZY = PUPIL
G TEACHER = SCOLDED
G SCOLDED = PUPIL
G BECAUSE = HE
S TEACHER PUPIL THE TEACHER SCOLDED THE PUPIL BECAUSE HE WAS STRICT HE
S PUPIL TEACHER THE TEACHER SCOLDED THE PUPIL BECAUSE HE WAS LAZY HE
# boat
G IT = BOAT + RIVER
G LEAKING = BOAT
G SHALLOW = RIVER
G BOAT = CROSSED
G CROSSED = RIVER
S BOAT RIVER BOAT CROSSED RIVER THOUGH IT WAS LEAKING IT
S RIVER BOAT BOAT CROSSED RIVER THOUGH IT WAS SHALLOW IT
# нож
G ОН = НОЖ + ХЛЕБ
G ОСТРЫЙ = НОЖ
G СВЕЖИЙ = ХЛЕБ
G НОЖ = РЕЖЕТ
G РЕЖЕТ = ХЛЕБ
G ПОТОМУ = ЧТО
S НОЖ ХЛЕБ НОЖ ЛЕГКО РЕЖЕТ ХЛЕБ ПОТОМУ ЧТО ОН ОСТРЫЙ ОН
S ХЛЕБ НОЖ НОЖ ЛЕГКО РЕЖЕТ ХЛЕБ ПОТОМУ ЧТО ОН СВЕЖИЙ ОН
# wallet
G IT = COAT + WALLET
G WOOLLEN = COAT
G STOLEN = WALLET
G WALLET = INSIDE
G INSIDE = COAT
S COAT WALLET THE WALLET WAS INSIDE THE COAT AND IT IS WOOLLEN IT
S WALLET COAT THE WALLET WAS INSIDE THE COAT AND IT IS STOLEN IT
# oil
G DRY = ENGINE
G SPILLED = CAN
G POUR = OIL
G FROM = CAN
G INTO = ENGINE
S ENGINE CAN POUR OIL FROM CAN INTO ENGINE IF IT IS DRY IT
S CAN ENGINE POUR OIL FROM CAN INTO ENGINE IF IT IS SPILLED IT
# сестра
G ОНА = СЕСТРА + ЛОДКА
G СОННАЯ = СЕСТРА
G ДЫРЯВАЯ = ЛОДКА
G СЕСТРА = ЧИНИТ
G ЧИНИТ = ЛОДКА
G КОГДА = ОНА
S СЕСТРА ЛОДКА СЕСТРА ЧИНИТ ЛОДКА КОГДА ОНА СОННАЯ ОНА
S ЛОДКА СЕСТРА СЕСТРА ЧИНИТ ЛОДКА КОГДА ОНА ДЫРЯВАЯ ОНА
# letter
G IT = LETTER + BOX
G SEALED = LETTER
G LOCKED = BOX
G LETTER = FELL
G FELL = BOX
G OUT = BOX
G AFTER = IT
S LETTER BOX THE LETTER FELL OUT OF THE BOX LONG AFTER IT WAS SEALED IT
S BOX LETTER THE LETTER FELL OUT OF THE BOX LONG AFTER IT WAS LOCKED IT
# storm
G IT = STORM + TREE
G ROARING = STORM
G ROTTEN = TREE
G STORM = BROKE
G BROKE = TREE
S STORM TREE STORM BROKE TREE IT ROARING IT
S TREE STORM STORM BROKE TREE IT ROTTEN IT
`;

/** The prompts of pairs that are written as {@link UNSEEN_PAIRS} are. */
export function pronounPrompts(text: string): PronounPrompt[] {
  const prompts: PronounPrompt[] = [];
  let graph = '';
  for (const line of text.split('\n')) {
    const [kind, ...rest] = line.split(' ');
    if (kind === '#') graph = '';
    else if (kind === 'G') graph += `${rest.join(' ')}\n`;
    else if (kind === 'S') {
      const [right = '', wrong = '', ...words] = rest;
      prompts.push({ graph, prompt: words.join(' '), right, wrong });
    }
  }
  return prompts;
}
