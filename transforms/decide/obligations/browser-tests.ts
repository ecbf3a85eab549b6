import { once } from "../../../src/code/once.ts";
import {
  importedName,
  isMember,
  type NodePath,
  type SourceModule,
  staticName,
  unwrapped,
} from "../../../src/code/tree/index.ts";
import { memberRead, originOf } from "../../../src/code/values/origin.ts";
import { isGlobalObject } from "../../find/globals/global-object.ts";
import type { DecideFacts } from "../../model.ts";
import { functionUses } from "../callers/function-uses.ts";
import { methodUses } from "../callers/method-uses.ts";
import { MAX_DEPTH } from "../id-reads.ts";

/**
 * Where the file of a call, or one that its callers stand in, asks whether it runs in a browser: such a file is also loaded where there is
 * none, and what its modules construct is constructed there.
 */
export function browserTestAround(call: NodePath, facts: DecideFacts): NodePath | null {
  const seen = new Set<NodePath>();
  const around = (path: NodePath, depth: number): NodePath | null => {
    const found = testIn(path.file);
    if (found || depth > MAX_DEPTH) return found;
    for (let fn = path.getFunctionParent(); fn; fn = fn.getFunctionParent()) {
      if (seen.has(fn)) break;
      seen.add(fn);
      for (const use of [...functionUses(fn, facts), ...methodUses(fn, facts)]) {
        const further = around(use, depth + 1);
        if (further) return further;
      }
    }
    return null;
  };
  return around(call, 0);
}

/** The first place of a file that asks for a browser. A page runs in nothing else. */
const testIn = once((module: SourceModule): NodePath | null =>
  module.unit.page?.language === "html" ? null : (testsOf(module)[0] ?? importedTest(module)),
);

/** What only a browser has. */
const BROWSER_GLOBALS: ReadonlySet<string> = new Set([
  "window",
  "document",
  "navigator",
  "localStorage",
  "sessionStorage",
]);

/** `import.meta.env.SSR`, `import.meta.client`, `process.browser`: what bundlers say of where code runs. */
const SAID_BY_BUNDLER =
  /^(?:import\.meta\.(?:env\.SSR|client|server|browser)|process\.(?:client|server|browser))$/;

/** Names that packages say it by: `browser` of SvelteKit, `isServer` of TanStack Query and Solid, `isPlatformBrowser` of Angular. */
const SAID_BY_PACKAGE =
  /^(?:browser|is_?(?:platform_?)?(?:browser|server|client)|in_?browser|can_?use_?dom)$/i;

const MAY_ASK = /typeof|import\.meta|process\s*\.|\b(?:window|document)\b/;

/** Where the code of a file asks for a browser. */
const testsOf = once(({ tree, text }: SourceModule): NodePath[] => {
  if (!MAY_ASK.test(text)) return [];
  const typeofs = tree.of("UnaryExpression").flatMap((node) => {
    if (node.operator !== "typeof" || node.argument.type !== "Identifier") return [];
    const isGlobal = BROWSER_GLOBALS.has(node.argument.name) && !tree.pathOf(node.argument).binding;
    return isGlobal ? [tree.pathOf(node)] : [];
  });
  const reads = [...tree.of("MemberExpression"), ...tree.of("OptionalMemberExpression")]
    .map((node) => tree.pathOf(node))
    .filter((read) => SAID_BY_BUNDLER.test(read.text) || isAskedOfGlobal(read));
  const members = tree.of("BinaryExpression").flatMap((node) => {
    if (node.operator !== "in" || node.left.type !== "StringLiteral") return [];
    const isAsked = BROWSER_GLOBALS.has(node.left.value) && isGlobalObject(tree.pathOf(node.right));
    return isAsked ? [tree.pathOf(node)] : [];
  });
  return [...typeofs, ...reads, ...members];
});

/** `globalThis.window`, where nothing is read of it: that would need it. */
function isAskedOfGlobal(read: NodePath): boolean {
  if (!isMember(read) || !/^(?:window|document)$/.test(staticName(read) ?? "")) return false;
  const object = unwrapped(read.get("object"));
  const isOfAll = object.is("Identifier") && /^(?:globalThis|global)$/.test(object.node.name);
  return isOfAll && !memberRead(read)?.is("MemberExpression");
}

/** What a file imports to ask for a browser: a constant or a function of the project, or a name of a package. */
function importedTest({ program, tree }: SourceModule): NodePath | null {
  for (const declaration of program.get("body")) {
    if (!declaration.is("ImportDeclaration") || declaration.node.importKind === "type") continue;
    for (const specifier of declaration.get("specifiers")) {
      const origin = originOf(tree.pathOf(specifier.node.local));
      const name = specifier.is("ImportSpecifier") ? importedName(specifier.node.imported) : "default";
      const declared = origin?.binding.path;
      const asks = declared
        ? testsOf(declared.file).some((test) => test.isDescendant(declared))
        : SAID_BY_PACKAGE.test(name);
      if (asks) return specifier;
    }
  }
  return null;
}
