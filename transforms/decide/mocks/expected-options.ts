import type { NodePath } from "../../../src/code/tree/index.ts";
import { ATTACH_OPTIONS } from "../../../src/sdk/options.ts";
import { nameOfMember } from "../../find/app-tests/handles.ts";
import type { MockRead } from "../../find/app-tests/mock-read.ts";
import type { KeyPlan, LeftExpectation, LiteralPlan } from "./mock-plan.ts";

/** What the calls that a test reaches have become. */
export interface CallsReached {
  /** Whether the callback of a remote logout stays with every call, or with none; null where calls differ. */
  logoutWithCall: boolean | null;
  /** Whether a call passes as its user what was its account: a test that asks for the user of v2 sees one now. */
  accountBecame: boolean;
  /** Whether calls of `attach` that stay on v2 are reached as well. */
  heldToo: boolean;
}

/** What an option is called afterwards; `gone` where the call passes it no more, `callback` where that was a function. */
type Fate = { to: string } | "gone" | "callback" | "unseen";

function fateOf(name: string, { logoutWithCall, accountBecame }: CallsReached): Fate {
  if (name === "user" && accountBecame) return "unseen";
  const row = Object.hasOwn(ATTACH_OPTIONS, name) ? ATTACH_OPTIONS[name] : undefined;
  switch (row?.fate) {
    case "user":
      return { to: "user" };
    case "keep":
      return { to: name };
    case "logout":
      return logoutWithCall === true ? { to: "on_logout" } : "callback";
    case "challenge":
    case "limitExceeded":
      return "callback";
    case undefined:
    case "hold":
      return "unseen";
    default:
      return "gone";
  }
}

/** Makes the expectations of a test follow the call. */
export function followCalls(reads: readonly MockRead[], reached: CallsReached) {
  const literals: LiteralPlan[] = [];
  const keys: KeyPlan[] = [];
  const left: LeftExpectation[] = [];
  const seen = new Set<unknown>();
  for (const read of reads) {
    if (read.is === "plain" || read.is === "unseen") continue;
    const path = read.is === "literal" ? read.object : read.key;
    if (seen.has(path.node)) continue;
    seen.add(path.node);
    if (read.is === "literal") {
      const plan = followLiteral(read, reached);
      if ("why" in plan) left.push(plan);
      else if (plan.renames.length + plan.removes.length > 0) {
        if (reached.heldToo) left.push({ path: read.object, why: "both", options: namesOf(read.object) });
        else literals.push(plan);
      }
      continue;
    }
    const fate = fateOf(read.name, reached);
    // A type may name more than the call passes.
    if (read.is === "type") {
      if (typeof fate !== "string" && fate.to !== read.name && !reached.heldToo)
        keys.push({ key: read.key, to: fate.to, shorthand: false });
    } else if (typeof fate === "string") left.push({ path: read.path, why: fate, options: [read.name] });
    else if (fate.to !== read.name) {
      if (reached.heldToo) left.push({ path: read.path, why: "both", options: [read.name] });
      else keys.push({ key: read.key, to: fate.to, shorthand: read.shorthand });
    }
  }
  return { literals, keys, left };
}

function followLiteral(
  { object, negated }: Extract<MockRead, { is: "literal" }>,
  reached: CallsReached,
): LiteralPlan | LeftExpectation {
  const renames: { property: NodePath; to: string }[] = [];
  const removes: NodePath[] = [];
  const removed: string[] = [];
  const names = namesOf(object);
  const refuse = (why: LeftExpectation["why"], options: readonly string[]): LeftExpectation => ({
    path: object,
    why,
    options,
  });
  const properties = object.get("properties");
  for (const property of properties) {
    const name = nameOfMember(property);
    if (name === null) return refuse("unseen", names);
    // Where a call gave both, v2 took the account.
    const isShadowed = name === "user" && names.includes("account");
    const fate = isShadowed ? "gone" : fateOf(name, reached);
    if (fate === "callback" || fate === "unseen") return refuse(fate, [name]);
    if (fate === "gone") {
      removes.push(property);
      removed.push(name);
    } else if (fate.to !== name) renames.push({ property, to: fate.to });
  }
  // That no call was made with these options says nothing of a call with fewer.
  if (negated && removes.length > 0) return refuse("negated", removed);
  if (removes.length === properties.length && removes.length > 0) return refuse("empty", removed);
  return { object, renames, removes, removed };
}

function namesOf(object: NodePath): string[] {
  if (!object.is("ObjectExpression")) return [];
  return object.get("properties").flatMap((each) => nameOfMember(each) ?? []);
}
