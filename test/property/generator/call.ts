import fc from "fast-check";
import type { BindingForm } from "./bindings.ts";
import { CONTEXTS } from "./contexts.ts";
import { CLIENT_IDS, LOGOUTS, OPTIONS, USERS } from "./values.ts";

/** One call of `attach`, as choices from the tables. */
export interface CallSpec {
  context: number;
  id: number;
  account: number | null;
  user: number | null;
  logout: number | null;
  options: number[];
  /** The options stand in this order. */
  shuffle: number;
  access: "plain" | "optional" | "computed" | "parenthesized" | "non-null";
  carrier:
    | "inline"
    | "constant"
    | "spread"
    | "local"
    | "ternary"
    | "dressed"
    | "frozen"
    | "shared"
    | "parameter";
  oneLine: boolean;
}

/** Options that hold no call: most calls have no others, so that most are migrated. */
const CARRIED = OPTIONS.flatMap(({ name, code }, index) =>
  /^(?:email|phone|metadata|redirect_urls|limit_config|tolerance|cookie|debug|include_page|identity)$/.test(
    name,
  ) || /\{\}$|return true/.test(code)
    ? [index]
    : [],
);

export const calls: fc.Arbitrary<CallSpec> = fc.record({
  context: fc.nat(CONTEXTS.length - 1),
  id: fc.oneof({ weight: 2, arbitrary: fc.nat(3) }, fc.nat(CLIENT_IDS.length - 1)),
  account: fc.option(fc.nat(USERS.length - 1), { freq: 8 }),
  user: fc.option(fc.nat(USERS.length - 1), { freq: 1 }),
  logout: fc.option(fc.nat(LOGOUTS.length - 1), { freq: 1 }),
  options: fc.oneof(
    { weight: 2, arbitrary: fc.uniqueArray(fc.constantFrom(...CARRIED), { maxLength: 4 }) },
    { weight: 1, arbitrary: fc.uniqueArray(fc.nat(OPTIONS.length - 1), { maxLength: 4 }) },
  ),
  shuffle: fc.nat(6),
  access: fc.oneof(
    { weight: 4, arbitrary: fc.constant("plain" as const) },
    fc.constantFrom("optional" as const, "computed" as const, "parenthesized" as const, "non-null" as const),
  ),
  carrier: fc.oneof(
    { weight: 5, arbitrary: fc.constant("inline" as const) },
    fc.constantFrom(
      "constant" as const,
      "spread" as const,
      "local" as const,
      "ternary" as const,
      "dressed" as const,
      "frozen" as const,
      "shared" as const,
      "parameter" as const,
    ),
  ),
  oneLine: fc.boolean(),
});

export interface Language {
  ending: string;
  ts: boolean;
  jsx: boolean;
  /** A component file or a page: its code stands in a script block. */
  wrap?: (code: string) => string;
}

export interface WrittenCall {
  code: string;
  /** Module-level statements that it needs before it, and at the end of the module. */
  needs: string[];
  late: string[];
}

/** Writes one call with its statement. */
export function writeCall(
  spec: CallSpec,
  n: number,
  given: { binding: BindingForm; local: string; language: Language; semicolons: boolean },
): WrittenCall {
  const { binding, local, language } = given;
  const context = contextFor(spec, given);
  const id = pick(
    CLIENT_IDS,
    spec.id,
    (row) =>
      (row.ts !== true || language.ts) && (row.esm !== true || (binding.module === "esm" && !language.wrap)),
  );
  const needs: string[] = [];
  const late: string[] = [];
  if (id.needs?.startsWith("LATE:")) {
    const runsLater =
      (context.name === "exported-function" || context.jsx === true) &&
      !/^(?:constant|spread|shared|frozen)$/.test(spec.carrier);
    (runsLater ? late : needs).push(id.needs.slice(5));
  } else if (id.needs) needs.push(id.needs);

  const entries = [`client_id: ¤${id.code}`];
  if (spec.account !== null) entries.push(`¤account: ${USERS[spec.account]}`);
  if (spec.user !== null) entries.push(`user: ${USERS[spec.user]}`);
  if (spec.logout !== null) entries.push(`on_current_device_logout${LOGOUTS[spec.logout]}`);
  const names = new Set<string>();
  for (const index of spec.options) {
    const option = OPTIONS[index];
    if (!option || names.has(option.name)) continue;
    names.add(option.name);
    entries.push(option.code);
  }
  for (let turn = 0; turn < spec.shuffle; turn += 1) entries.push(entries.shift() ?? "");
  const object = objectOf(entries, spec.oneLine);
  const carried = carry(spec, object, n, language);
  needs.push(...carried.needs);
  // Without semicolons a line that starts with a bracket belongs to the one before it.
  const callee =
    spec.access === "parenthesized" && !given.semicolons
      ? binding.callee(local)
      : access(spec, binding.callee(local), language);
  const call = `${callee}(¤${carried.argument}¤)`;
  return { code: indented(context.code(PLACE, n), call), needs, late };
}

