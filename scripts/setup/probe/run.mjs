// node run.mjs <folder>: loads probe.mjs and probe.wasm from the folder and checks the answers.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const folder = resolve(process.argv[2]);
const { default: create } = await import(pathToFileURL(`${folder}/probe.mjs`).href);
const probe = await create({ wasmBinary: readFileSync(`${folder}/probe.wasm`) });

assert.equal(probe.greet('probe'), 'hello probe');
assert.equal(probe.sumArray(new Float32Array([1, 2, 3])), 6);
const counter = new probe.Counter();
counter.add(2);
assert.equal(counter.add(3), 5);
counter.delete();

const glue = readFileSync(`${folder}/probe.mjs`, 'utf8');
assert.ok(!/new Function|\beval\(/.test(glue), 'the glue makes code at run time');
