export { argumentsOf, calleeOf, isCall, isMember } from "./calls.ts";
export { valueDeclarer } from "./declarers.ts";
export { lineIndex } from "./line-index.ts";
export { CHILD_KEYS } from "./node-tables.ts";
export {
  type Binding,
  type Dialect,
  type ModuleResolver,
  NO_RESOLVER,
  type NodePath,
  type PlacedComment,
  type SourceModule,
  type SyntaxTree,
} from "./path.ts";
export { type Range, rangeOf } from "./range.ts";
export { isTypePosition, namesInUse, valueReferences } from "./references.ts";
export { namesDeclaredBy, sourceModule } from "./source-module.ts";
export { importedName, keyName, mayBeNamed, staticName } from "./static-name.ts";
export { isTransparentWrapper, outermostWrapper, unwrapped } from "./unwrap.ts";
