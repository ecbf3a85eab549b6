import type { NodePath } from "../../tree/index.ts";
import { ARRAY_MUTATORS } from "../changes.ts";
import { HANDS_ON } from "./known-calls.ts";
import { anywhere, CALLED, inElements, isAnywhere, type Members } from "./members.ts";

/** Methods that call a function with what a list holds, or what a promise gives; those that give it two of them. */
const CALLS_BACK =
  /^(?:forEach|map|filter|find\w*|some|every|flatMap|reduce\w*|sort|toSorted|then|catch|finally)$/;
const GIVES_TWO = /^(?:reduce\w*|sort|toSorted)$/;
const GIVES_ELEMENT = /^(?:at|find|findLast|get|deref)$/;
const GIVES_LIST = /^(?:filter|slice|toSorted|toReversed|toSpliced|concat|with|values)$/;
const GIVES_PLAIN =
  /^(?:join|includes|indexOf|lastIndexOf|some|every|keys|forEach|has|toString|toLocaleString|findIndex|findLastIndex|map|flatMap|reduce|reduceRight|then|catch|finally)$/;

/** Methods of all objects that give or change the object itself. */
const IS_SELF = /^(?:valueOf|__\w+__)$/;

/** What a method does with what it is called on. */
interface Method {
  /** What it gives the first parameters of a function; none where it calls no function. */
  given: readonly Members[];
  /** How what it gives has the place; null where it gives something else. */
  gives: Members | null;
}

/** What calling a method of a value does with a place inside; just whether it may change it, where nothing else is to be followed. */
export function methodOn(name: string | null, members: Members): Method | boolean {
  const [first] = members;
  if (first === CALLED) return name === null || HANDS_ON.test(name);
  if (name === null || IS_SELF.test(name)) return true;
  const isList = first === null || isAnywhere(members);
  // What its own methods do is done to `this`.
  if (!isList && name !== "then") return false;
  if (isList && ARRAY_MUTATORS.has(name)) return true;
  const inner = isList ? inElements(members) : members;
  const given = CALLS_BACK.test(name) ? (GIVES_TWO.test(name) ? [inner, inner] : [inner]) : [];
  // Of what is plain a list gives copies.
  if (inner.length === 0 || GIVES_PLAIN.test(name)) return { given, gives: null };
  if (GIVES_ELEMENT.test(name)) return { given, gives: inner };
  return { given, gives: GIVES_LIST.test(name) ? [null, ...inner] : anywhere(members) };
}

/** `*[Symbol.iterator]() { yield object; }`: what it gives are the elements. */
export const isIterator = (method: NodePath): boolean =>
  (method.is("ObjectMethod") || method.is("ClassMethod")) &&
  method.node.computed === true &&
  /^Symbol\.(?:i|asyncI)terator$/.test(method.get("key").text);
