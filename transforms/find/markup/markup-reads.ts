import { posix } from "node:path";
import { isVue } from "../../../src/code/blocks/markup-code.ts";
import type { Tag } from "../../../src/code/blocks/markup-tokens.ts";
import type { Page } from "../../../src/code/blocks/page.ts";
import { type MarkupModule, readMarkupCode } from "../../../src/code/blocks/read-markup-code.ts";
import { once } from "../../../src/code/once.ts";
import {
  type Binding,
  type NodePath,
  namesOfTypes,
  type SourceModule,
} from "../../../src/code/tree/index.ts";
import { jsxFactories } from "./jsx-factories.ts";

/** What the markup of a file reads of the names that its scripts declare. */
export interface MarkupReads {
  /** Names that it reads in any way: in code, as a component, as a directive, in a style, as the factory of JSX. */
  names: ReadonlySet<string>;
  /** Where code in markup reads a name; a name may be among the names and have no reference that can be followed. */
  references(name: string): readonly NodePath[];
}

const NONE: MarkupReads = { names: new Set(), references: () => [] };

/** Reads the markup around a script, once for each. */
export const markupReads = once((module: SourceModule) =>
  readMarkup(module, () => Object.keys(module.program.scope.bindings)),
);

/** Which of some names the markup around a script would take from it, were they declared there: a prop has the name until then. */
export function namesInMarkup(module: SourceModule, wanted: readonly string[]): ReadonlySet<string> {
  return readMarkup(module, () => wanted).names;
}

/** Where the markup around a script reads one of its bindings; empty where that cannot be followed, null where it does not. */
export function inMarkupOf(module: SourceModule): (binding: Binding) => readonly NodePath[] | null {
  const { names, references } = markupReads(module);
  return ({ scope, identifier: { name } }) =>
    scope.path.is("Program") && names.has(name) ? references(name) : null;
}

/** Where the markup of a component file reads a name that its options or its compiler declare: `this.access`, `$: access = ...`. */
export function namedInMarkup({ unit: { page } }: SourceModule, name: string): NodePath[] {
  if (page === null || page.language === "html") return [];
  return readMarkupCode(page, (code) => code.includes(name)).flatMap(({ module, hidden, ofPage }) =>
    module === null || ofPage || hidden.has(name)
      ? []
      : freeNames(module).filter((path) => path.is("Identifier", { name })),
  );
}

function readMarkup(module: SourceModule, declaredNames: () => readonly string[]): MarkupReads {
  const { page } = module.unit;
  if (page === null) {
    const names = jsxFactories(module);
    return names.size === 0 ? NONE : { ...NONE, names };
  }
  if (page.language === "html" || !seesScript(page)) return NONE;
  const declared = declaredNames();
  if (declared.length === 0) return NONE;
  const names = namesOfTags(page, declared, module);
  const references = new Map<string, NodePath[]>();
  const isWanted = (code: string) => declared.some((name) => code.includes(name));
  for (const piece of readMarkupCode(page, isWanted).filter(({ ofPage }) => !ofPage))
    readCode(piece, page.source, declared, names, references);
  return { names, references: (name) => references.get(name) ?? [] };
}

function readCode(
  { module, hidden, start, end }: MarkupModule,
  text: string,
  declared: readonly string[],
  names: Set<string>,
  references: Map<string, NodePath[]>,
): void {
  if (module === null) {
    const words = new Set(text.slice(start, end).match(/[\w$]+/g));
    for (const name of declared) if (words.has(name)) names.add(name);
    return;
  }
  for (const { id } of namesOfTypes(module.tree)) if (declared.includes(id.name)) names.add(id.name);
  for (const path of freeNames(module)) {
    const { name } = path.node as { name: string };
    // `$user` is the value of the store `user`.
    const own = declared.includes(name) ? name : name.startsWith("$") ? name.slice(1) : "";
    if (!declared.includes(own) || hidden.has(name)) continue;
    names.add(own);
    references.set(own, [...(references.get(own) ?? []), path]);
  }
}

/** Names that nothing in a piece of code declares, where they are read or written. */
export function freeNames({ tree }: SourceModule): NodePath[] {
  return tree
    .of("Identifier")
    .map((node): NodePath => tree.pathOf(node))
    .filter(
      (path) =>
        (path.isReferencedIdentifier() || path.parentPath?.is("AssignmentExpression")) &&
        !path.scope.hasBinding((path.node as { name: string }).name),
    );
}

/** A Vue template sees the bindings of `<script setup>` only. */
export function seesScript(page: Page): boolean {
  if (page.language !== "vue") return true;
  return page.tokens.some(
    (token) =>
      token.kind === "tag" &&
      token.name === "script" &&
      token.attributes.some(({ name }) => name === "setup"),
  );
}

/** Components and directives, and what a style takes from the script. */
function namesOfTags(
  { language, source, tokens }: Page,
  declared: readonly string[],
  module: SourceModule,
): Set<string> {
  const names = new Set<string>();
  const add = (written: string, fold: (name: string) => string = (name) => name): void => {
    for (const name of declared) if (fold(name) === fold(written)) names.add(name);
  };
  for (const token of tokens) {
    if (token.kind !== "tag") continue;
    const [first = ""] = token.name.split(".");
    add(first, isVue(language) ? folded : undefined);
    if (token.name === "script")
      for (const { name, text } of token.attributes)
        if (name === "generics") for (const word of text.match(/[\w$]+/g) ?? []) add(word);
    if (!isVue(language)) continue;
    for (const { name, text, value } of token.attributes) {
      // `is="vue:Card"`; `generic="T extends typeof limits"`.
      if (name === "is") add(text.replace(/^vue:/, ""), folded);
      if (name === "generic") for (const word of text.match(/[\w$]+/g) ?? []) add(word);
      if (/^v-[a-z]/.test(name)) add(/^v-[\w-]+/.exec(name)?.[0] ?? "", folded);
      // `:device-limit` is short for `:device-limit="deviceLimit"`.
      if (value === null) add(/^(?:v-bind)?:([\w-]+)/.exec(name)?.[1] ?? "", folded);
    }
    for (const name of namesOfStyle(token, source)) add(name);
    if (token.name === "template")
      for (const word of wordsElsewhere(token, declared, module)) add(word, folded);
    if (token.raw !== null && token.name === "template")
      for (const word of source.slice(token.raw.start, token.raw.end).match(/[\w$-]+/g) ?? [])
        add(word, folded);
  }
  return names;
}

/** `LimitBox`, `limitBox` and `limit-box` are one component, `vFocus` and `v-focus` one directive. */
function folded(name: string): string {
  return name.replaceAll("-", "").toLowerCase();
}

/** `color: v-bind("theme.color")`. */
function namesOfStyle({ name, raw }: Tag, text: string): string[] {
  if (name !== "style" || raw === null) return [];
  const bound = text.slice(raw.start, raw.end).matchAll(/v-bind\(\s*["']?([^)"']*)/g);
  return [...bound].flatMap(([, code = ""]) => code.match(/[A-Za-z_$][\w$]*/g) ?? []);
}

/** What `<template src="./app.html">` reads; every name where its text is not there. */
function wordsElsewhere({ attributes }: Tag, declared: readonly string[], module: SourceModule) {
  const address = attributes.find(({ name }) => name === "src")?.text;
  if (!address) return [];
  const text = module.textOf(posix.join(posix.dirname(module.path), address));
  return text === null ? declared : (text.match(/[\w$-]+/g) ?? []);
}
