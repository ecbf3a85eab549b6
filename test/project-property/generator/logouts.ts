import type { ModuleText } from "./module-text.ts";

/** What is done when another device logs this one out. */
export interface LogoutForm {
  name: string;
  /** The callback; declares what it needs. `other` is a module that it may be imported from. */
  write(given: { n: number; module: ModuleText; other: ModuleText; user: string }): string | null;
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
  { name: "throws", write: () => '() => { effect("out"); throw new Error("late"); }' },
  { name: "rejects", write: () => 'async () => { effect("out"); throw new Error("late"); }' },
  {
    name: "object",
    write: ({ n, module }) => {
      module.addLate(`const handlers${n} = { out() { effect("handled ${n}"); } };`);
      return `handlers${n}.out`;
    },
  },
];
