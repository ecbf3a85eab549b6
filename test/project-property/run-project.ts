/** Runs one side of a project against the recording fakes: loads it, calls what it exports, lets another device log it out. */

import { describeValue, type LogEntry, markResponse } from "../equivalence/event-log.ts";
import { createFakeClient } from "../equivalence/fake-client.ts";
import { type AttachOptions, createFakeRupt } from "../equivalence/fake-rupt.ts";
import type { Sources } from "../equivalence/find-module.ts";
import { RemoteLogout } from "../equivalence/remote-logout.ts";
import { collectErrors } from "../equivalence/unhandled-errors.ts";
import { linkProject } from "./link-project.ts";

/** A function that a module exports, or one in an object or class that it exports. */
export interface ProjectCall {
  path: string;
  name: string;
  member: string | null;
}

export interface ProjectRun {
  log: LogEntry[];
  /** What was called, in order: the other side calls the same. */
  calls: ProjectCall[];
}

export interface RunnableProject {
  files: Sources;
  /** What is loaded, in order. */
  entries: readonly string[];
  env: Readonly<Record<string, string>>;
}

const USERS = [
  { id: "user-1", email: "one@example.com" },
  { id: "user-2", email: "two@example.com" },
];

type AnyFunction = (...args: unknown[]) => unknown;
const isFunction = (value: unknown): value is AnyFunction => typeof value === "function";
const isClass = (value: AnyFunction) => /^class\b/.test(Function.prototype.toString.call(value));

async function quiet(): Promise<void> {
  for (let turn = 0; turn < 2; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

/**
 * @param order what to call after loading, as the other side did; all that is exported when it is not given
 */
export async function runProject(
  { files, entries, env }: RunnableProject,
  order?: readonly ProjectCall[],
): Promise<ProjectRun> {
  const log: LogEntry[] = [];
  const add = (entryOfLog: LogEntry) => void log.push(entryOfLog);
  const effect = (what: unknown) => add({ kind: "effect", what: describeValue(what) });
  const remote = new RemoteLogout();
  const threw = (where: string, error: unknown) => add({ kind: "threw", what: `${where}: ${nameOf(error)}` });
  const { module: v2 } = createFakeRupt({
    remote,
    page: { href: "https://app.example/page", navigate: () => {} },
    server: () => markResponse({ success: true, attached_devices: 1, default_device_limit: 5 }),
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
  const packages = new Map<string, Record<string, unknown>>();
  // Each package of the project has a client of its own for an id.
  const clientFor = (folder: string) => {
    const known = packages.get(folder) ?? {
      default: createFakeClient({
        log: (entry) =>
          add(entry.kind === "client" ? { ...entry, clientId: `${entry.clientId} of ${folder}` } : entry),
        remote,
        respond: () => ({ evaluation_id: "evaluation_1" }),
      }),
    };
    packages.set(folder, known);
    return known;
  };
  const given: Record<string, unknown> = { effect, user: USERS[0], window: {} };
  Object.assign(globalThis, given);
  Object.assign(process.env, env);
  const stopCollecting = collectErrors((reason) => threw("unhandled", reason));
  const settle = async () => {
    await quiet();
    await remote.send("challenge-1").catch((error: unknown) => threw("logout", error));
    await quiet();
  };
  const calls: ProjectCall[] = [];
  try {
    const project = await linkProject(files, entries, (name, folder) =>
      name === "rupt" ? v2 : name === "@ruptjs/client" ? clientFor(folder) : null,
    );
    const isLoaded = await project.start().then(
      () => true,
      (error: unknown) => {
        threw("load", error);
        return false;
      },
    );
    await settle();
    const run = async (call: ProjectCall, user: unknown) => {
      calls.push(call);
      const where = `${call.path} ${call.name}${call.member === null ? "" : `.${call.member}`}`;
      add({ kind: "step", what: where });
      try {
        const fn = functionOf(project.exportsOf(call.path), call);
        effect(`${where} gave ${describeValue(await fn?.(user))}`);
      } catch (error) {
        threw(where, error);
      }
      await settle();
    };
    if (order) for (const [index, call] of order.entries()) await run(call, USERS[index % 2]);
    else if (isLoaded) {
      const paths = Object.keys(files).sort();
      const callable = (isChange: boolean) =>
        paths
          .flatMap((path) => callsIn(path, project.exportsOf(path)))
          .filter(({ name }) => name.startsWith("change") === isChange);
      for (const each of [callable(false), callable(true), callable(false)])
        for (const call of each) await run(call, USERS[calls.length % 2]);
    }
  } catch (error) {
    add({ kind: "threw", what: `link: ${error instanceof Error ? error.message : String(error)}` });
  } finally {
    stopCollecting();
    for (const name of Object.keys(given)) Reflect.deleteProperty(globalThis, name);
    for (const name of Object.keys(env)) Reflect.deleteProperty(process.env, name);
  }
  return { log, calls };
}

/** Errors of the language name what cannot be the same on both sides; those that a project throws have a text of its own. */
export const LANGUAGE_ERROR = "an error of the language";

function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return describeValue(error);
  return error.name === "Error" ? error.message : LANGUAGE_ERROR;
}

/** What a module exports, without what is still in its dead zone. */
function readable(exported: object | null): [string, unknown][] {
  if (exported === null) return [];
  return Object.keys(exported).flatMap((name): [string, unknown][] => {
    try {
      return [[name, Reflect.get(exported, name)]];
    } catch {
      return [];
    }
  });
}

/** The names that a generated project gives to what is to be called. */
const CALLABLE = /^(?:enter|start|change|load)/;

function callsIn(path: string, exported: object | null): ProjectCall[] {
  return readable(exported).flatMap(([name, value]): ProjectCall[] => {
    if (!CALLABLE.test(name)) return [];
    if (isFunction(value) && !isClass(value)) return [{ path, name, member: null }];
    return isFunction(value) || typeof value === "object" ? [{ path, name, member: "enter" }] : [];
  });
}

function functionOf(exported: object | null, { name, member }: ProjectCall): AnyFunction | null {
  const value: unknown = exported === null ? null : Reflect.get(exported, name);
  if (member === null) return isFunction(value) ? value : null;
  const fn: unknown = value === null || value === undefined ? null : Reflect.get(Object(value), member);
  return isFunction(fn) ? (...args) => Reflect.apply(fn, value, args) : null;
}
