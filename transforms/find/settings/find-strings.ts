import type {
  Identifier,
  JSXOpeningElement,
  Node,
  RegExpLiteral,
  StringLiteral,
  TemplateElement,
} from "@babel/types";
import {
  keyName,
  type NodePath,
  type SourceModule,
  staticName,
  valueReferences,
} from "../../../src/code/tree/index.ts";
import type { UsageKind } from "../../../src/result.ts";
import { note, type RuleNote } from "../../../src/rules/note.ts";
import { LEFT_BY_V2 } from "../../../src/sdk/v2.ts";
import { callsGlobal, loadsPackage, shows } from "../sdk/code-in-text.ts";
import { matchAllCdn } from "../sdk/match-cdn.ts";
import { isModuleMock, requestRunner } from "../sdk/mock-calls.ts";
import { isAddress } from "../sdk/v2-shape.ts";
import { leadsToGlobal } from "../unseen-globals.ts";
import { classifyStringLiteral } from "./classify-string.ts";
import { isRequest } from "./request-mocks.ts";
import { isSettingsFile } from "./setting-files.ts";

/** Finds strings that are settings, CDN addresses, hosts of a Content-Security-Policy. Names of packages to import are not among them. */
export function findStrings(
  module: SourceModule,
  add: (kind: UsageKind, path: NodePath, found: RuleNote) => void,
  isLoadedBySettings: (path: string) => boolean = () => false,
): void {
  const { tree } = module;
  const loads = loadedBy(module);
  const resolves = RESOLVES.test(module.text);
  const namesHost = module.text.includes("api.rupt.dev");
  const judge = (node: StringLiteral | TemplateElement | RegExpLiteral | Identifier, value: string) => {
    if (!MENTION.test(value)) return;
    const path: NodePath = tree.pathOf(node);
    // A policy string may hold a CDN address: settings first. A specifier is no setting, but may be an address.
    const place = {
      path: module.path,
      keyPath: keyPath(path),
      isKey: isKey(path),
      target: targetOf(path),
      inList: path.parentPath?.is("ArrayExpression") === true,
      isNamed: path.parentPath?.is("VariableDeclarator") === true,
      callee: calleeAround(path),
      loads,
      runner: () => requestRunner(module, loads),
      beside: () => besideOf(path),
      resolves,
      isLoadedBySettings: () => isLoadedBySettings(module.path),
    };
    if (isSpecifier(path) && isAddress(value)) return;
    const meaning = isSpecifier(path) ? null : classifyStringLiteral(value, place);
    if (meaning) add(meaning.kind, path, meaning.note);
    // A policy, a parameter or a request may be a part of a page, whose scripts load what they load.
    if (meaning && (meaning.note.rule === "config" || !SCRIPT.test(value))) return;
    // What Partytown calls in a page out of its worker.
    if (leadsToGlobal(value) && (place.keyPath.includes("forward") || /^<partytown/i.test(place.callee)))
      add("global", path, note("global", { in: "markup", name: value }));
    else if (loadsPackage(value, place.callee, place.keyPath.at(-1) ?? ""))
      add("import", path, note("import-unresolved", { why: "in-text" }));
    else if (
      callsGlobal(value, place.callee, assignedTo(path) ?? place.keyPath.at(-1) ?? "", () => goesOn(path))
    )
      add("global", path, note("global", { in: "markup", name: "Rupt" }));
    if (meaning?.kind !== "mock" && isRequest(value, namesHost))
      add("related", path, note("related-package", { in: "request" }));
    const cdn = matchAllCdn(value).find(({ start }) => !meaning || LOADED.test(value.slice(0, start)));
    if (!cdn) return;
    if (cdn.kind === "related") return add("related", path, note("related-package", { in: "string" }));
    add("script", path, note("script-tag", { in: "string", url: cdn.url }));
  };
  for (const node of tree.of("StringLiteral")) judge(node, node.value);
  for (const node of tree.of("TemplateElement")) judge(node, node.value.raw);
  for (const node of tree.of("RegExpLiteral")) judge(node, node.pattern);
  // A key without quotes is the same setting as one with.
  for (const { key, computed, shorthand } of tree.of("ObjectProperty"))
    if (!computed && !shorthand && key.type === "Identifier") judge(key, key.name);
  for (const name of namesOfV2(module))
    add("config", tree.pathOf(name), note("url-parameter", { name: name.name }));
  if (!isSettingsFile(module.path)) return;
  // `config.resolve.alias.rupt = target`.
  for (const { left } of tree.of("AssignmentExpression"))
    if (left.type === "MemberExpression" && !left.computed && left.property.type === "Identifier")
      judge(left.property, left.property.name);
}

