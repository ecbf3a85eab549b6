/**
 * Stand-ins for everything the code under test did not define: other modules, globals, arguments. A recorder can be
 * called, constructed, read, assigned, awaited and iterated; calls and assignments are written to the log. Functions that
 * are handed to one (`router.afterEach(fn)`, `button.onclick = fn`, `useQuery({ onSuccess })`) are queued, so that the
 * code in them runs too.
 */
import { describeValue, RECORDED } from "./event-log.ts";

export interface RecorderWorld {
  effect: (what: string) => void;
  queue: (name: string, callback: (...args: unknown[]) => unknown) => void;
}

const CALLBACK_DEPTH = 3;
const ITEMS = 3;

/** Queues the functions in a value, looking into plain objects and arrays. */
function queueCallbacks(world: RecorderWorld, name: string, value: unknown, depth = CALLBACK_DEPTH): void {
  if (value === null || depth === 0) return;
  if (typeof value === "function") {
    if (Reflect.get(value, RECORDED) === undefined)
      world.queue(name, (...args) => Reflect.apply(value, undefined, args));
    return;
  }
  if (typeof value !== "object" || Reflect.get(value, RECORDED) !== undefined) return;
  for (const [key, field] of Object.entries(value)) queueCallbacks(world, `${name}.${key}`, field, depth - 1);
}

/**
 * Makes the recorders of one run. The same name gives the same recorder, so that identity works as in real code.
 * @returns `recorder(name)` for a value, `moduleRecorder(specifier)` for a module, `store(name, value)` to give a name a value
 */
export function createRecorders(world: RecorderWorld) {
  const known = new Map<string, unknown>();
  const stored = new Map<string, unknown>();

  const recorder = (name: string, thenable = false): unknown => {
    const key = `${thenable ? "result " : ""}${name}`;
    const existing = known.get(key);
    if (existing !== undefined) return existing;
    const use = (label: string, args: unknown[]) => {
      world.effect(`${label}(${args.map((argument) => describeValue(argument)).join(", ")})`);
      args.forEach((argument, index) => {
        queueCallbacks(world, `${name}#${index}`, argument);
      });
    };
    const special: Record<PropertyKey, unknown> = {
      [RECORDED]: name,
      [Symbol.toPrimitive]: () => `<${name}>`,
      toString: () => `<${name}>`,
      valueOf: () => `<${name}>`,
      toJSON: () => `<${name}>`,
      [Symbol.iterator]: function* () {
        for (let index = 0; index < ITEMS; index += 1) yield recorder(`${name}[${index}]`);
      },
    };
    const proxy: unknown = new Proxy(function stand() {}, {
      get(target, property) {
        if (Object.hasOwn(special, property)) return special[property];
        if (typeof property === "symbol") return undefined;
        if (property === "prototype") return target.prototype;
        if (property === "then") {
          if (!thenable) return undefined;
          const settled = Promise.resolve(recorder(name));
          return settled.then.bind(settled);
        }
        if (thenable && (property === "catch" || property === "finally")) return () => proxy;
        const member = `${name}.${property}`;
        return stored.has(member) ? stored.get(member) : recorder(member);
      },
      set(_target, property, value) {
        const member = `${name}.${String(property)}`;
        stored.set(member, value);
        world.effect(`${member} = ${describeValue(value)}`);
        queueCallbacks(world, member, value);
        return true;
      },
      deleteProperty(_target, property) {
        world.effect(`delete ${name}.${String(property)}`);
        return true;
      },
      apply(_target, _this, args) {
        use(name, args);
        return recorder(`${name}()`, true);
      },
      construct(_target, args) {
        use(`new ${name}`, args);
        return recorder(`new ${name}`) as object;
      },
    });
    known.set(key, proxy);
    return proxy;
  };

  /** A module that exports a recorder for every name. Bundlers read its exports through the prototype. */
  const moduleRecorder = (specifier: string): object => {
    const self: object = new Proxy(
      {},
      {
        get: (_target, property) => {
          if (property === "__esModule") return true;
          return typeof property === "symbol" ? undefined : recorder(`${specifier}:${property}`);
        },
        getPrototypeOf: () => self,
      },
    );
    return self;
  };

  return { recorder, moduleRecorder, store: (name: string, value: unknown) => void stored.set(name, value) };
}
