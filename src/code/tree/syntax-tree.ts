import type { File, Node } from "@babel/types";
import { NodePath, type NodeTable } from "./node-path.ts";
import { CHILD_KEYS } from "./node-tables.ts";
import type { Scopes } from "./scopes.ts";

/** The nodes of a parsed program in source order, outer ones before inner ones, and the way from a node to its path. */
export interface SyntaxTree {
  readonly all: readonly Node[];
  of<Type extends Node["type"]>(type: Type): readonly Extract<Node, { type: Type }>[];
  /** Calls the function for a node's type, for each node in order. */
  visit(visitors: { [Type in Node["type"]]?: (node: Extract<Node, { type: Type }>) => void }): void;
  parentOf(node: Node): Node | null;
  /**
   * The path of a node, made when it is first asked for: a file has thousands of nodes, and an analysis looks at a few. There is one
   * path for a node, whoever asks.
   */
  pathOf<Kind extends Node>(node: Kind): NodePath<Kind>;
}

/**
 * The parser gives each node three objects for its lines and columns: a third of a tree, and told by the offsets as well. The index
 * takes their place, where a map from nodes would be as large again.
 */
type Indexed = { loc: unknown };

/**
 * Walks a tree once.
 * @param buildScopes called when the first scope is asked for
 */
export function nodeTable(
  ast: File,
  buildScopes: (table: NodeTable) => Scopes,
): NodeTable & { readonly scopes: Scopes } {
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
    const names = CHILD_KEYS[node.type];
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
  let scopes: Scopes | null = null;
  const table = {
    nodes,
    parents,
    keys,
    places,
    indexOf,
    pathAt(index: number): NodePath {
      paths[index] ??= new NodePath(
        table,
        nodes[index] as Node,
        parents[index] ?? -1,
        keys[index] ?? "",
        places[index] ?? -1,
      );
      return paths[index];
    },
    scopeAt: (index: number) => table.scopes.at(index),
    get scopes(): Scopes {
      scopes ??= buildScopes(table);
      return scopes;
    },
  };
  return table;
}

/** A tree over a table. */
export function syntaxTree(table: NodeTable): SyntaxTree {
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
      if (index < 0) throw new Error(`a ${node.type} that is not in the tree`);
      return table.pathAt(index) as never;
    },
  };
}
