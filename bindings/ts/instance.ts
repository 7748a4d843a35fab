import { UntrainedError } from './errors.js';
import type { RawResult } from './module.js';

/**
 * The running module. A trap (out of memory, a failed assertion) leaves its stack in disorder, so the instance is
 * thrown away and another one started; nothing is lost, since no call keeps anything.
 */
export class Instance<Module> {
  #module: Module | undefined;
  readonly #start: () => Promise<Module>;

  private constructor(module: Module, start: () => Promise<Module>) {
    this.#module = module;
    this.#start = start;
  }

  static async start<Module>(start: () => Promise<Module>): Promise<Instance<Module>> {
    return new Instance(await start(), start);
  }

  /** What `run` returned. @throws UntrainedError, with module-stopped where the module trapped or is not back yet */
  call<Value extends object>(run: (module: Module) => RawResult<Value>): Value {
    if (!this.#module) throw stopped();
    let result: RawResult<Value>;
    try {
      result = run(this.#module);
    } catch (cause) {
      // Whatever was thrown has passed through the module's frames without unwinding them.
      this.#restart();
      throw stopped(cause);
    }
    if (result.ok) return result;
    throw new UntrainedError(result.error.code, result.error.message, result.error);
  }

  #restart(): void {
    this.#module = undefined;
    this.#start().then(
      (module) => {
        this.#module = module;
      },
      () => {
        // Calls go on saying that the module has stopped.
      },
    );
  }
}

function stopped(cause?: unknown): UntrainedError {
  const message = 'the computation stopped unexpectedly and is being started again; try a smaller input';
  return new UntrainedError('module-stopped', message, {}, { cause });
}
