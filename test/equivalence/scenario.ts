/**
 * How a pair is run. Everything has a default: the entry is the first file, every function that the entry has at its top
 * level is called with recorders, every variable of the environment is set, and a remote logout comes after each step.
 */
export interface Scenario {
  /** File to start with. */
  entry?: string;
  /** The functions to call, instead of all. `name` is an export or a top-level function. */
  calls?: { name: string; args?: unknown[] }[];
  /** Values of `process.env` and `import.meta.env`; a name that is not listed has the value `env:NAME`. */
  env?: Record<string, string | null>;
  /** Values of globals, instead of recorders. */
  globals?: Record<string, unknown>;
  /** Exports of modules that are not among the sources, instead of recorders. */
  modules?: Record<string, Record<string, unknown>>;
  /** What both SDKs resolve to: an object (default), or null as v2 does on failure. */
  response?: "value" | "null";
  /** Another device is challenged: v2 tells `on_challenge` after each attach, v3 answers with `redirect`. */
  challenge?: boolean;
  /** The page loads v2 with a script tag. Default: true when no v2 source imports it. */
  scriptTag?: boolean;
  /** `different` for a pair whose behaviour is meant to change; `because` says what the person is told. */
  expect?: "same" | "different";
  /** The same for the run in which both SDKs resolve to null. */
  expectOnNull?: "same" | "different";
  /** Patterns of what v2 does and v3 is meant not to do: all else must be the same. `because` says what the person is told. */
  without?: string[];
  /** Names that the v3 side exports besides. */
  adds?: string[];
  because?: string;
  /** Why the pair cannot be run. */
  skip?: string;
}

/**
 * Reads the scenario from a `// @scenario {...}` comment: one line of JSON, anywhere in the source.
 * @throws when the JSON does not parse
 */
export function scenarioIn(source: string): Scenario {
  const json = /@scenario (\{.*\})/.exec(source)?.[1];
  return json === undefined ? {} : (JSON.parse(json) as Scenario);
}
