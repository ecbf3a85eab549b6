import type { NodePath as BabelPath, Scope as BabelScope } from "@babel/traverse";
import * as babelTraverse from "@babel/traverse";

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
  Scope: new (path: BabelPath) => BabelScope;
}

// A CommonJS package: Node and esbuild put all of it under `default`; Babel (under jscodeshift) does not.
const loaded = babelTraverse as unknown as Traverse & { default: Traverse };

export const { NodePath, Scope } = loaded.NodePath ? loaded : loaded.default;
