// Takes the addresses for donations and notices out of the lock files: none of them is needed to
// install, and no file of the project is to name a host. `npm run lock` calls it.
import { readFileSync, writeFileSync } from 'node:fs';

const folders = ['.', 'scripts/setup/emscripten_packages', 'scripts/setup/node_package'];
for (const folder of folders) {
  const file = new URL(`../${folder}/package-lock.json`, import.meta.url);
  const lock = JSON.parse(readFileSync(file, 'utf8'));
  for (const entry of Object.values(lock.packages)) {
    delete entry.funding;
    delete entry.deprecated;
    delete entry.resolved;
  }
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
}
