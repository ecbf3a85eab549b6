import { posix } from "node:path";
import fc from "fast-check";
import type { Sources } from "../../equivalence/find-module.ts";
import { callText, FUNCTIONS, GUARDS } from "./calls.ts";
import { changing } from "./changes.ts";
import { COMPONENTS } from "./components.ts";
import { IMPORTS, SDKS } from "./graph.ts";
import { IDS, type IdForm } from "./ids.ts";
import { LOGOUTS } from "./logouts.ts";
import { ModuleText } from "./module-text.ts";
import { THERE, writeThere } from "./there.ts";

/** A module is named by its place, counted round. */
type Place = number;

const form = fc.nat(1000);
const place = fc.nat(5);

const ids = fc.record({
  form,
  module: place,
  /** Whether, where and how it is set again. */
  change: fc.constantFrom("never", "never", "top", "function"),
  changer: place,
  way: form,
  write: form,
  via: form,
  barrel: place,
  /** The module of a function that writes, where one does. */
  helper: fc.option(place, { freq: 2 }),
});

const users = fc.record({
  module: place,
  id: fc.nat(1),
  idVia: form,
  barrel: place,
  sdk: form,
  guard: form,
  fn: form,
  logout: form,
  logoutModule: place,
  email: fc.boolean(),
  idLast: fc.boolean(),
});

const callers = fc.array(users, { minLength: 1, maxLength: 3 });

/** The same calls in one module, with one id and the same form of callback. */
const alike = <User extends { module: number; id: number; logout: number }>(all: User[]): User[] =>
  all.map((each) => {
    const { module, id, logout } = all[0] ?? each;
    return { ...each, module, id, logout };
  });

/** A function that runs another, with or without a guard of its own: then the scenario does not call the inner one. */
const wrappers = fc.record({
  module: place,
  user: fc.nat(2),
  via: form,
  barrel: place,
  guard: fc.constantFrom("none", "none", "id"),
});

/** A call made while a module is evaluated. */
const calls = fc.record({ module: place, user: fc.nat(2), via: form, barrel: place, first: fc.boolean() });

/**
 * One more import: of nothing, of a function that is called at once, or one that is loaded later; or a second module that exports the
 * name of an id, with one that passes both on by a star.
 */
const edges = fc.record({
  from: place,
  to: place,
  kind: fc.constantFrom("bare", "call", "later", "star", "clash"),
});

const components = fc.record({ form, user: fc.nat(2), via: form, barrel: place, at: place });

/** A client of v3 that is there before: most apps have none. */
const there = fc.oneof(
  { weight: 3, arbitrary: fc.constant(null) },
  {
    weight: 1,
    arbitrary: fc.record({
      form,
      module: place,
      id: fc.nat(1),
      via: form,
      barrel: place,
      passedOn: fc.boolean(),
    }),
  },
);

const specs = (...formats: ("js" | "ts" | "cjs")[]) =>
  fc.record({
    size: fc.integer({ min: 2, max: 6 }),
    format: fc.constantFrom(...formats),
    /** One package, or two that import each other by name, with an alias in each. */
    layout: fc.constantFrom("one", "one", "one", "two"),
    ids: fc.array(ids, { minLength: 1, maxLength: 2 }),
    users: fc.oneof({ weight: 2, arbitrary: callers }, { weight: 1, arbitrary: callers.map(alike) }),
    wrappers: fc.array(wrappers, { maxLength: 1 }),
    calls: fc.array(calls, { maxLength: 2 }),
    edges: fc.array(edges, { maxLength: 4 }),
    components: fc.array(components, { maxLength: 1 }),
    there,
    effects: fc.nat(63),
    env: fc.constantFrom("set", "set", "missing"),
    /** The module that is migrated alone, before the rest. */
    first: fc.option(place, { freq: 1 }),
  });

/** The projects of CI. */
export const projects = specs("js", "ts");

/** Those of long runs: CommonJS too, of which less is promised. */
export const anyProjects = specs("js", "ts", "cjs");

export type ProjectSpec = typeof anyProjects extends fc.Arbitrary<infer Spec> ? Spec : never;