/** `req.query.rupt_action`, `const { rpt_last_fp } = cookies`: members that have the name of what v2 leaves in the browser. */
function namesOfV2({ tree, text }: SourceModule): Identifier[] {
  if (!LEFT_BY_V2.test(text)) return [];
  const members = [...tree.of("MemberExpression"), ...tree.of("OptionalMemberExpression")].flatMap(
    ({ computed, property }) => (computed ? [] : [property]),
  );
  const taken = tree.of("ObjectProperty").flatMap(({ shorthand, key }) => (shorthand ? [key] : []));
  return [...members, ...taken].flatMap((name) =>
    name.type === "Identifier" && LEFT_BY_V2.test(name.name) ? [name] : [],
  );
}

/** A script in a text of HTML. */
const SCRIPT = /<script\b/i;

/** What stands before an address that is loaded, and not before one that a policy lists: `src="`, `import "`. */
const LOADED = /(?:\b(?:src|href)\s*=|\b(?:from|import)\b\s*\(?)\s*\\?["'\x60]?$/;

/** Hooks that find modules: of Node, Vite, Rollup, esbuild, Metro, Jest, Webpack, Bun. */
const RESOLVES =
  /\b(?:Bun\.plugin|nextResolve|registerHooks|shortCircuit|_resolveFilename|resolveRequest|onResolve|resolveId|defaultResolver|NormalModuleReplacementPlugin)\b|\bModule\s*\.\s*_load\b|\bfrom\s*["']bun["']/;

/** What a setting, an address or a request of v2 cannot be without. */
const MENTION =
  /rupt|sabil|rpt_last_|v2\\?\/(?:device|access|identity)|device\\?\/(?:attach|detach|evaluate)/i;

/** The modules that a file imports or requires. */
function loadedBy({ tree }: SourceModule): string[] {
  const imported = tree.of("ImportDeclaration").map(({ source }) => source.value);
  const required = tree.of("CallExpression").flatMap(({ callee, arguments: [first] }) => {
    const isLoader = callee.type === "Import" || (callee.type === "Identifier" && callee.name === "require");
    return isLoader && first?.type === "StringLiteral" ? [first.value] : [];
  });
  return [...imported, ...required];
}

const PASSES_ON: ReadonlySet<string> = new Set([
  "ObjectExpression",
  "ObjectProperty",
  "ArrayExpression",
  "TemplateLiteral",
  "JSXExpressionContainer",
  "JSXAttribute",
]);

const elementName = ({ name }: JSXOpeningElement): string =>
  name.type === "JSXIdentifier" ? `<${name.name}>` : "";

/** The member that is set to a text, with its dot: `script.textContent = "..."`. */
function assignedTo(path: NodePath): string | null {
  const value = path.parentPath?.is("TemplateLiteral") ? path.parentPath : path;
  const set = value.parentPath;
  const name = set?.is("AssignmentExpression") && value.key === "right" ? staticName(set.get("left")) : null;
  return name === null ? null : `.${name}`;
}

/** Whether a text is more than a statement of its own, or the value of a name that nobody reads but to show it. */
function goesOn(text: NodePath): boolean {
  const path = text.parentPath?.is("TemplateLiteral") ? text.parentPath : text;
  const parent = path.parentPath;
  if (parent?.is("ExpressionStatement")) return false;
  const name = parent?.is("VariableDeclarator") ? parent.get("id") : null;
  if (!name?.is("Identifier") || parent?.parentPath?.parentPath?.is("ExportNamedDeclaration")) return true;
  return valueReferences(name.binding).some((each) => !shows(calleeAround(each)));
}

/** What is called with a text, by its dotted name: also in a list or an object of the arguments. Or the element that it is given to. */
function calleeAround(path: NodePath): string {
  for (let inner = path, outer = path.parentPath; outer; inner = outer, outer = outer.parentPath) {
    if ((outer.is("CallExpression") || outer.is("NewExpression")) && inner.listKey === "arguments")
      return dottedName(outer.node.callee);
    if (outer.is("JSXElement")) return elementName(outer.node.openingElement);
    if (outer.is("JSXOpeningElement")) return elementName(outer.node);
    if (!PASSES_ON.has(outer.type)) return "";
  }
  return "";
}

/** `cy.intercept`; of `nock(host).post` the last name, with a call in front. */
function dottedName(node: Node): string {
  if (node.type === "Identifier") return node.name;
  if (node.type === "ThisExpression") return "this";
  if (node.type === "CallExpression") return dottedName(node.callee);
  if (node.type !== "MemberExpression" || node.property.type !== "Identifier") return "";
  return `${dottedName(node.object)}.${node.property.name}`;
}

/** A string that names a module to load is found by its binding. */
function isSpecifier(path: NodePath): boolean {
  const parent = path.parentPath;
  if (!parent) return false;
  if (
    path.key === "source" ||
    parent.is("TSExternalModuleReference") ||
    parent.is("TSImportType") ||
    parent.is("TSModuleDeclaration")
  )
    return true;
  if (parent.is("TSLiteralType")) return true;
  if (!parent.is("CallExpression") || path.listKey !== "arguments") return false;
  const callee = parent.get("callee");
  if (callee.is("Import") || callee.is("Identifier", { name: "require" })) return true;
  if (!callee.is("MemberExpression")) return false;
  const object = callee.get("object");
  if (isModuleMock(parent.node)) return true;
  return object.is("Identifier") && ["jest", "vi", "require", "mock"].includes(object.node.name);
}

function isKey(path: NodePath): boolean {
  return path.key === "key" && (path.parentPath?.is("ObjectProperty") ?? false);
}

/** What a row of a table leads to: `{ name: target }`, `{ find: name, replacement: target }`. */
function targetOf(path: NodePath): string | undefined {
  const row = path.parentPath;
  if (!row?.is("ObjectProperty")) return undefined;
  if (path.key === "key") return row.get("value").text;
  const others = row.parentPath?.is("ObjectExpression") ? row.parentPath.get("properties") : [];
  const target = others.find((each) => each.is("ObjectProperty") && keyName(each) === "replacement");
  return target?.is("ObjectProperty") ? target.get("value").text : undefined;
}

/** What the object holds that a text, or the list that it is in, stands in. */
function besideOf(path: NodePath): { key: string; value: string }[] {
  const entry = path.findParent((parent) => parent.is("ObjectExpression"));
  const properties = entry?.is("ObjectExpression") ? entry.get("properties") : [];
  return properties.flatMap((each) =>
    each.is("ObjectProperty") ? [{ key: keyName(each) ?? "", value: each.get("value").text }] : [],
  );
}

/** The property names that lead to a node, outermost first. */
function keyPath(path: NodePath): string[] {
  const keys: string[] = [];
  let inner: NodePath = isKey(path) ? (path.parentPath as NodePath) : path;
  for (let outer = inner.parentPath; outer; inner = outer, outer = outer.parentPath) {
    if (outer.is("ObjectProperty") && inner.key === "value") {
      const name = keyName(outer);
      if (name !== null) keys.unshift(name);
    } else if (outer.is("VariableDeclarator") && inner.key === "init") {
      const { id } = outer.node;
      if (id.type === "Identifier" && keys.length === 0 && !inner.is("StringLiteral")) keys.unshift(id.name);
    } else if (inner.is("ObjectExpression")) keys.unshift(...membersGiven(inner, outer));
  }
  return keys;
}

/** The members that an object is put into: `config.resolve.alias = { ... }`, `Object.assign(config.resolve.alias, { ... })`. */
function membersGiven(object: NodePath, by: NodePath): string[] {
  if (by.is("AssignmentExpression") && object.key === "right") return memberNames(by.node.left);
  if (!by.is("CallExpression") || object.listKey !== "arguments" || object.key === 0) return [];
  const [first] = by.node.arguments;
  return first && dottedName(by.node.callee) === "Object.assign" ? memberNames(first) : [];
}

function memberNames(node: Node): string[] {
  if (node.type !== "MemberExpression" && node.type !== "OptionalMemberExpression") return [];
  const { property } = node;
  const name =
    property.type === "StringLiteral" ? property.value : property.type === "Identifier" ? property.name : "";
  return [...memberNames(node.object), name];
}