const PLACE = "<call>";

/** Puts the call in its place, its further lines as deep as the line it starts on. */
function indented(code: string, call: string): string {
  const at = code.indexOf(PLACE);
  const lineStart = code.lastIndexOf("\n", at) + 1;
  const lead = /^ */.exec(code.slice(lineStart))?.[0] ?? "";
  return code.replace(PLACE, () => call.replaceAll("\n", `\n${lead}`));
}

function objectOf(entries: readonly string[], oneLine: boolean): string {
  if (oneLine) return `{ ${entries.join(", ")}⸴ }`;
  return `{¤\n${entries.map((entry) => `  ${entry}`).join(",¤\n")}⸴¤\n}`;
}

function carry(
  spec: CallSpec,
  object: string,
  n: number,
  language: Language,
): { argument: string; needs: string[] } {
  // A constant at module level cannot read what is local to a function: such programs read globals of that name.
  const name = `options${n}`;
  switch (spec.carrier) {
    case "constant":
      return { argument: name, needs: [`const ${name} =¤ ${object}§`] };
    case "spread":
      return { argument: `{ ...${name},¤ phone: user.phone }`, needs: [`const ${name} = ${object}§`] };
    case "shared":
      return { argument: name, needs: [`const ${name} = ${object}§\nshow(${name}.account)§`] };
    case "frozen":
      return { argument: name, needs: [`const ${name} = Object.freeze(${object})§`] };
    case "local":
      return { argument: `Object.freeze(${object})`, needs: [] };
    case "ternary":
      return { argument: `user.paid ? ${object} :¤ { client_id: ‹client-1›, account: user.id }`, needs: [] };
    case "dressed":
      return { argument: language.ts ? `(${object}) as const` : `(${object})`, needs: [] };
    case "parameter":
      return { argument: `given(${n})`, needs: [] };
    default:
      return { argument: object, needs: [] };
  }
}

function access(spec: CallSpec, callee: string, language: Language): string {
  const member = /^([\s\S]*?)¤?\.¤?attach$/.exec(callee);
  switch (spec.access) {
    case "optional":
      return member ? `${member[1]}?.attach?.` : `${callee}?.`;
    case "computed":
      return member ? `${member[1]}[¤‹attach›]` : callee;
    case "parenthesized":
      return `(${callee})`;
    case "non-null":
      return language.ts && member ? `${member[1]}!.attach` : callee;
    default:
      return callee;
  }
}

function contextFor(
  spec: CallSpec,
  { binding, language, local }: { binding: BindingForm; language: Language; local: string },
) {
  return pick(CONTEXTS, spec.context, (row) => {
    if (row.jsx && !language.jsx) return false;
    if (row.name === "shadow" && local === "rupt") return false;
    if (row.exports && (binding.module !== "esm" || language.wrap)) return false;
    if (row.awaits === "top" && (binding.module !== "esm" || language.ending === "svelte")) return false;
    return !(binding.deferred && row.awaits === "never");
  });
}

/** The row at an index, or the next one that fits. */
export function pick<T>(rows: readonly T[], index: number, fits: (row: T) => boolean): T {
  for (let step = 0; step < rows.length; step += 1) {
    const row = rows[(index + step) % rows.length];
    if (row !== undefined && fits(row)) return row;
  }
  throw new Error("no row fits");
}
