/** Functions of the platform, of libraries and of the SDK whose name says what they do with what they are given. */
import { isMember, memberRoot, type NodePath, simpleName } from "../../tree/index.ts";
import { isForeign } from "./foreign.ts";

/** Calls that give what they are given, in a form whose members are its own. */
export const SAME =
  /^(?:Proxy|reactive|shallowReactive|observable|makeObservable|makeAutoObservable|proxy|seal|freeze)$/;

/** Functions that keep nothing of what they are given. */
const KEEPS_NOTHING =
  /^(?:console\.\w+|JSON\.stringify|structuredClone|String|Boolean|Number|Array\.isArray|Object\.(?:is|keys))$/;

/** What the SDKs read: their methods, whatever they are called on. */
const OF_SDK = /^(?:attach|detach|identify|evaluate|getFingerprint|getAttachedDevices|access|login|signup)$/;

/** Whether a function that is not the project's own only reads what it is given. */
export function onlyReadsArgument(callee: NodePath): boolean {
  const isSdk = OF_SDK.test(simpleName(callee) ?? "");
  if (isSdk && isMember(callee)) return !memberRoot(callee).is("ThisExpression") || isForeign(callee);
  return (isSdk || KEEPS_NOTHING.test(callee.text)) && isForeign(callee);
}

/** Methods that hand on what they are given to whoever listens. */
export const HANDS_ON = /^(?:emit|next|dispatch|dispatchEvent|publish|trigger|commit|call|apply|bind)$/;
