import type { File, Node } from "@babel/types";
import type { Scopes } from "./build-scopes.ts";
import { kindsOf } from "./node-kinds.ts";
import { CHILD_KEYS } from "./node-tables.ts";
import { NodePath, type NodeTable, type SourceModule, type SyntaxTree } from "./path.ts";

/**
 * The parser gives each node three objects for its lines and columns: a third of a tree, and told by the offsets as well. The index
 * takes their place, where a map from nodes would be as large again.
 */
type Indexed = { loc: unknown };

/** Where the nodes of a program stand, without what depends on its file. */
export type Nodes = Pick<NodeTable, "nodes" | "parents" | "places" | "keyOf" | "kindsAt" | "indexOf"> & {
  /** The number of each node's type. */
  readonly types: Uint16Array;
};

/** Each type of node that was met, by name: its number, and the properties that hold children. */
const TYPES = new Map<string, { readonly number: number; readonly keys: readonly string[] }>();
/** The kinds of each, by number. */
const KINDS_BY_NUMBER: number[] = [];

function typeNamed(name: string) {
  const known = TYPES.get(name);
  if (known) return known;
  const type = { number: TYPES.size, keys: CHILD_KEYS[name] ?? [] };
  TYPES.set(name, type);
  KINDS_BY_NUMBER.push(kindsOf(name));
  return type;
}

function indexIn(nodes: readonly Node[], node: Node): number {
  const index = (node as unknown as Indexed).loc;
  return typeof index === "number" && nodes[index] === node ? index : -1;
}

/** Filled by one walk after another: a list that grows anew for each file is mostly copied. Four entries a node. */
let standing = new Int32Array(4 * 4096);
const waitingNodes: Node[] = [];
const waitingPlaces: number[] = [];

/**
 * Walks a tree once. A large project has millions of nodes in memory: what is kept of each besides the node is 11 bytes, where lists
 * of numbers and names would take as much again as the node.
 */
export function listNodes(ast: File): Nodes {
  const reached: Node[] = [];
  // Not by recursion: generated code nests deeper than the stack.
  waitingNodes.push(ast.program);
  waitingPlaces.push(-1, 0, -1);
  for (let node = waitingNodes.pop(); node !== undefined; node = waitingNodes.pop()) {
    const place = waitingPlaces.pop() as number;
    const slot = waitingPlaces.pop() as number;
    const parent = waitingPlaces.pop() as number;
    if (indexIn(reached, node) >= 0) continue;
    const index = reached.push(node) - 1;
    (node as unknown as Indexed).loc = index;
    const { number, keys: names } = typeNamed(node.type);
    if (4 * index === standing.length) {
      const wider = new Int32Array(2 * standing.length);
      wider.set(standing);
      standing = wider;
    }
    standing[4 * index] = parent;
    standing[4 * index + 1] = slot;
    standing[4 * index + 2] = place;
    standing[4 * index + 3] = number;
    for (let at = names.length - 1; at >= 0; at -= 1) {
      const own = node as unknown as Record<string, unknown>;
      const name = names[at] as string;
      const child = own[name];
      if (!child) continue;
      if (!Array.isArray(child)) {
        waitingNodes.push(child as Node);
        waitingPlaces.push(index, at, -1);
        continue;
      }
      for (let item = child.length - 1; item >= 0; item -= 1)
        if (child[item]) {
          waitingNodes.push(child[item] as Node);
          waitingPlaces.push(index, at, item);
        }
      // The parser's lists keep room for 16 more.
      if (child.length > 0) own[name] = child.slice();
    }
  }
  // Without the room that a list keeps for more.
  const nodes = reached.slice();
  const count = nodes.length;
  const parents = new Int32Array(count);
  const places = new Int32Array(count);
  const slots = new Uint8Array(count);
  const types = new Uint16Array(count);
  for (let index = 0; index < count; index += 1) {
    parents[index] = standing[4 * index] as number;
    slots[index] = standing[4 * index + 1] as number;
    places[index] = standing[4 * index + 2] as number;
    types[index] = standing[4 * index + 3] as number;
  }
  const keyOf = (index: number): string => {
    const parent = nodes[parents[index] ?? -1];
    return parent ? (CHILD_KEYS[parent.type]?.[slots[index] ?? 0] ?? "") : "program";
  };
  const kindsAt = (index: number): number => KINDS_BY_NUMBER[types[index] ?? -1] ?? 0;
  return { nodes, parents, places, types, keyOf, kindsAt, indexOf: (node) => indexIn(nodes, node) };
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
  const { nodes, parents, places, keyOf } = list;
  let paths: (NodePath | undefined)[] | null = null;
  let scopes: Scopes | null = null;
  const table = {
    ...list,
    get file() {
      return file();
    },
    pathAt(index: number): NodePath {
      paths ??= new Array(nodes.length);
      paths[index] ??= new NodePath(
        table,
        nodes[index] as Node,
        parents[index] ?? -1,
        keyOf(index),
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
export function syntaxTree({ nodes, types }: Nodes, table: NodeTable): SyntaxTree {
  const { parents, indexOf } = table;
  return {
    all: nodes,
    of(type) {
      const { number } = typeNamed(type);
      const same: Node[] = [];
      for (let at = types.indexOf(number); at >= 0; at = types.indexOf(number, at + 1))
        same.push(nodes[at] as Node);
      return same as never;
    },
    visit(visitors) {
      const byNumber: ((node: never) => void)[] = [];
      for (const [type, visit] of Object.entries(visitors)) byNumber[typeNamed(type).number] = visit;
      for (let index = 0; index < nodes.length; index += 1)
        byNumber[types[index] ?? -1]?.(nodes[index] as never);
    },
    parentOf: (node) => nodes[parents[indexOf(node)] ?? -1] ?? null,
    pathOf(node) {
      const index = indexOf(node);
      if (index < 0) throw new Error(`a ${node.type} that is not in the tree`);
      return table.pathAt(index) as never;
    },
  };
}
