import { readMarkupCode } from "../../../src/code/blocks/read-markup-code.ts";
import { once } from "../../../src/code/once.ts";
import {
  bindingOfFunction,
  declaredName,
  isMember,
  type NodePath,
  type SourceModule,
  staticName,
} from "../../../src/code/tree/index.ts";
import { fold } from "../../../src/code/values/fold.ts";
import { trackedAround, trackedElsewhere } from "../../../src/code/values/reactive/tracked.ts";
import { note, type RuleNote } from "../../../src/rules/note.ts";
import type { AttachCall } from "../../find/attach/attach-call.ts";
import { lostTriggers } from "../../find/attach/lost-triggers.ts";
import type { DecideFacts } from "../../model.ts";
import { functionUses, memberOf } from "./function-uses.ts";
import { filesWithMethod, methodUses } from "./method-uses.ts";

/** What made a call run again that an effect of another file, or markup, makes: `watchEffect(() => protect(user))`. */
export function notesOfEffects(attach: AttachCall, facts: DecideFacts): RuleNote[] {
  const reads = attach.steps.some(
    ({ do: what, entry }) => what === "remove" && entry.name !== "client_id" && fold(entry.value) === null,
  );
  if (!reads || trackedAround(attach.call).length > 0) return [];
  const parts = trackedIn(facts)(attach.call);
  return lostTriggers(attach, parts).flatMap(({ option, reads: all }) => {
    const lost = all.filter((each) => !isShown(each, parts));
    return lost.length > 0 ? [note("lost-trigger", { option, reads: lost })] : [];
  });
}

const trackedIn = once((facts: DecideFacts) => trackedElsewhere((fn) => usesAnywhere(fn, facts)));

/** Where a function is used in all files and their markup: by its name, and by that of the member that it is, or is handed out as. */
function usesAnywhere(fn: NodePath, facts: DecideFacts): NodePath[] {
  const uses = functionUses(fn, facts);
  const handedOut = uses.filter(({ parentPath, key }) => parentPath?.is("ObjectProperty") && key === "value");
  const binding = bindingOfFunction(fn);
  const member = memberOf(fn);
  const name = binding?.identifier.name ?? (member && declaredName(member));
  const files = new Set([fn, ...uses].map(({ file }) => file));
  return [
    ...uses,
    ...[...files].flatMap((file) => (name === null ? [] : usesInMarkup(file, name))),
    ...(binding ? handedOut : [fn]).flatMap((each) => {
      const having = filesWithMethod(each, facts);
      return [...methodUses(each, facts), ...having.files.flatMap((file) => usesInMarkup(file, having.name))];
    }),
  ];
}

/** Where the markup around a script reads something by a name: `protect`, `session.protect`. */
function usesInMarkup({ unit: { page } }: SourceModule, name: string): NodePath[] {
  if (page === null || page.language === "html") return [];
  return readMarkupCode(page, (code, { as }) => as !== "handler" && code.includes(name)).flatMap(
    ({ module, hidden }) => {
      const isUse = (path: NodePath) =>
        isMember(path) ? staticName(path) === name : path.is("Identifier", { name }) && !hidden.has(name);
      return module?.tree.all.map((node): NodePath => module.tree.pathOf(node)).filter(isUse) ?? [];
    },
  );
}

/** Whether the template of Vue, which is one function, reads it all the same: `{{ plan.limit }}` for `this.plan.limit`. */
function isShown(read: string, parts: readonly NodePath[]): boolean {
  const { blocks, page } = parts.at(-1)?.file.unit ?? {};
  if (blocks?.[0]?.role !== "markup" || page?.language !== "vue") return false;
  const shown = read.replace(/^this\./, "").replace(/\.value\b/g, "");
  const pieces = readMarkupCode(page, (code, { as }) => as !== "handler" && code.includes(shown));
  return pieces.some(({ module }) =>
    module?.tree.all.some((node) => {
      const path: NodePath = module.tree.pathOf(node);
      return (isMember(path) || path.is("Identifier")) && path.text === shown && !path.getFunctionParent();
    }),
  );
}
