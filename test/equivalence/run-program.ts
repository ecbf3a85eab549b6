/** Runs one side of a pair: loads the bundle with the fakes, walks the scenario, gives back the log. */
import { describeValue, type LogEntry, markResponse } from "./event-log.ts";
import { createFakeClient } from "./fake-client.ts";
import { createFakeReact } from "./fake-react.ts";
import { type AttachOptions, createFakeRupt } from "./fake-rupt.ts";
import { isV2Module } from "./find-module.ts";
import type { Program } from "./program.ts";
import { createRecorders } from "./recorder.ts";
import { RemoteLogout } from "./remote-logout.ts";
import type { Scenario } from "./scenario.ts";
import { collectErrors } from "./unhandled-errors.ts";

export interface Run {
  log: LogEntry[];
  /** Names of what the entry exports. */
  exports: string[];
  /** Exports and other top-level functions of the entry. */
  callable: string[];
}

type AnyFunction = (...args: unknown[]) => unknown;

/** Globals that are the same on both sides and need no recording. */
const REAL = new Set(
  `Object Array Promise JSON Math Map Set WeakMap WeakSet WeakRef String Number Boolean Symbol BigInt RegExp Error TypeError
  RangeError SyntaxError AggregateError URL URLSearchParams encodeURIComponent decodeURIComponent encodeURI decodeURI parseInt
  parseFloat isNaN isFinite Reflect Proxy Intl undefined NaN Infinity structuredClone TextEncoder TextDecoder AbortController
  arguments eval Uint8Array ArrayBuffer Function`.split(/\s+/),
);
const MAX_CALLBACKS = 200;
const MAX_DEPTH = 4;
const NOW = 1_700_000_000_000;

class FixedDate extends Date {
  constructor(...args: [] | [string | number | Date]) {
    super(args[0] ?? NOW);
  }
  static override now() {
    return NOW;
  }
}

async function quiet(): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

const isFunction = (value: unknown): value is AnyFunction => typeof value === "function";
const isClass = (value: AnyFunction) => /^class\b/.test(Function.prototype.toString.call(value));
const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" &&
  value !== null &&
  !(value instanceof Promise) &&
  !describeValue(value).startsWith("<");

/**
 * @param program one side of a pair
 * @param scenario what to call, and what the world gives
 * @param callable names to call when the scenario names none; what a migration adds is not called
 * @param scriptTag whether the page has `window.Rupt` from the start
 */
