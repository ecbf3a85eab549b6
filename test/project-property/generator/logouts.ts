import type { ModuleText } from "./module-text.ts";

/** What is done when another device logs this one out. */
export interface LogoutForm {
  name: string;
  /** The callback; declares what it needs. `other` is a module that it may be imported from. */
  write(given: { n: number; module: ModuleText; other: ModuleText; user: string }): string | null;
  /** What the function of the call declares before it. */
  before?(n: number): string[];
}

export const LOGOUTS: readonly LogoutForm[] = [
  { name: "none", write: () => null },
  { name: "arrow", write: () => '() => effect("out")' },
  { name: "arrow-own", write: ({ n }) => `() => effect("out ${n}")` },
  { name: "captured", write: () => "() => effect(user.id)" },
  {
    name: "declared",
    write: ({ n, module }) => {
      module.addLate(`function leave${n}() { effect("leave ${n}"); }`);
      return `leave${n}`;
    },
  },
  {
    name: "const-below",
    write: ({ n, module }) => {
      module.addLate(`const leave${n} = () => effect("leave ${n}");`);
      return `leave${n}`;
    },
  },
  {
    name: "var-below",
    write: ({ n, module }) => {
      module.addLate(`var leave${n} = () => effect("leave ${n}");`);
      return `leave${n}`;
    },
  },
  {
    name: "reads-below",
    write: ({ n, module }) => {
      module.addLate(`const where${n} = "there ${n}";`);
      return `() => effect(where${n})`;
    },
  },
  {
    name: "imported",
    write: ({ module, other }) => {
      const name = `signOut_${other.name}`;
      other.addLate(`export function ${name}() { effect("signed out"); }`);
      return module.importFile(other.path, name);
    },
  },
  {
    name: "imported-let",
    write: ({ module, other }) => {
      const name = `bye_${other.name}`;
      other.addLate(
        `export let ${name} = () => effect("bye");`,
        `export function change_${name}() { ${name} = () => effect("good bye"); }`,
      );
      return module.importFile(other.path, name);
    },
  },
  {
    // The same text with another meaning in every other function.
    name: "shadowed",
    write: ({ module }) => {
      module.addLate('const place = "module";');
      return "() => effect(place)";
    },
    before: (n) => (n % 2 === 0 ? [] : [`const place = "function ${n}";`]),
  },
  { name: "throws", write: () => '() => { effect("out"); throw new Error("late"); }' },
  { name: "rejects", write: () => 'async () => { effect("out"); throw new Error("late"); }' },
  {
    name: "object",
    write: ({ n, module }) => {
      module.addLate(`const handlers${n} = { out() { effect("handled ${n}"); } };`);
      return `handlers${n}.out`;
    },
  },
  {
    name: "member-set-again",
    write: ({ n, module }) => {
      module.addLate(
        `const handlers${n} = { out: () => effect("first ${n}") };`,
        `export function change_out${n}() { handlers${n}.out = () => effect("second ${n}"); }`,
      );
      return `handlers${n}.out`;
    },
  },
  {
    name: "let-set-below",
    write: ({ n, module }) => {
      module.addLate(`let leave${n}; leave${n} = () => effect("leave ${n}");`);
      return `leave${n}`;
    },
  },
  {
    name: "getter",
    write: ({ n, module }) => {
      module.addLate(
        `const handlers${n} = { get out() { effect("got ${n}"); return () => effect("out ${n}"); } };`,
      );
      return `handlers${n}.out`;
    },
  },
  {
    name: "made-for-each",
    write: ({ n, module }) => {
      module.addLate(
        `let made${n} = 0;`,
        `function make${n}() { const own = ++made${n}; return () => effect("made " + own); }`,
      );
      return `make${n}()`;
    },
  },
  {
    name: "map",
    write: ({ n, module }) => {
      module.addLate(`const handlers${n} = new Map([["out", () => effect("out ${n}")]]);`);
      return `handlers${n}.get("out")`;
    },
  },
  {
    name: "static",
    write: ({ n, module }) => {
      module.addLate(`class Handlers${n} { static out() { effect("out ${n}"); } }`);
      return `Handlers${n}.out`;
    },
  },
  {
    name: "field-of-instance",
    write: ({ n, module }) => {
      module.addLate(
        `class Handlers${n} { count = 0; out = () => { this.count += 1; effect("out " + this.count); }; }`,
        `const handlers${n} = new Handlers${n}();`,
      );
      return `handlers${n}.out`;
    },
  },
  {
    name: "bound",
    write: ({ n, module }) => {
      module.addLate(
        `const counter${n} = { count: 0, out() { this.count += 1; effect("out " + this.count); } };`,
      );
      return `counter${n}.out.bind(counter${n})`;
    },
  },
  {
    name: "chosen",
    write: ({ n }) =>
      `globalThis.process?.env.OUT_${n} ? () => effect("one ${n}") : () => effect("other ${n}")`,
  },
  {
    name: "taken-out",
    write: ({ n, module }) => {
      module.addLate(`const { out: leave${n} } = { out: () => effect("leave ${n}") };`);
      return `leave${n}`;
    },
  },
  {
    name: "imported-member",
    write: ({ module, other }) => {
      const name = `handlers_${other.name}`;
      other.addLate(`export const ${name} = { out: () => effect("out of another") };`);
      return `${module.importFile(other.path, name)}.out`;
    },
  },
  {
    name: "imported-from-map",
    write: ({ module, other }) => {
      const name = `byName_${other.name}`;
      other.addLate(
        `export const ${name} = new Map([["out", ({ challenge }) => effect("out " + challenge)]]);`,
      );
      return `[...${module.importFile(other.path, name)}.values()][0]`;
    },
  },
];
