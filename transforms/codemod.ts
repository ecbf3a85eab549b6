import { applyEdits } from "../src/code/edits/edits.ts";
import { type Decided, decidedBy, refusalOfDecision } from "../src/rules/decisions.ts";
import { errorText } from "../src/rules/errors.ts";
import { type Migration, migrateFiles } from "./driver.ts";
import type { DecideFacts, Step, TaggedEdit } from "./model.ts";
import { oneFile } from "./one-file.ts";

/** What jscodeshift hands to a transform. Its `api` is not used: recast would print more than what changed. */
export interface FileInfo {
  path: string;
  source: string;
}

/** Flags of the jscodeshift command line: `--client=lazy --decide=detach=drop --no-todos`, in any spelling that it passes on. */
export type CodemodOptions = Readonly<Record<string, unknown>>;

export type Codemod = (file: FileInfo, api?: unknown, options?: CodemodOptions) => string | undefined;

interface Flags {
  client: DecideFacts["client"];
  decided: Decided;
  todos: boolean;
}

/** A jscodeshift transform: the whole migration of a file, or one step of it. Gives undefined where nothing changes. */
export function codemod(step: Step | "all"): Codemod {
  return ({ path, source }, _api, options = {}) => {
    if (!/rupt/i.test(source)) return undefined;
    const place = path.replaceAll("\\", "/").replace(/^\.\//, "");
    const next = textOf(place, source, step, readOptions(options));
    return next === source ? undefined : next;
  };
}

/**
 * The text of a file after its migration, or after one step over the same decisions: a part to look at, not a program. The
 * migration is checked: the outcome parses, and a second run finds nothing to edit.
 *
 * @throws when the file, or the outcome, cannot be read: the message says what to do
 */
function textOf(path: string, source: string, step: Step | "all", flags: Flags): string {
  if (step === "all") return migrate(path, source, flags, true).newTexts.get(path) ?? source;
  return applyEdits(
    source,
    fileEdits(path, source, flags).filter((edit) => edit.step === step),
  );
}

/** The edits of one file, by the step they belong to; `todo` marks among them. */
export function fileEdits(path: string, source: string, flags: Flags): readonly TaggedEdit[] {
  return migrate(path, source, flags, false).edits.get(path) ?? [];
}

function migrate(
  path: string,
  source: string,
  { client, ...flags }: Flags,
  verifyRewrite: boolean,
): Migration {
  const done = migrateFiles({ files: new Map([[path, source]]) }, oneFile(client), {
    ...flags,
    verifyRewrite,
  });
  const error = done.files.find((file) => file.error !== null)?.error;
  if (error) throw new Error(`${path} ${errorText(error)}`);
  return done;
}

function readOptions(options: CodemodOptions): Flags {
  const client = options.client;
  return {
    client: client === "eager" || client === "lazy" ? client : "auto",
    decided: readDecided(options),
    todos: !(isOff(options.todos) || isOn(options["no-todos"] ?? options.noTodos)),
  };
}

/** `--decide=detach=drop`, repeated or with commas; the last answer to a question counts. */
function readDecided(options: CodemodOptions): Decided {
  const given = [options.decide ?? []].flat().flatMap((each) => String(each).split(","));
  for (const text of given) {
    const refusal = refusalOfDecision(text);
    if (refusal !== null) throw new Error(`--decide=${refusal}`);
  }
  const dropped = isOn(options.dropDetach ?? options["drop-detach"]) ? ["detach=drop"] : [];
  return decidedBy({}, [...dropped, ...given]);
}

const isOn = (value: unknown) => value === true || value === "true" || value === "1" || value === 1;
const isOff = (value: unknown) => value === false || value === "false" || value === "0" || value === 0;
