/** Statements that have nothing to do with the SDK, some of which look as if: no byte of them may change. */
export interface Decoy {
  code(n: number): string;
  esm?: true;
  ts?: true;
  jsx?: true;
  /** A name of its own that can stand once. */
  declares?: string;
}

export const DECOYS: readonly Decoy[] = [
  {
    code: (n) =>
      `const bankrupt${n} = { attach(options) { return options§ } }§\nbankrupt${n}.attach({ client_id: ‹x›,¤ account: 1 })§`,
  },
  {
    code: (n) =>
      `function shadow${n}(Rupt, rupt, attach) {\n  Rupt.attach({ client_id: rupt })§¤\n  return attach({ account: Rupt })§\n}`,
  },
  { code: (n) => `const text${n} = ‹Rupt.attach({ client_id: 1 }) // import Rupt from rupt›§` },
  { code: (n) => `const template${n} = \`\n  Rupt.attach({\n\t account: \${1 + 1},\n  })\n\`§` },
  { code: (n) => `const pattern${n} = /rupt\\.attach\\(["'\`]/g§` },
  { code: (n) => `class Interrupt${n} {\n  #rupt = ¤1§\n  attach() { return this.#rupt§ }\n}` },
  { code: (n) => `const getRupt${n} = () => ‹rupt›§` },
  { declares: "rupt", code: () => "const rupt = other.rupt§\nshow(rupt)§" },
  { declares: "getRupt", code: () => "const getRupt = () => null§" },
  { declares: "Rupt2", code: () => "function Rupt2() {¤}\nconst client = new Rupt2()§" },
  { code: (n) => `label${n}: for (const item of [1, 2]) { if (item) continue label${n}§ }` },
  { code: (n) => `let count${n} = 0\n++count${n}§` },
  { code: (n) => `import ‹./styles-${n}.css›§`, esm: true },
  { code: (n) => `import { helper as helper${n} } from ‹./helper-${n}›§`, esm: true },
  { code: (n) => `export const exported${n} = 1,¤ other${n} = 2§`, esm: true },
  { code: (n) => `interface Shape${n} {\n  client_id: string§\n  attach?(): void§\n}`, ts: true },
  { code: (n) => `enum Kind${n} { Rupt = 1, Attach }`, ts: true },
  { code: (n) => `type Attach${n}<T extends { account: string }> = T[‹account›]§`, ts: true },
  { code: (n) => `const icon${n} = <b title="Rupt.attach({})">{‹rupt›} it's // no comment</b>§`, jsx: true },
  { code: (n) => `const hook${n} = { on_challenge: () => false, redirect_urls: {¤} }§` },
  { code: (n) => `try { risky${n}()§ } catch { /* empty */ }` },
  {
    code: (n) => `if (typeof window === ‹undefined›) {\n  // nothing on a server\n} else {\n  show(${n})§\n}`,
  },
  { code: () => "‡[1, 2].forEach((one) => show(one))§" },
  { code: () => "\n\n\n" },
];