export interface GeneratedProject {
  files: Sources;
  /** What is loaded: the program, and the modules that it does not reach. */
  entries: readonly string[];
  /** Variables of the environment. */
  env: Readonly<Record<string, string>>;
  /** What is migrated before the rest. */
  first: string | null;
  /** A template reads what a call gives. */
  readsResponse: boolean;
}

const NAMES = ["main", "app", "auth", "session", "config", "tools"];

const rowOf = <Row>(rows: readonly Row[], n: number, fits: (row: Row) => boolean = () => true): Row => {
  const fitting = rows.filter(fits);
  return fitting[n % fitting.length] as Row;
};

/** Writes a project out. The same choices always give the same files. */
export function writeProject(spec: ProjectSpec): GeneratedProject {
  const typescript = spec.format === "ts";
  const commonJs = spec.format === "cjs";
  const typed = typescript ? ": { id: string; email: string }" : "";
  const ending = typescript ? "ts" : "js";
  const isWorkspace = spec.layout === "two" && !commonJs;
  const folders = isWorkspace ? ["packages/web/src", "packages/shared/src"] : ["src"];
  const folderOf = (n: number): string => folders[n % folders.length] as string;
  const modules = NAMES.slice(0, spec.size).map((name, n) => {
    const path = `${folderOf(n)}/${name}.${ending}`;
    return new ModuleText(path, specifiers(path, typescript), commonJs);
  });
  const at = (n: Place): ModuleText => modules[n % modules.length] as ModuleText;
  for (const [index, module] of modules.entries())
    if ((spec.effects >> index) & 1) module.add(`effect("${module.path}");`);

  const taken = spec.ids.map((id, n) => ({
    n,
    form: rowOf(
      IDS,
      id.form,
      ({ ts, ...id }) => (!ts || typescript) && !(commonJs && (id.esm || id.change || id.holder)),
    ),
    module: at(id.module),
  }));
  for (const { form, module, n } of taken) {
    const name = form.exported(n);
    if (name !== null) module.take(name);
  }
  for (const edge of spec.edges) {
    if (edge.kind !== "clash" || commonJs) continue;
    const { form: id, module, n } = taken[edge.to % taken.length] as (typeof taken)[number];
    const name = id.exported(n);
    const [other, barrel] = [at(edge.from), at(edge.to)];
    if (name === null || other === module || other.declares(name)) continue;
    other.take(name);
    // No value that an id may turn out to have: two expressions are two ids (contract, 11.1), and two clients.
    other.addLate(`export const ${name} = "clash-${n}";`);
    for (const each of [module, other]) if (each !== barrel) barrel.reExport(each.path, "*");
  }
  const readId = (n: number, into: ModuleText, via: number, barrel: Place): string => {
    const { form, module, n: number } = taken[n % taken.length] as (typeof taken)[number];
    const exported = form.exported(number);
    if (exported === null) return form.read(String(number));
    if (module === into) return form.read(exported);
    return form.read(rowOf(IMPORTS, via).take({ into, from: module, barrel: at(barrel), exported }));
  };

  // What a module imports stands in the order of the edges: they come first, so that cycles are entered at any place.
  for (const [n, edge] of spec.edges.entries()) writeEdge(at(edge.from), at(edge.to), edge.kind, n);

  const early = spec.calls.filter(({ first }) => first);
  const runs = spec.users.map((user, n) => {
    const guarded = spec.wrappers.some((each) => each.user % spec.users.length === n && each.guard === "id");
    return {
      name: `${guarded ? "inner" : "enter"}${n}`,
      form: rowOf(FUNCTIONS, user.fn),
      module: at(user.module),
    };
  });
  const runText = (n: number, into: ModuleText, via: number, barrel: Place): string => {
    const { name, form: fn, module } = runs[n % runs.length] as (typeof runs)[number];
    if (module === into) return fn.run(name);
    return fn.run(rowOf(IMPORTS, via).take({ into, from: module, barrel: at(barrel), exported: name }));
  };
  const callAtTop = ({ module, user, via, barrel }: (typeof spec.calls)[number]) =>
    at(module).add(`${runText(user, at(module), via, barrel)};`);
  for (const call of early) callAtTop(call);

  const beside: Record<string, string> = {};
  for (const { form: id, module, n } of taken) {
    module.add(...apart(id.define(n), n));
    const needs = id.imports?.(n);
    if (needs) module.import(needs.from, needs.name);
    for (const [name, text] of Object.entries(id.files?.(n) ?? {}))
      beside[posix.join(posix.dirname(module.path), name)] = text;
  }
  for (const [n, id] of spec.ids.entries()) writeChange(taken[n]?.form, n, id, at);

  for (const [n, user] of spec.users.entries()) {
    const { name, form: fn, module } = runs[n] as (typeof runs)[number];
    const sdk = rowOf(SDKS, user.sdk);
    const callee = sdk.take(module, at(user.barrel));
    const id = readId(user.id, module, user.idVia, user.barrel);
    const whenOut = rowOf(LOGOUTS, user.logout);
    const logout = whenOut.write({
      n,
      module,
      other: at(user.logoutModule),
      user: "user",
    });
    const used = fn.defaultId ? "id" : id;
    const call = callText({
      ...user,
      callee,
      deferred: sdk.deferred === true,
      id: used,
      logout,
      ...(sdk.within ? { within: sdk.within } : {}),
    });
    module.add(
      ...fn.declare({
        name,
        async: sdk.deferred ? "async " : "",
        type: typed,
        id,
        body: [
          ...(whenOut.before?.(n) ?? []),
          ...(sdk.before?.(used) ?? []),
          ...rowOf(GUARDS, user.guard).body(used, call),
        ],
      }),
    );
  }
  if (spec.there && !commonJs) {
    const { form: row, module: home, id: n, via, barrel, passedOn } = spec.there;
    const module = at(home);
    const id = readId(n, module, via, barrel);
    writeThere(rowOf(THERE, row), n, { module, barrel: passedOn ? at(barrel) : null, id, typed });
  }
  for (const [n, wrapper] of spec.wrappers.entries()) {
    const module = at(wrapper.module);
    const run = runText(wrapper.user, module, wrapper.via, wrapper.barrel);
    const user = spec.users[wrapper.user % spec.users.length] as (typeof spec.users)[number];
    const guard =
      wrapper.guard === "id" ? [`if (!${readId(user.id, module, wrapper.via, wrapper.barrel)}) return;`] : [];
    module.add(
      `export function start${n}(user${typed}) {`,
      ...[...guard, `${run};`].map((line) => `  ${line}`),
      "}",
    );
  }
  for (const call of spec.calls) if (!call.first) callAtTop(call);
  for (const [n, { form, user, via, barrel, at: place }] of (commonJs ? [] : spec.components).entries()) {
    const row = rowOf(COMPONENTS, form);
    const path = `${posix.dirname(at(place).path)}/View${n}.${row.ending}`;
    const module = new ModuleText(path, specifiers(path, typescript));
    const run = runText(user, module, via, barrel);
    beside[path] = row.write({
      imports: module.text.trim(),
      run,
      lang: typescript ? ' lang="ts"' : "",
    });
  }
  const files = Object.fromEntries(modules.map((module) => [module.path, module.text]));
  // What CommonJS requires in a circle may be there or not; names that come through `Object.assign(exports, ...)` are not followed.
  // In both cases nothing is promised of how many clients an id gets.
  const isOpen = Object.values(files).some((text) => text.includes("Object.assign(exports"));
  if (commonJs && (isOpen || hasCircle(files))) return writeProject({ ...spec, format: "js" });
  return {
    files: { ...manifests(isWorkspace, commonJs, typescript, spec.there !== null), ...beside, ...files },
    entries: [
      ...modules.map(({ path }) => path),
      ...Object.keys(beside).filter((path) => /\.(?:vue|svelte)$/.test(path)),
    ],
    env: spec.env === "set" ? { RUPT_0: "env-0", RUPT_1: "env-1" } : {},
    first: spec.first === null ? null : at(spec.first).path,
    readsResponse: Object.values(beside).some((text) => /\.(?:success|attached_devices)/.test(text)),
  };
}

