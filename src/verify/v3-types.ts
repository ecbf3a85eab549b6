/**
 * The documented types of `@ruptjs/client` 3.x, for projects where the package is not installed yet.
 * Names and casing are those of the migration guide and the quick start; nothing undocumented is declared, so
 * that code which relies on it shows up as an error.
 * - `on_logout` takes no argument and its result is not used: the docs show neither.
 * - An evaluation may be null: the login guide reads it as `evaluation?.evaluation_id`.
 * - `metadata` is as wide as in v2, where interfaces without an index signature were accepted.
 *
 * @see https://rupt.dev/docs/v3/migration/account-sharing-on-web
 * @see https://rupt.dev/docs/v3/quick-start
 */
export const V3_TYPES = `interface ClientOptions {
  clientId: string;
  /** Called when this session is logged out from another device. */
  on_logout?: (() => void) | undefined;
}

interface EvaluateOptions {
  user?: string | undefined;
  email?: string | undefined;
  phone?: string | undefined;
  metadata?: object | undefined;
  /** On by default for access, off for login and signup. */
  auto_challenge?: boolean | undefined;
  on_logout?: (() => void) | undefined;
}

interface Evaluation {
  evaluation_id: string;
  /** Where to send the user, present only when a challenge is required. */
  redirect?: string;
}

interface Evaluate {
  access(options: EvaluateOptions): Promise<Evaluation | null>;
  login(options: EvaluateOptions): Promise<Evaluation | null>;
  signup(options: EvaluateOptions): Promise<Evaluation | null>;
}

declare class Rupt {
  constructor(options: ClientOptions);
  readonly evaluate: Evaluate;
}

export default Rupt;
`;

/** The files of a stand-in package with these types, by their path inside the package. */
export const V3_TYPE_PACKAGE: Readonly<Record<string, string>> = {
  "package.json": `${JSON.stringify(
    {
      name: "@ruptjs/client",
      version: "3.0.0",
      type: "module",
      main: "./index.cjs",
      types: "./index.d.ts",
      exports: {
        ".": {
          import: { types: "./index.d.ts", default: "./index.js" },
          require: { types: "./index.d.cts", default: "./index.cjs" },
        },
      },
    },
    null,
    2,
  )}\n`,
  "index.d.ts": V3_TYPES,
  "index.d.cts": V3_TYPES,
};
