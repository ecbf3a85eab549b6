/** A way to hold a client id. `n` makes its names unique in a project. */
export interface IdForm {
  name: string;
  ts?: true;
  /** Nothing that CommonJS has. */
  esm?: true;
  /** Statements of the module that holds it. */
  define(n: number): string[];
  /** The name that other modules import; null for an expression that needs no declaration. */
  exported(n: number): string | null;
  /** The id, where `name` stands for what is exported. */
  read(name: string): string;
  /** Files that its statements import, beside their module. */
  files?(n: number): Readonly<Record<string, string>>;
  imports?(n: number): { from: string; name: string };
  /** A statement that sets it again; in its own module only, unless `anywhere`. */
  change?(name: string): string;
  anywhere?: true;
  /** The object that has it as a member, which anybody who imports it can change. */
  holder?(name: string): { object: string; key: string };
}

const literal = (n: number) => `"client-${n}"`;
const env = (n: number) => `process.env.RUPT_${n}`;
const self = (name: string) => name;
const holder = (name: string) => ({ object: name, key: "id" });

/** An object that is changed by a method of its own, which it has from elsewhere. */
const METHOD = {
  exported: (n: number) => `config${n}`,
  read: (name: string) => `${name}.id`,
  change: (name: string) => `${name}.set("changed");`,
  anywhere: true,
} as const;