/** Whether modules that lie side by side require each other. */
function hasCircle(files: Sources): boolean {
  const next = (path: string): string[] =>
    [...(files[path] ?? "").matchAll(/(?:require|import)\("\.\/(\w+)\.js"\)/g)].map(
      ([, name]) => `src/${name}.js`,
    );
  const leadsTo = (path: string, goal: string, seen: Set<string>): boolean =>
    next(path).some((each) => each === goal || (!seen.has(each) && leadsTo(each, goal, seen.add(each))));
  return Object.keys(files).some((path) => leadsTo(path, path, new Set()));
}

/** How a file imports another: beside it relatively, in another folder of its package by the alias, in another package by its name. */
function specifiers(from: string, typescript: boolean): (path: string) => string {
  return (path) => {
    const written = typescript ? path.replace(/\.ts$/, "") : path;
    const [, name, rest] = /^packages\/(\w+)\/src\/(.+)$/.exec(written) ?? [];
    if (name === undefined || rest === undefined) return `./${posix.relative(posix.dirname(from), written)}`;
    return from.startsWith(`packages/${name}/`) ? `@/${rest}` : `@app/${name}/${rest}`;
  };
}

function manifests(
  isWorkspace: boolean,
  commonJs: boolean,
  typescript: boolean,
  hasV3: boolean,
): Record<string, string> {
  const json = (value: object) => `${JSON.stringify(value, null, 2)}\n`;
  const type = { type: commonJs ? "commonjs" : "module" };
  const sdks = { ...(hasV3 ? { "@ruptjs/client": "^3.0.0" } : {}), rupt: "^2.24.1" };
  if (!isWorkspace)
    return { "package.json": json({ name: "app", private: true, ...type, dependencies: sdks }) };
  const packages = ["web", "shared"].flatMap((name) => [
    [
      `packages/${name}/package.json`,
      json({
        name: `@app/${name}`,
        private: true,
        ...type,
        exports: { "./*": typescript ? "./src/*.ts" : "./src/*" },
        dependencies: { [name === "web" ? "@app/shared" : "@app/web"]: "workspace:*", ...sdks },
      }),
    ],
    [
      `packages/${name}/${typescript ? "tsconfig" : "jsconfig"}.json`,
      json({ compilerOptions: { paths: { "@/*": ["./src/*"] } } }),
    ],
  ]);
  return {
    "package.json": json({ name: "apps", private: true, workspaces: ["packages/*"] }),
    ...Object.fromEntries(packages),
  };
}

