import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Application, type DeclarationReflection, LogLevel, ReflectionKind, TSConfigReader } from 'typedoc';
import { beforeAll, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const built = path.join(root, 'dist/site/api');

/** What has no input that it refuses. */
const cannotFail = [
  'abcdOptions',
  'agrees',
  'blockValues',
  'camelCase',
  'comparePublished',
  'computableClaims',
  'defaultsOf',
  'evenness',
  'fitOptions',
  'memoryOf',
  'namesOf',
  'pairFitOptions',
  'randomAttentionOptions',
  'standouts',
  'swarmOptions',
  'tokenize',
  'valueInBlock',
  'verdictOf',
];

let application: Application;
/** Of each module that can be imported. */
let functions: Map<string, DeclarationReflection[]>;
beforeAll(async () => {
  const tsconfig = path.join(root, 'tsconfig.package.json');
  application = await Application.bootstrap({ tsconfig, logLevel: LogLevel.None }, [new TSConfigReader()]);
  const project = await application.convert();
  if (!project) throw new Error('the reference could not be made');
  application.validate(project);
  functions = new Map(
    (project.children ?? []).map((module) => {
      const library = module.getChildByName('Untrained') as DeclarationReflection | undefined;
      const all = [...(module.children ?? []), ...(library?.children ?? [])];
      return [module.name, all.filter(({ kind }) => [ReflectionKind.Function, ReflectionKind.Method].includes(kind))];
    }),
  );
});

test('everything that is public has documentation, and every link in it leads somewhere', () => {
  expect(application.logger.warningCount).toBe(0);
  expect(application.logger.errorCount).toBe(0);
});

test.each([
  ['untrained', 20],
  ['untrained/lab', 8],
])('every function of %s tells what it takes, what it returns and how it fails', (module, count) => {
  expect(functions.get(module)?.length).toBeGreaterThan(count);
  const missing = functions.get(module)?.flatMap(({ name, signatures }) =>
    (signatures ?? []).flatMap(({ comment, parameters }) => {
      const tags = comment?.blockTags.map(({ tag }) => tag) ?? [];
      const undocumented = parameters?.filter((parameter) => !parameter.comment).map((parameter) => parameter.name);
      return [
        ...(comment?.summary.length ? [] : [`${name}: summary`]),
        ...(undocumented ?? []).map((parameter) => `${name}: @param ${parameter}`),
        ...(tags.includes('@returns') ? [] : [`${name}: @returns`]),
        ...(tags.includes('@throws') || cannotFail.includes(name) ? [] : [`${name}: @throws`]),
      ];
    }),
  );
  expect(missing).toEqual([]);
});

test('each formula has its source', () => {
  const withFormula = ['abcd', 'abcdControl', 'attentionEvenness', 'randomAttention', 'pronoun', 'mem', 'tokenVectors'];
  const found = functions
    .get('untrained')
    ?.filter(({ kind }) => kind === ReflectionKind.Method)
    .filter(({ signatures }) => (signatures?.[0]?.comment?.summary ?? []).some(({ text }) => text.includes('Source:')))
    .map(({ name }) => name);
  expect(found?.sort()).toEqual(withFormula.sort());
});

test('the built pages lead to no other host', () => {
  const pages = readdirSync(built, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(50);
  for (const page of pages) {
    const text = readFileSync(path.join(built, page), 'utf8');
    expect(text.match(/(href|src)="(https?:)?\/\/[^"]*"/g) ?? [], page).toEqual([]);
  }
});
