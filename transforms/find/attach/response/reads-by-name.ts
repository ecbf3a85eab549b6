import { groupBy } from "../../../../src/code/group-by.ts";
import { once } from "../../../../src/code/once.ts";
import {
  calleeName,
  isAssigned,
  keyName,
  memberName,
  type NodePath,
  type SourceModule,
} from "../../../../src/code/tree/index.ts";

/** What gives a page what its loader returned. */
const LOADED = /^use\w*(?:Loader|Action)Data$/;

/** The members that a file reads, by name. Each search asks for several. */
export const membersIn = once(({ tree }: SourceModule): ReadonlyMap<string | null, NodePath[]> => {
  const all: NodePath[] = [...tree.of("MemberExpression"), ...tree.of("OptionalMemberExpression")].map(
    (node) => tree.pathOf(node),
  );
  return groupBy(
    all.filter((path) => !isAssigned(path)),
    memberName,
  );
});

/** What the patterns of a file take out of objects, by the name that it has there. */
export const takenOutIn = once(({ tree }: SourceModule): ReadonlyMap<string | null, NodePath[]> => {
  const all = tree.of("ObjectPattern").flatMap((node) => tree.pathOf(node).get("properties"));
  const named = all.flatMap((each) =>
    each.is("ObjectProperty") ? [{ name: keyName(each), value: each.get("value") }] : [],
  );
  return new Map(
    [...groupBy(named, ({ name }) => name)].map(([name, same]) => [name, same.map(({ value }) => value)]),
  );
});

/** The calls of a file that give what a loader returned. */
export const loadsIn = once(({ tree }: SourceModule): readonly NodePath[] =>
  tree
    .of("CallExpression")
    .map((node): NodePath => tree.pathOf(node))
    .filter((call) => LOADED.test(calleeName(call))),
);
