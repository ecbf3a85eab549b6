import { type NodePath, unwrapped } from "../../../src/code/tree/index.ts";
import { type Obligation, PROVED, refuted } from "./obligation.ts";

/** An imported callback's module does not lead back to the file: the constructor would read it before it is there. */
export const callbackNoCycle: Obligation = {
  id: "callback-no-cycle",
  answer: ({ group: { members }, facts: { clientModule } }) => {
    const value = members[0]?.attach.logout?.value;
    const name: NodePath | undefined = value && unwrapped(value);
    if (!name?.is("Identifier") || !clientModule) return PROVED;
    const declaration = name.scope.getBinding(name.node.name)?.path.parentPath;
    if (!declaration?.is("ImportDeclaration")) return PROVED;
    const { path } = name.file;
    const target = clientModule.resolve(path, declaration.node.source.value);
    return target !== null && clientModule.reaches(target, new Set([path])) ? refuted(name) : PROVED;
  },
};