export async function runProgram(
  program: Program,
  scenario: Scenario,
  scriptTag: boolean,
  callable?: readonly string[],
): Promise<Run> {
  const log: LogEntry[] = [];
  const add = (entry: LogEntry) => void log.push(entry);
  const effect = (what: string) => add({ kind: "effect", what });
  const queued: { name: string; callback: AnyFunction }[] = [];
  const queue = (name: string, callback: AnyFunction) => void queued.push({ name, callback });
  const { recorder, moduleRecorder, store } = createRecorders({ effect, queue });
  const remote = new RemoteLogout();
  const isNull = scenario.response === "null";

  const challengeUrl = "https://challenge.example/1";
  const navigate = (): void => {
    if (scenario.challenge) effect(`location.assign(${describeValue(challengeUrl)})`);
  };
  const { module: v2, receiveChallenge } = createFakeRupt({
    remote,
    page: { href: "https://app.example/page", navigate },
    server: () => {
      if (isNull) throw new Error("offline");
      const response = { success: true, attached_devices: 1, device_id: "device_1", default_device_limit: 5 };
      return markResponse({
        ...response,
        block_over_usage: false,
        access: "access_1",
        identity: "identity_1",
      });
    },
    onLogout: (returned) =>
      add({
        kind: "logout",
        returned: describeValue(returned instanceof Error ? returned : returned === false),
      }),
    onCall: (name, given) => {
      if (name !== "attach") return add({ kind: "call", name, args: describeValue(given) });
      const options = given as AttachOptions;
      add({
        kind: "evaluate",
        via: "v2",
        clientId: describeValue(options.client_id),
        user: describeValue(options.account ?? options.user),
        email: describeValue(options.email),
        phone: describeValue(options.phone),
        metadata: describeValue(options.metadata),
        options: describeValue(options),
      });
    },
  });
  const Client = createFakeClient({
    log: add,
    remote,
    respond: () =>
      isNull
        ? null
        : { evaluation_id: "evaluation_1", ...(scenario.challenge ? { redirect: challengeUrl } : {}) },
    navigate,
  });
  const windowName = "window";
  const setGlobal = () => store(`${windowName}.Rupt`, v2.default);
  if (scriptTag) setGlobal();
  // Generated code asks the global object for what a name of the file hides.
  for (const name of ["Map", "Promise"]) store(`${windowName}.${name}`, Reflect.get(globalThis, name));

  const env = new Proxy(
    {},
    {
      get: (_target, name) => {
        if (typeof name === "symbol") return undefined;
        const value = scenario.env?.[name];
        return value === undefined ? `env:${name}` : (value ?? undefined);
      },
    },
  );
  const globals: Record<string, unknown> = {
    process: { env, browser: true, nextTick: (run: AnyFunction) => queue("nextTick", run) },
    window: recorder(windowName),
    globalThis: recorder(windowName),
    self: recorder(windowName),
    Date: FixedDate,
    ...scenario.globals,
  };
  const react = createFakeReact({ effect, recorder, queue });
  const load = (specifier: string): unknown => {
    const given = scenario.modules?.[specifier];
    if (given) return { __esModule: true, ...given };
    if (isV2Module(specifier)) {
      setGlobal();
      return { __esModule: true, ...v2 };
    }
    if (specifier === "@ruptjs/client") return { __esModule: true, default: Client };
    return /^react(\/jsx-(dev-)?runtime)?$/.test(specifier) ? react : moduleRecorder(specifier);
  };
  const scope = new Proxy(globals, {
    has: (_target, name) => typeof name === "string" && (Object.hasOwn(globals, name) || !REAL.has(name)),
    get: (_target, name) => {
      if (typeof name === "symbol") return undefined;
      if (Object.hasOwn(globals, name)) return globals[name];
      return name === "Rupt" && scriptTag ? v2.default : recorder(name);
    },
    set: (_target, name, value) => {
      effect(`${String(name)} = ${describeValue(value)}`);
      globals[String(name)] = value;
      return true;
    },
  });

  const guard = (where: string, run: () => unknown): Promise<unknown> =>
    (async () => run())().catch((error: unknown) =>
      add({ kind: "threw", what: `${where}: ${describeValue(error)}` }),
    );

  let challenged = 0;
  /** Runs the callbacks that were handed out, then lets another device log this one out. */
  async function settle(): Promise<void> {
    await quiet();
    for (
      let item = queued.shift(), count = 0;
      item && count < MAX_CALLBACKS;
      item = queued.shift(), count += 1
    ) {
      const { name, callback } = item;
      add({ kind: "step", what: `callback ${name}` });
      const args = [0, 1, 2].map((index) => recorder(`${name}(${index})`));
      const running = guard(name, () => callback(...args));
      await quiet();
      running.then((result) => exercise(`${name}()`, result, 1));
      await quiet();
    }
    const attached = log.filter((entry) => entry.kind === "evaluate" && entry.via === "v2").length;
    if (scenario.challenge && attached > challenged) {
      challenged = attached;
      await receiveChallenge("challenge_1");
      await quiet();
    }
    if (!scenario.challenge)
      await remote
        .send("challenge_1")
        .catch((error: unknown) => add({ kind: "threw", what: describeValue(error) }));
    await quiet();
  }

  /** Calls what can be called in a value: a function, the methods of a class, the functions in an object or result. */
  async function exercise(name: string, value: unknown, depth = 0, args?: unknown[]): Promise<void> {
    if (depth > MAX_DEPTH || value instanceof Client || describeValue(value).startsWith("<")) return;
    const given = args ?? [0, 1, 2].map((index) => recorder(`${name}#${index}`));
    if (isFunction(value)) {
      add({ kind: "step", what: name });
      if (isClass(value)) return exerciseClass(name, value, depth);
      let result: unknown;
      const running = guard(name, () => Reflect.apply(value, recorder("this"), given));
      running.then((settled) => {
        result = settled;
      });
      await settle();
      await exercise(`${name}()`, result, depth + 1);
    } else if (isPlain(value)) {
      for (const [key, member] of Object.entries(value)) await exercise(`${name}.${key}`, member, depth + 1);
    }
  }

  async function exerciseClass(name: string, value: AnyFunction, depth: number): Promise<void> {
    const instance: unknown = await guard(name, () =>
      Reflect.construct(value, [recorder(`${name}#0`), recorder(`${name}#1`)]),
    );
    await settle();
    if (!isPlain(instance)) return;
    const methods = new Set([...Object.getOwnPropertyNames(value.prototype ?? {}), ...Object.keys(instance)]);
    for (const method of methods) {
      const member: unknown = method === "constructor" ? undefined : Reflect.get(instance, method);
      if (isFunction(member) && depth < MAX_DEPTH)
        await exercise(
          `${name}.${method}`,
          (...args: unknown[]) => Reflect.apply(member, instance, args),
          depth + 1,
        );
    }
    for (const method of Object.getOwnPropertyNames(value)) {
      const member: unknown = Reflect.get(value, method);
      if (method !== "prototype" && isFunction(member))
        await exercise(
          `${name}.${method}`,
          (...args: unknown[]) => Reflect.apply(member, value, args),
          depth + 1,
        );
    }
  }

  const stopCollecting = collectErrors((reason) =>
    add({ kind: "threw", what: `unhandled: ${describeValue(reason)}` }),
  );
  let exported: object = {};
  add({ kind: "step", what: "load" });
  const meta = { env, url: "file:///app.js", client: true, browser: true };
  const loading = guard("load", () => program.start({ scope, meta, jsx: react, load }));
  loading.then((result) => {
    if (typeof result === "object" && result !== null) exported = result;
  });
  await settle();

  const read = (name: string): unknown =>
    Reflect.get(exported, name) ?? Reflect.get(exported, `__top_${name}`);
  const found = Object.keys(exported)
    .filter((name) => name !== "__esModule")
    .map((name) => name.replace(/^__top_/, ""));
  const calls = scenario.calls ?? (callable ?? found).map((name) => ({ name, args: undefined }));
  for (const { name, args } of calls) await exercise(name, read(name), 0, args);
  stopCollecting();
  const exports = Object.keys(exported).filter((name) => !name.startsWith("__"));
  return { log, exports: exports.sort(), callable: found };
}
