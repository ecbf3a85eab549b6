import type { NodePath } from "@babel/traverse";
import { type File, type Node, VISITOR_KEYS } from "@babel/types";
import { NodePath as PathClass } from "./babel-traverse.ts";

export type NodeOf<Type extends Node["type"]> = Extract<Node, { type: Type }>;

/** The nodes of a parsed program in source order, outer ones before inner ones, and the way from a node to its path. */
export interface SyntaxTree {
  readonly all: readonly Node[];
  of<Type extends Node["type"]>(type: Type): readonly NodeOf<Type>[];
  /** Calls the function for a node's type, for each node in order. */
  visit(visitors: { [Type in Node["type"]]?: (node: NodeOf<Type>) => void }): void;
  parentOf(node: Node): Node | null;
  /**
   * The Babel path of a node, made when it is first asked for: a file has thousands of nodes, and an analysis looks at a few. There
   * is one path for a node, whoever made it.
   */
  pathOf<Kind extends Node>(node: Kind): NodePath<Kind>;
}

/** Where each node stands; the scopes are built from it. Entries of one node have the same index in every list. */
export interface NodeTable {
  nodes: Node[];
  /** Index of the parent; -1 for the program. */
  parents: number[];
  /** The property of the parent that holds the node, or the list that it is in. */
  keys: string[];
  /** The place in the list; -1 outside of lists. */
  places: number[];
  /** -1 for a node that is not in the table. */
  indexOf(node: Node): number;
  pathAt(index: number): NodePath;
}

/**
 * The parser gives each node three objects for its lines and columns: a third of a tree, and told by the offsets as well. The index
 * takes their place, where a map from nodes would be as large again.
 */
type Indexed = { loc: unknown };

/** Walks a tree once. */
export function nodeTable(ast: File): NodeTable {
  const nodes: Node[] = [];
  const parents: number[] = [];
  const keys: string[] = [];
  const places: number[] = [];
  const indexOf = (node: Node): number => {
    const index = (node as unknown as Indexed).loc;
    return typeof index === "number" && nodes[index] === node ? index : -1;
  };
  // Not by recursion: generated code nests deeper than the stack. Four entries a node.
  const waiting: (Node | number | string)[] = [ast.program, -1, "program", -1];
  while (waiting.length > 0) {
    const place = waiting.pop() as number;
    const key = waiting.pop() as string;
    const parent = waiting.pop() as number;
    const node = waiting.pop() as Node;
    if (indexOf(node) >= 0) continue;
    const index = nodes.push(node) - 1;
    parents.push(parent);
    keys.push(key);
    places.push(place);
    (node as unknown as Indexed).loc = index;
    const names = VISITOR_KEYS[node.type];
    if (!names) continue;
    for (let at = names.length - 1; at >= 0; at -= 1) {
      const name = names[at] as string;
      const child = (node as unknown as Record<string, unknown>)[name];
      if (!child) continue;
      if (!Array.isArray(child)) waiting.push(child as Node, index, name, -1);
      else
        for (let item = child.length - 1; item >= 0; item -= 1)
          if (child[item]) waiting.push(child[item] as Node, index, name, item);
    }
  }

  const paths: (NodePath | undefined)[] = new Array(nodes.length);
  const make = (index: number): NodePath => {
    const at = parents[index] ?? -1;
    const parent = nodes[at] ?? ast;
    const key = keys[index] ?? "";
    const place = places[index] ?? -1;
    const where = { parentPath: paths[at] ?? null, parent };
    return place < 0
      ? PathClass.get({ ...where, container: parent, key })
      : PathClass.get({ ...where, container: (parent as never)[key], listKey: key, key: place });
  };
  const pathAt = (index: number): NodePath => {
    const missing: number[] = [];
    for (let at = index; at >= 0 && !paths[at]; at = parents[at] ?? -1) missing.push(at);
    for (let each = missing.pop(); each !== undefined; each = missing.pop()) {
      const path = make(each);
      paths[each] = path;
      if (!path.scope) path.setContext();
    }
    return paths[index] as NodePath;
  };
  return { nodes, parents, keys, places, indexOf, pathAt };
}

/**
 * A tree over a table.
 * @param buildScopes called before a path is given away
 */
export function syntaxTree(table: NodeTable, buildScopes: () => unknown): SyntaxTree {
  const { nodes, parents, indexOf } = table;
  const byType = new Map<string, Node[]>();
  for (const node of nodes) {
    const same = byType.get(node.type);
    if (same) same.push(node);
    else byType.set(node.type, [node]);
  }
  return {
    all: nodes,
    of: (type) => (byType.get(type) ?? []) as never,
    visit(visitors) {
      for (const node of nodes) visitors[node.type]?.(node as never);
    },
    parentOf: (node) => nodes[parents[indexOf(node)] ?? -1] ?? null,
    pathOf(node) {
      const index = indexOf(node);
      buildScopes();
      if (index < 0) throw new Error(`a ${node.type} that is not in the tree`);
      return table.pathAt(index) as never;
    },
  };
}
