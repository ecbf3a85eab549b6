import type { Range } from "../../src/code/blocks/ranges.ts";
import { isTypeScriptFile } from "../../src/code/file-names.ts";
import type { NodePath } from "../../src/code/tree/index.ts";
import { note, type RuleNote } from "../../src/rules/note.ts";
import { isCommonJsModule } from "../decide/clients/client-modules.ts";
import type { TextUsage } from "../find/markup/text-usage.ts";
import type { SdkEntry, SdkReference } from "../find/sdk/references.ts";
import { isAddress } from "../find/sdk/v2-shape.ts";
import type { UnitPlan } from "../model.ts";
import type { RewrittenUnit } from "../rewrite/rewrite-unit.ts";
import type { FoundUsage } from "./usage-draft.ts";

/** What became of an import of the SDK: swapped, or kept for what stays on v2. */
export function importUsage(
  root: SdkEntry,
  plan: UnitPlan,
  rewritten: RewrittenUnit | undefined,
  textUses: readonly TextUsage[],
): FoundUsage & {
  node: NodePath | null;
  because?: readonly Range[];
} {
  const place = root.path.range;
  if (plan.neededEntries.has(root)) {
    const staying = root.references
      .filter((site) => !plan.handledReferences.has(site))
      .filter((site) => site.kind !== "attach" || isHeld(plan, site));
    const inDocs = plan.unit.unboundUses.docQueries.filter(({ alias }) => alias.entry === root);
    const count = staying.length + inDocs.length;
    if (count === 0 && root.aliases.length === 0) {
      const found =
        root.path.is("ImportDeclaration") || root.form === "require"
          ? note("side-effect-import", { globalIsRead: plan.keepsSideEffect })
          : note("import-unresolved", { why: "unused-load" });
      return { kind: "import", ...place, notes: [found], held: true, node: root.path };
    }
    const letGo = staying.find(({ kind, path }) => kind === "escape" && path === root.path);
    if (letGo) {
      const found = note("escape", { name: letGo.name });
      return { kind: "import", ...place, notes: [found], held: true, node: root.path };
    }
    if (isAddress(root.specifier)) {
      const found = note("import-unresolved", { why: "address" });
      return { kind: "import", ...place, notes: [found], held: true, node: root.path };
    }
    const kept = note("v2-kept", { of: "import", usages: count === 0 ? "template" : count });
    const because = [
      ...staying.map(({ path }) => path.range),
      ...inDocs.map(({ start, end }) => ({ start, end })),
      ...usesInMarkup(root, textUses),
    ];
    return { kind: "import", ...place, notes: [kept], held: true, node: null, because };
  }
  const notes: RuleNote[] = [];
  const became = rewritten?.became.get(root);
  const isLeftOut = root.deferred && became === "removed";
  if (root.deferred && !isLeftOut) {
    notes.push(note("dynamic-import"));
  } else {
    const imports = became === "class" || became === "client" ? became : "nothing";
    notes.push(note("swap-import", { imports }));
  }
  if (!isLeftOut && plan.imports.some(({ requiring }) => requiring.includes(root)))
    notes.push(note("cjs-require", { module: null }));
  const isRequired = root.form === "require" || root.form === "import-equals";
  if (isRequired && !isLeftOut) {
    const module = became === "client" ? requiredModule(plan) : null;
    notes.push(note("cjs-require", { module }));
  }
  if (plan.keepsSideEffect && !root.deferred) {
    notes.push(note("side-effect-import", { globalIsRead: true }));
    return { kind: "import", ...place, notes, held: false, node: root.path };
  }
  return { kind: "import", ...place, notes, held: false, node: null };
}

/** The client module that a script of CommonJS is to load, where that is an ES module. */
function requiredModule({ imports }: UnitPlan): string | null {
  for (const { use } of imports) {
    const { home, members } = use.group;
    if (home.in !== "module" || home.exists) continue;
    const isEs = !isCommonJsModule(
      home.path,
      members.map(({ unit }) => unit),
    );
    if (isEs && !isTypeScriptFile(home.path)) return home.path;
  }
  return null;
}

/** What the markup of a component file reads of an import, by the names that the import gives it. */
function usesInMarkup({ aliases, path }: SdkEntry, textUses: readonly TextUsage[]): Range[] {
  const names = aliases.map(({ binding }) => binding.identifier.name);
  const { text } = path.file;
  return textUses
    .filter(
      ({ note: { rule }, start }) =>
        rule === "template-use" &&
        names.some((name) => text.startsWith(name, start) && !/[\w$]/.test(text.charAt(start + name.length))),
    )
    .map(({ start, end }) => ({ start, end }));
}

function isHeld(plan: UnitPlan, site: SdkReference): boolean {
  return [...plan.held.keys()].some((attach) => attach.site === site);
}
