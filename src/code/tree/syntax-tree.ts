import type { File, Node } from "@babel/types";
import type { Scopes } from "./build-scopes.ts";
import { CHILD_KEYS } from "./node-tables.ts";
import { NodePath, type NodeTable, type SourceModule, type SyntaxTree } from "./path.ts";

/**
 * The parser gives each node three objects for its lines and columns: a third of a tree, and told by the offsets as well. The index
 * takes their place, where a map from nodes would be as large again.
 */
type Indexed = { loc: unknown };

/** Where the nodes of a program stand, without what depends on its file. */
export type Nodes = Pick<NodeTable, "nodes" | "parents" | "keys" | "places" | "indexOf">;

/** Walks a tree once. */
export function listNodes(ast: File): Nodes {
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
  return { nodes, parents, keys, places, indexOf };
}

/**
 * The nodes of a program as part of a file.
 *
 * @param file asked for when a path is asked for its file
 * @param buildScopes called when the first scope is asked for
 */
export function nodeTable(
  list: Nodes,
  file: () => SourceModule,
  buildScopes: (table: NodeTable) => Scopes,
): NodeTable & { readonly scopes: Scopes } {
  const { nodes, parents, keys, places } = list;
  const paths: (NodePath | undefined)[] = new Array(nodes.length);
  let scopes: Scopes | null = null;
  const table = {
    ...list,
    get file() {
      return file();
    },
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