export const IDS: readonly IdForm[] = [
  {
    name: "const",
    define: (n) => [`export const ID${n} = ${literal(n)};`],
    exported: (n) => `ID${n}`,
    read: self,
  },
  { name: "literal", define: () => [], exported: () => null, read: (name) => `"client-${name}"` },
  {
    name: "env",
    define: (n) => [`export const ID${n} = ${env(n)};`],
    exported: (n) => `ID${n}`,
    read: self,
  },
  { name: "env-inline", define: () => [], exported: () => null, read: (name) => `process.env.RUPT_${name}` },
  {
    name: "env-destructured",
    define: (n) => [`export const { RUPT_${n}: ID${n} } = process.env;`],
    exported: (n) => `ID${n}`,
    read: self,
  },
  {
    name: "env-fallback",
    define: (n) => [`export const ID${n} = ${env(n)} ?? ${literal(n)};`],
    exported: (n) => `ID${n}`,
    read: self,
  },
  {
    name: "env-object",
    define: (n) => [`export const config${n} = { rupt: { id: ${env(n)} } };`],
    exported: (n) => `config${n}`,
    read: (name) => `${name}.rupt.id`,
    holder: (name) => ({ object: `${name}.rupt`, key: "id" }),
  },
  {
    name: "let",
    define: (n) => [`export let ID${n} = ${literal(n)};`],
    exported: (n) => `ID${n}`,
    read: self,
    change: (name) => `${name} = "changed";`,
  },
  {
    name: "let-late",
    define: (n) => [`export let ID${n};`, `ID${n} = ${literal(n)};`],
    exported: (n) => `ID${n}`,
    read: self,
    change: (name) => `${name} = "changed";`,
  },
  {
    name: "var",
    define: (n) => [`export var ID${n} = ${literal(n)};`],
    exported: (n) => `ID${n}`,
    read: self,
    change: (name) => `${name} = "changed";`,
  },
  {
    name: "object",
    define: (n) => [`export const config${n} = { id: ${literal(n)} };`],
    exported: (n) => `config${n}`,
    read: (name) => `${name}.id`,
    holder,
  },
  {
    name: "frozen",
    define: (n) => [`export const config${n} = Object.freeze({ id: ${literal(n)} });`],
    exported: (n) => `config${n}`,
    read: (name) => `${name}.id`,
  },
  {
    name: "getter",
    define: (n) => [
      `let current${n} = ${literal(n)};`,
      `export const config${n} = { get id() { effect("read ${n}"); return current${n}; } };`,
    ],
    exported: (n) => `config${n}`,
    read: (name) => `${name}.id`,
  },
  {
    name: "static",
    define: (n) => [`export class Config${n} { static id = ${literal(n)}; }`],
    exported: (n) => `Config${n}`,
    read: (name) => `${name}.id`,
    holder,
  },
  {
    name: "function",
    define: (n) => [`export function id${n}() { return ${literal(n)}; }`],
    exported: (n) => `id${n}`,
    read: (name) => `${name}()`,
  },
  {
    name: "alias",
    define: (n) => [`const held${n} = { web: ${literal(n)} };`, `export const ID${n} = held${n}.web;`],
    exported: (n) => `ID${n}`,
    read: self,
  },
  {
    name: "enum",
    ts: true,
    define: (n) => [`export enum Ids${n} { Web = ${literal(n)} }`],
    exported: (n) => `Ids${n}`,
    read: (name) => `${name}.Web`,
  },
  {
    name: "namespace",
    ts: true,
    define: (n) => [`export namespace Config${n} { export let id = ${literal(n)}; }`],
    exported: (n) => `Config${n}`,
    read: (name) => `${name}.id`,
    holder,
  },
  {
    name: "cast",
    ts: true,
    define: (n) => [`export const config${n} = { id: ${literal(n)} } as const;`],
    exported: (n) => `config${n}`,
    read: (name) => `${name}.id`,
    holder: (name) => ({ object: `(${name} as { id: string })`, key: "id" }),
  },
  {
    name: "vite-env",
    esm: true,
    define: (n) => [`export const ID${n} = import.meta.env.RUPT_${n};`],
    exported: (n) => `ID${n}`,
    read: self,
  },
  {
    name: "vite-env-inline",
    esm: true,
    define: () => [],
    exported: () => null,
    read: (name) => `import.meta.env.RUPT_${name}`,
  },
  {
    name: "env-default",
    define: (n) => [
      `const { RUPT_${n}: held${n} = ${literal(n)} } = process.env;`,
      `export const ID${n} = held${n};`,
    ],
    exported: (n) => `ID${n}`,
    read: self,
  },
  {
    name: "env-checked",
    define: (n) => [`if (!${env(n)}) effect("no id ${n}");`, `export const ID${n} = ${env(n)};`],
    exported: (n) => `ID${n}`,
    read: self,
  },
  {
    name: "json",
    define: (n) => [`export const ID${n} = settings${n}.web.id;`],
    exported: (n) => `ID${n}`,
    read: self,
    files: (n) => ({ [`ids${n}.json`]: `{ "web": { "id": ${literal(n)} } }\n` }),
    imports: (n) => ({ from: `./ids${n}.json`, name: `default as settings${n}` }),
  },
  {
    name: "class-instance",
    define: (n) => [
      `class Settings${n} { id = ${literal(n)}; }`,
      `export const config${n} = new Settings${n}();`,
    ],
    exported: (n) => `config${n}`,
    read: (name) => `${name}.id`,
    holder,
  },
  {
    name: "class-getter",
    define: (n) => [`export class Config${n} { static get id() { return ${literal(n)}; } }`],
    exported: (n) => `Config${n}`,
    read: (name) => `${name}.id`,
  },
  {
    name: "plain-getter",
    define: (n) => [`export const config${n} = { get id() { return ${env(n)}; } };`],
    exported: (n) => `config${n}`,
    read: (name) => `${name}.id`,
  },
  {
    name: "assigned",
    define: (n) => [`export const config${n} = Object.assign({}, { id: ${literal(n)} });`],
    exported: (n) => `config${n}`,
    read: (name) => `${name}.id`,
    holder,
  },
  {
    name: "spread",
    define: (n) => [
      `const base${n} = { id: ${literal(n)} };`,
      `export const config${n} = { ...base${n} };`,
      `export function change_base${n}() { base${n}.id = "changed"; }`,
    ],
    exported: (n) => `config${n}`,
    read: (name) => `${name}.id`,
    holder,
  },
  {
    name: "filled",
    define: (n) => [`export const config${n} = {};`, `config${n}.id = ${literal(n)};`],
    exported: (n) => `config${n}`,
    read: (name) => `${name}.id`,
  },
  {
    name: "array",
    define: (n) => [`export const ids${n} = [${literal(n)}];`],
    exported: (n) => `ids${n}`,
    read: (name) => `${name}[0]`,
    holder: (name) => ({ object: name, key: "0" }),
  },
  {
    name: "map",
    define: (n) => [`export const ids${n} = new Map([["web", ${literal(n)}]]);`],
    exported: (n) => `ids${n}`,
    read: (name) => `${name}.get("web")`,
    change: (name) => `${name}.set("web", "changed");`,
    anywhere: true,
  },
  {
    name: "part",
    define: (n) => [`const web${n} = { id: ${literal(n)} };`, `export const config${n} = { web: web${n} };`],
    exported: (n) => `config${n}`,
    read: (name) => `${name}.web.id`,
    holder: (name) => ({ object: `${name}.web`, key: "id" }),
  },
  {
    name: "listed",
    define: (n) => [`export const all${n} = [{ id: ${literal(n)} }];`],
    exported: (n) => `all${n}`,
    read: (name) => `${name}[0].id`,
    holder: (name) => ({ object: `${name}[0]`, key: "id" }),
  },
  {
    name: "template",
    define: (n) => [`const part${n} = "${n}";`, `export const ID${n} = \`client-\${part${n}}\`;`],
    exported: (n) => `ID${n}`,
    read: self,
  },
  {
    name: "ternary",
    define: (n) => [`export const ID${n} = ${env(n)} === "env-${n}" ? ${literal(n)} : "other-${n}";`],
    exported: (n) => `ID${n}`,
    read: self,
  },
  {
    name: "late-function",
    define: (n) => [
      `let held${n} = ${literal(n)};`,
      `export const id${n} = () => held${n};`,
      `export function change_held${n}() { held${n} = "changed"; }`,
    ],
    exported: (n) => `id${n}`,
    read: (name) => `${name}()`,
  },
  {
    name: "const-enum",
    ts: true,
    define: (n) => [`export const enum Ids${n} { Web = ${literal(n)} }`],
    exported: (n) => `Ids${n}`,
    read: (name) => `${name}.Web`,
  },
  {
    name: "named-method",
    define: (n) => [
      `function set${n}(value) { this.id = value; }`,
      `export const config${n} = { id: ${literal(n)}, set: set${n} };`,
    ],
    ...METHOD,
  },
  {
    name: "spread-method",
    define: (n) => [
      `const methods${n} = { set(value) { this.id = value; } };`,
      `export const config${n} = { id: ${literal(n)}, ...methods${n} };`,
    ],
    ...METHOD,
  },
  {
    name: "made-method",
    define: (n) => [
      `const setter${n} = (name) => function (value) { this[name] = value; };`,
      `export const config${n} = { id: ${literal(n)}, set: setter${n}("id") };`,
    ],
    ...METHOD,
  },
  {
    name: "inherited-method",
    define: (n) => [
      `class Base${n} { static set(value) { this.id = value; } }`,
      `export class config${n} extends Base${n} { static id = ${literal(n)}; }`,
    ],
    ...METHOD,
  },
];
