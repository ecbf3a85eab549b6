import {
  argumentsOf,
  calleeOf,
  isMember,
  keyName,
  memberName,
  type NodePath,
  type SourceModule,
  unwrapped,
} from "../../../src/code/tree/index.ts";
import { calledFunction } from "../../../src/code/values/pure-function.ts";
import { resolveReference } from "../../../src/code/values/resolve-reference.ts";
import type { Line } from "../../../src/rules/words.ts";
import { ATTACH_OPTIONS } from "../../../src/sdk/options.ts";
import { V2_DEFAULT_MEMBERS } from "../../../src/sdk/v2.ts";
import type { SdkValue } from "../sdk/references.ts";
import type { FreeName, Handed } from "./handed-names.ts";
import { handedAt } from "./where-from.ts";

/** The SDK, or its `attach`, as code has it that is given it by other code. */
export interface HandedBack {
  readonly call: NodePath;
  /** The expression that gives it. */
  readonly path: NodePath;
  readonly value: SdkValue;
  /** Where it was let go of. */
  readonly from: Line;
}

/** The text that every file with such a call holds. */
export const CLIENT_ID = "client_id";

/** Whether a file may have such a call, by its text. */
export const mayCallHanded = (text: string, { attach, free }: Handed): boolean =>
  text.includes(CLIENT_ID) &&
  [...V2_DEFAULT_MEMBERS, ...attach.keys(), ...free.keys()].some((name) => text.includes(name));

/**
 * Where a file calls the SDK that other code gives it: `inject("rupt").attach({ client_id, account })` where the project has
 * `provide("rupt", Rupt)`. What the call is given says that it is one of v2's, and what its function comes by is what the SDK was put
 * under somewhere. Source: contract, 11.12, "Also found".
 */
export function handedBack(module: SourceModule, handed: Handed): HandedBack[] {
  const { tree } = module;
  return [...tree.of("CallExpression"), ...tree.of("OptionalCallExpression")].flatMap((node) => {
    if (node.arguments.length === 0) return [];
    const call = tree.pathOf<typeof node>(node);
    return hasOptions(call) ? (givenSdk(call, handed) ?? []) : [];
  });
}

function givenSdk(call: NodePath, handed: Handed): HandedBack | null {
  const callee = calleeOf(call);
  // A function in plain sight is none of the SDK's.
  if (!callee || calledFunction(call)) return null;
  const given = (path: NodePath, is: FreeName["is"]) => {
    const known = path.is("Identifier") && !path.binding ? handed.free.get(path.node.name) : undefined;
    return known?.is === is ? known.from : null;
  };
  const member = unwrapped(callee);
  const direct = given(member, "attach");
  if (direct) return { call, path: callee, value: { is: "function", name: "attach" }, from: direct };
  if (isMember(member) && V2_DEFAULT_MEMBERS.has(memberName(member) ?? "")) {
    const path: NodePath = member.get("object");
    const from = given(unwrapped(path), "sdk") ?? handedAt(path, handed.sdk, handed.places);
    if (from) return { call, path, value: { is: "sdk" }, from };
  }
  const from = handedAt(callee, handed.attach, handed.places);
  return from && { call, path: callee, value: { is: "function", name: "attach" }, from };
}

/** Whether a call is given options as v2 takes them, in plain sight. */
function hasOptions(call: NodePath): boolean {
  const [argument] = argumentsOf(call);
  const given = argument && unwrapped(argument);
  const options = given?.is("Identifier") ? resolveReference(given) : given;
  if (!options?.is("ObjectExpression")) return false;
  const names = options
    .get("properties")
    .map((each) => (each.is("ObjectProperty") || each.is("ObjectMethod") ? keyName(each) : null));
  const known = names.filter((name) => name !== null && Object.hasOwn(ATTACH_OPTIONS, name));
  return known.includes(CLIENT_ID) || (known.includes("account") && known.length > 1);
}
