import type { NodePath as BabelPath, Scope as BabelScope } from "@babel/traverse";
import * as babelTraverse from "@babel/traverse";
import type { Node } from "@babel/types";

/** What of Babel's paths and scopes is used here, with the parts that its types leave out. */
interface Traverse {
  NodePath: {
    get(place: {
      parentPath: BabelPath | null;
      parent: object;
      container: object;
      listKey?: string;
      key: string | number;
    }): BabelPath;
  };
  Scope: { prototype: { crawl(this: BabelScope): void } };
}

// A CommonJS package: Node and esbuild put all of it under `default`; Babel (under jscodeshift) does not.
const loaded = babelTraverse as unknown as Traverse & { default: Traverse };

export const { NodePath, Scope } = loaded.NodePath ? loaded : loaded.default;

type Contents = (block: Node) => { bindings: object; globals: object };
const known = new WeakMap<Node, Contents>();

/** Fills the scopes of a program from here on, instead of Babel's crawl over it. */
export function onCrawl(program: Node, contents: Contents): void {
  known.set(program, contents);
}

const { crawl } = Scope.prototype;
Scope.prototype.crawl = function (this: BabelScope) {
  let outermost: BabelPath = this.path;
  while (outermost.parentPath) outermost = outermost.parentPath;
  const contents = known.get(outermost.node);
  if (contents) Object.assign(this, contents(this.block), { data: Object.create(null) });
  else crawl.call(this);
};
