// node scripts/check_floors.mjs [<folder>]: checks that each part uses only what is below it, and a
// few other rules that a compiler does not see. Prints what breaks them; the exit code says the rest.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(process.argv[2] ?? '.');

const topFolders = ['bindings', 'core', 'scripts', 'tests', 'web', 'build', 'dist', 'node_modules'];
const topFiles =
  /^([A-Z]+\.md|CITATION\.cff|LICENSE|CMakeLists\.txt|package(-lock)?\.json|tsconfig(\.\w+)?\.json|biome\.json|vite(st)?\.config\.ts)$/;
const unread = ['.git', 'build', 'dist', 'node_modules'];
const maximumLines = 300;
const layers = ['numeric', 'attention', 'systems', 'lab'];
const inputAndOutput = /^<(iostream|fstream|ostream|istream|print|filesystem)>$|\b(printf|puts|fopen|fwrite|fputs)\(/;
// Put together here, so that this file does not break the rule that it checks.
const outside = ['..', 'shared'].join('/');

const found = [];
const report = (file, line, rule) => found.push(`${file}${line ? `:${line}` : ''}: ${rule}`);

function filesUnder(folder) {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = path.posix.join(folder, entry.name);
    if (entry.isDirectory()) return unread.includes(name) ? [] : filesUnder(name);
    return entry.isFile() ? [name] : [];
  });
}

/** What a line of C++ includes, with its brackets or quotes. */
const included = (line) => /^\s*#\s*include\s*([<"][^>"]+[>"])/.exec(line)?.[1];

/** What a line of a script imports: the last line of an import statement names it. */
const imported = (line) =>
  /^\s*(?:import|export)\b.*?\bfrom\s*['"]([^'"]+)['"]/.exec(line)?.[1] ??
  /^\s*\}\s*from\s*['"]([^'"]+)['"]/.exec(line)?.[1] ??
  /^\s*import\s*['"]([^'"]+)['"]/.exec(line)?.[1] ??
  /\bimport\(\s*['"]([^'"]+)['"]/.exec(line)?.[1];

/** The core's layer of a path such as core/source/numeric/x.cpp or untrained/numeric/x.hpp; -1 for none. */
const layerOf = (name) => layers.indexOf(/(?:core\/source|untrained)\/([a-z_]+)\//.exec(name)?.[1] ?? '');

function checkCore(file, line, target) {
  const bare = target.slice(1, -1);
  if (/emscripten/.test(bare)) report(file, line, 'core/ knows no Emscripten');
  if (/(^|\/)(bindings|web)\//.test(bare)) report(file, line, 'core/ uses nothing above it');
  if (/^xsimd\//.test(bare) && layerOf(file) !== layers.indexOf('numeric')) {
    report(file, line, 'xsimd stays inside numeric/');
  }
  const own = layerOf(file);
  if (own >= 0 && layerOf(bare) > own) report(file, line, `${layers[own]}/ is below ${layers[layerOf(bare)]}/`);
}

/** Where a relative import leads, from the root; other imports as they are. */
const resolved = (file, target) =>
  target.startsWith('.') ? path.posix.join(path.posix.dirname(file), target) : target;

function checkWeb(file, line, target) {
  const place = resolved(file, target);
  const isDeeper = place.startsWith('untrained/') && place !== 'untrained/lab';
  if (/\.(mjs|wasm)(\?.*)?$/.test(place) || /^(bindings|dist|build)\//.test(place) || isDeeper) {
    report(file, line, "web/ reaches the module only through 'untrained'");
  }
  // Each part of web/ uses only those before it, and pictures know no state.
  const parts = ['text', 'state', 'pictures', 'figures', 'elements', 'site', 'build'];
  const forbidden = Object.fromEntries(parts.map((part, index) => [part, parts.slice(index + 1)]));
  forbidden.pictures.push('state');
  for (const [part, others] of Object.entries(forbidden)) {
    for (const other of others) {
      if (file.startsWith(`web/${part}/`) && place.startsWith(`web/${other}/`)) {
        report(file, line, `${part}/ uses nothing of ${other}/`);
      }
    }
  }
}

function checkLine(file, text, line) {
  if (text.includes(outside)) report(file, line, `names ${outside}, which the project has to do without`);
  if (file.startsWith('core/') && inputAndOutput.test(included(text) ?? text)) {
    report(file, line, 'core/ does no input or output');
  }
  const include = included(text);
  const target = imported(text);
  if (include && file.startsWith('core/')) checkCore(file, line, include);
  if (include && file.startsWith('bindings/') && /(^|\/)web\//.test(include)) {
    report(file, line, 'bindings/ uses nothing of web/');
  }
  if (target && file.startsWith('bindings/') && /^web\//.test(resolved(file, target))) {
    report(file, line, 'bindings/ uses nothing of web/');
  }
  if (target && file.startsWith('web/')) checkWeb(file, line, target);
}

const isSource = (file) =>
  /\.(cpp|hpp|ts|mts|mjs|css|html|sh)$/.test(file) || /^scripts\/[a-z_]+$/.test(file) || /CMakeLists\.txt$/.test(file);

function checkFile(file) {
  const text = readFileSync(path.join(root, file), 'utf8');
  const lines = text.split('\n');
  lines.forEach((content, index) => {
    checkLine(file, content, index + 1);
  });
  const count = lines.length - 1;
  if (isSource(file) && count > maximumLines) report(file, 0, `${count} lines, more than ${maximumLines}`);
  if (file.endsWith('package-lock.json') && text.includes('://')) report(file, 0, 'names a host: npm run lock');
}

/** A source that no list names is never compiled, and a test in it never runs. */
function checkListed(files, folder, pattern, list) {
  const sources = files.filter((file) => file.startsWith(folder) && pattern.test(file));
  if (sources.length === 0) return;
  const listed = files.includes(list) ? readFileSync(path.join(root, list), 'utf8').split(/\s+/) : [];
  const base = path.posix.dirname(list);
  for (const file of sources) {
    if (!listed.includes(path.posix.relative(base, file))) report(file, 0, `is not in ${list}`);
  }
}

for (const entry of readdirSync(root, { withFileTypes: true })) {
  if (entry.name.startsWith('.')) continue;
  const allowed = entry.isDirectory() ? topFolders.includes(entry.name) : topFiles.test(entry.name);
  if (!allowed) report(entry.name, 0, 'has no place at the top');
}
const files = filesUnder('.');
files.forEach(checkFile);
checkListed(files, 'core/source/', /\.cpp$/, 'CMakeLists.txt');
checkListed(files, 'tests/core/', /_test\.cpp$/, 'tests/core/CMakeLists.txt');

for (const line of found) console.error(line);
if (found.length > 0) process.exitCode = 1;
