import type { NodePath } from "@babel/traverse";
import type { Node } from "@babel/types";
import { VISITOR_KEYS } from "@babel/types";

/** The paths of a unit by the type of their node, outer ones before inner ones, in source order. */
export interface PathIndex {
  of<Type extends Node["type"]>(type: Type): readonly NodePath<Extract<Node, { type: Type }>>[];
  /** Calls the function for a node's type, for each path in the same order. */
  visit(visitors: { [Type in Node["type"]]?: (path: NodePath<Extract<Node, { type: Type }>>) => void }): void;
  /** Every path, in the same order. */
  readonly all: readonly NodePath[];
}

type PathOf = (place: {
  parentPath: NodePath;
  parent: Node;
  container: object;
  listKey?: string;
  key: string | number;
}) => NodePath;

/**
 * Indexes the paths below one whose scopes have been built. Whoever looks for nodes of a type asks here: another traversal with
 * Babel costs more than the parse did, and building scopes has already made most paths.
 *
 * @param pathOf gives the path at a place, the one that is known if there is one (`NodePath.get`)
 */
export function indexPaths(root: NodePath, pathOf: PathOf): PathIndex {
  const all: NodePath[] = [];
  const byType = new Map<string, NodePath[]>();
  // Not by recursion: generated code nests deeper than the stack.
  const waiting: NodePath[] = [root];
  for (let path = waiting.pop(); path; path = waiting.pop()) {
    const { node } = path;
    // Building scopes passes by what can bind no name.
    if (!path.scope) path.setContext();
    all.push(path);
    const same = byType.get(node.type);
    if (same) same.push(path);
    else byType.set(node.type, [path]);
    const keys = VISITOR_KEYS[node.type] ?? [];
    for (let at = keys.length - 1; at >= 0; at -= 1) {
      const key = keys[at] as string;
      const child = (node as unknown as Record<string, unknown>)[key];
      if (Array.isArray(child)) {
        for (let index = child.length - 1; index >= 0; index -= 1)
          if (child[index])
            waiting.push(
              pathOf({ parentPath: path, parent: node, container: child, listKey: key, key: index }),
            );
      } else if (child) {
        waiting.push(pathOf({ parentPath: path, parent: node, container: node, key }));
      }
    }
  }
  return {
    all,
    of: (type) => (byType.get(type) ?? []) as never,
    visit(visitors) {
      for (const path of all) visitors[path.node.type]?.(path as never);
    },
  };
}