function writeEdge(from: ModuleText, to: ModuleText, kind: string, n: number): void {
  if (from === to) return;
  if (kind === "bare") from.importFile(to.path, null);
  if (kind === "star") from.reExport(to.path, "*");
  if (kind === "call") {
    const name = `ping_${to.name}`;
    to.addLate(`export function ${name}() { effect("${name}"); }`);
    from.add(`${from.importFile(to.path, name)}();`);
  }
  if (kind === "later")
    from.add(`export const load${n} = async () => { await import("${from.specifier(to.path)}"); };`);
}

/** What two ids are set to is not the same: they would turn out to be one. */
const apart = (lines: readonly string[], n: number): string[] =>
  lines.map((line) => line.replaceAll('"changed"', `"changed-${n}"`));

function writeChange(
  id: IdForm | undefined,
  n: number,
  { module, change, changer, way, write, via, barrel, helper }: ProjectSpec["ids"][number],
  at: (n: Place) => ModuleText,
): void {
  const exported = id?.exported(n) ?? null;
  if (!(id?.change || id?.holder) || exported === null || change === "never") return;
  const home = at(module);
  const where = id.holder || id.anywhere ? at(changer) : home;
  const name =
    where === home
      ? exported
      : rowOf(IMPORTS, via).take({ into: where, from: home, barrel: at(barrel), exported });
  const throughHelper = (object: string, statement: (object: string) => string): string => {
    if (helper === null) return statement(object);
    at(helper).addLate(...apart([`export function write${n}(one) { ${statement("one")} }`], n));
    return `${where.importFile(at(helper).path, `write${n}`)}(${object});`;
  };
  const written = id.change
    ? [id.change(name)]
    : id.holder
      ? changing(id.holder(name), { way, write, n }, throughHelper)
      : [];
  const lines = apart(written, n);
  if (change === "top") where.addLate(...lines);
  else where.addLate(`export function change${n}() { ${lines.join(" ")} }`);
}
