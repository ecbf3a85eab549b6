/** What a call of the SDK is made of, as the module that makes it writes it. */
export interface CallParts {
  /** `Rupt.attach` and the like; awaits when `deferred`. */
  callee: string;
  deferred: boolean;
  id: string;
  /** `() => ...` or a name; null for none. */
  logout: string | null;
  email: boolean;
  /** Puts the call where the SDK is there. */
  within?(call: string): string;
  /** Where the id stands among the options. */
  idLast: boolean;
}

export function callText({ callee, id, logout, email, idLast, within = (call) => call }: CallParts): string {
  const own = `client_id: ${id}`;
  const rest = [
    "account: user.id",
    ...(email ? ["email: user.email"] : []),
    ...(logout === null ? [] : [`on_current_device_logout: ${logout}`]),
  ];
  return within(`${callee}({ ${(idLast ? [...rest, own] : [own, ...rest]).join(", ")} })`);
}

/** The body of a function that calls: `id` is what a guard may ask for. */
export const GUARDS: readonly { name: string; body(id: string, call: string): string[] }[] = [
  { name: "none", body: (_id, call) => [`return ${call};`] },
  { name: "statement", body: (_id, call) => [`${call};`] },
  { name: "return", body: (id, call) => [`if (!${id}) return;`, `return ${call};`] },
  { name: "and", body: (id, call) => [`return ${id} && ${call};`] },
  { name: "and-statement", body: (id, call) => [`${id} && ${call};`] },
  { name: "ternary", body: (id, call) => [`return ${id} ? ${call} : null;`] },
  { name: "if", body: (id, call) => [`if (${id}) {`, `  return ${call};`, "}"] },
  { name: "throw", body: (id, call) => [`if (!${id}) throw new Error("no id");`, `return ${call};`] },
  { name: "predicate", body: (id, call) => [`const ready = () => Boolean(${id});`, `if (ready()) ${call};`] },
  { name: "optional", body: (id, call) => [`if (${id} === undefined) return;`, `return ${call};`] },
  {
    name: "try",
    body: (_id, call) => [
      "try {",
      `  return ${call};`,
      "} catch {",
      '  effect("caught");',
      "  return null;",
      "}",
    ],
  },
  {
    name: "reject",
    body: (id, call) => [`if (!${id}) return Promise.reject(new Error("no id"));`, `return ${call};`],
  },
  { name: "user", body: (_id, call) => ["if (!user.id) return;", `return ${call};`] },
];

/** How the function that calls is declared, and what runs it: `name` is what its module exports. */
export interface FunctionForm {
  name: string;
  declare(given: {
    name: string;
    async: string;
    type: string;
    id: string;
    body: readonly string[];
  }): string[];
  /** The expression that calls it. */
  run(name: string): string;
  /** The id is a parameter with a default value. */
  defaultId?: true;
}

const indented = (lines: readonly string[], by = "  ") => lines.map((line) => `${by}${line}`);

export const FUNCTIONS: readonly FunctionForm[] = [
  {
    name: "declaration",
    declare: ({ name, async, type, body }) => [
      `export ${async}function ${name}(user${type}) {`,
      ...indented(body),
      "}",
    ],
    run: (name) => `${name}(user)`,
  },
  {
    name: "arrow",
    declare: ({ name, async, type, body }) => [
      `export const ${name} = ${async}(user${type}) => {`,
      ...indented(body),
      "};",
    ],
    run: (name) => `${name}(user)`,
  },
  {
    name: "async",
    declare: ({ name, type, body }) => [
      `export async function ${name}(user${type}) {`,
      ...indented(body),
      "}",
    ],
    run: (name) => `${name}(user)`,
  },
  {
    name: "instance",
    declare: ({ name, async, type, body }) => [
      `class Session_${name} {`,
      `  ${async}enter(user${type}) {`,
      ...indented(body, "    "),
      "  }",
      "}",
      `export const ${name} = new Session_${name}();`,
    ],
    run: (name) => `${name}.enter(user)`,
  },
  {
    name: "member",
    declare: ({ name, async, type, body }) => [
      `export const ${name} = {`,
      `  ${async}enter(user${type}) {`,
      ...indented(body, "    "),
      "  },",
      "};",
    ],
    run: (name) => `${name}.enter(user)`,
  },
  {
    name: "static",
    declare: ({ name, async, type, body }) => [
      `export class ${name} {`,
      `  static ${async}enter(user${type}) {`,
      ...indented(body, "    "),
      "  }",
      "}",
    ],
    run: (name) => `${name}.enter(user)`,
  },
  {
    name: "default-id",
    declare: ({ name, async, type, id, body }) => [
      `export ${async}function ${name}(user${type}, id = ${id}) {`,
      ...indented(body),
      "}",
    ],
    run: (name) => `${name}(user)`,
    defaultId: true,
  },
];
