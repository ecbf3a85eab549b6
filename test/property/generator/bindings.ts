import fc from "fast-check";

/** How the SDK comes into a program. */
export interface BindingForm {
  name: string;
  /** Statements at the top; empty for loads inside functions. */
  head(local: string): string;
  /** The expression that is called, `attach` included; `await` allowed when `deferred`. */
  callee(local: string): string;
  module: "esm" | "cjs" | "ts";
  /** True when the callee awaits: the call only stands in async code. */
  deferred?: true;
}

const plain = (local: string) => `${local}¤.¤attach`;

/** Import form x binding form. */
export const BINDINGS: readonly BindingForm[] = [
  { name: "default", module: "esm", head: (x) => `import¤ ${x} ¤from¤ ‹rupt›§`, callee: plain },
  { name: "default-deep", module: "esm", head: (x) => `import ${x} from ‹rupt/index.mjs›§`, callee: plain },
  { name: "namespace", module: "esm", head: (x) => `import * as ${x} from ‹rupt›§`, callee: plain },
  {
    name: "namespace-default",
    module: "esm",
    head: (x) => `import * as ${x} from ‹rupt›§`,
    callee: (x) => `${x}.default¤.attach`,
  },
  { name: "named", module: "esm", head: () => "import {¤ attach ¤} from ‹rupt›§", callee: () => "attach" },
  {
    name: "named-alias",
    module: "esm",
    head: (x) => `import { attach ¤as ${x}¤ } from ‹rupt›§`,
    callee: (x) => x,
  },
  {
    name: "default-as",
    module: "esm",
    head: (x) => `import { default as ${x} } from ‹rupt›§`,
    callee: plain,
  },
  {
    name: "mixed",
    module: "esm",
    head: (x) => `import ${x},¤ { attach } from ‹rupt›§`,
    callee: () => "attach",
  },
  {
    name: "mixed-other",
    module: "esm",
    head: (x) =>
      `import ${x}, {¤ detach } from ‹rupt›§\nexport const leave = (device) => detach({ device })§`,
    callee: plain,
  },
  {
    name: "copy",
    module: "esm",
    head: (x) => `import ${x}Sdk from ‹rupt›§\n¤const¤ ${x} ¤= ¤${x}Sdk§`,
    callee: plain,
  },
  {
    name: "destructured",
    module: "esm",
    head: (x) => `import ${x} from ‹rupt›§\nconst {¤ attach ¤} = ${x}§`,
    callee: () => "attach",
  },
  {
    name: "destructured-alias",
    module: "esm",
    head: (x) => `import * as ${x} from ‹rupt›§\nconst { attach: ¤enter } = ${x}§`,
    callee: () => "enter",
  },
  {
    name: "member-copy",
    module: "esm",
    head: (x) => `import ${x} from ‹rupt›§\nconst enter = ${x}.attach§`,
    callee: () => "enter",
  },
  {
    name: "require",
    module: "cjs",
    head: (x) => `const ${x} =¤ require(¤‹rupt/common.cjs›)§`,
    callee: plain,
  },
  {
    name: "require-default",
    module: "cjs",
    head: (x) => `const ${x} = require(‹rupt›)¤.default§`,
    callee: plain,
  },
  {
    name: "require-destructured",
    module: "cjs",
    head: () => "const { attach } = require(‹rupt/common.cjs›)§",
    callee: () => "attach",
  },
  {
    name: "require-destructured-default",
    module: "cjs",
    head: (x) => `const { default: ${x} } = require(‹rupt/common.cjs›)§`,
    callee: plain,
  },
  {
    name: "require-inline",
    module: "cjs",
    head: () => "",
    callee: () => "require(‹rupt/common.cjs›).attach",
  },
  {
    name: "import-equals",
    module: "ts",
    head: (x) => `import ${x} = require(‹rupt›)§`,
    callee: (x) => `${x}.default.attach`,
  },
  {
    name: "import-with-types",
    module: "ts",
    head: (x) => `import ${x}, { type AttachResponse } from ‹rupt›§\nexport type Answer = AttachResponse§`,
    callee: plain,
  },
  {
    name: "dynamic-default",
    module: "esm",
    head: () => "",
    callee: () => "(¤await import(‹rupt›))¤.default.attach",
    deferred: true,
  },
  {
    name: "dynamic-named",
    module: "esm",
    head: () => "",
    callee: () => "(await import(‹rupt›)).attach",
    deferred: true,
  },
];

/** Names that a default import has in the wild; one is that of the v3 client, one hides in other words. */
export const bindingNames = fc.constantFrom("Rupt", "rupt", "RuptSDK", "$rupt", "interrupt", "R");
