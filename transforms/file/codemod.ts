import type { Step } from "../rewrite/tagged-edit.ts";
import { type FileMigrationOptions, migrateFile, migrateStep } from "./migrate-file.ts";

/** What jscodeshift hands to a transform. Its `api` is not used: recast would print more than what changed. */
export interface FileInfo {
  path: string;
  source: string;
}

/** Flags of the jscodeshift command line: `--client=lazy --drop-detach --no-todos`, in any spelling that it passes on. */
export type CodemodOptions = Readonly<Record<string, unknown>>;

export type Codemod = (file: FileInfo, api?: unknown, options?: CodemodOptions) => string | undefined;

/** A jscodeshift transform: the whole migration of a file, or one step of it. Gives undefined where nothing changes. */
export function codemod(step: Step | "all"): Codemod {
  return ({ path, source }, _api, options = {}) => {
    if (!/rupt/i.test(source)) return undefined;
    const place = path.replaceAll("\\", "/").replace(/^\.\//, "");
    const flags = readOptions(options);
    const next = step === "all" ? migrateFile(place, source, flags) : migrateStep(place, source, step, flags);
    return next === source ? undefined : next;
  };
}

function readOptions(options: CodemodOptions): FileMigrationOptions {
  const client = options.client;
  return {
    client: client === "eager" || client === "lazy" ? client : "auto",
    dropDetach: isOn(options.dropDetach ?? options["drop-detach"]),
    todos: !(isOff(options.todos) || isOn(options["no-todos"] ?? options.noTodos)),
  };
}

const isOn = (value: unknown) => value === true || value === "true" || value === "1" || value === 1;
const isOff = (value: unknown) => value === false || value === "false" || value === "0" || value === 0;
