export { valueDeclarer } from "./declarers.ts";
export { declaredNames } from "./node-names.ts";
export { CHILD_KEYS } from "./node-tables.ts";
export type {
  Binding,
  Dialect,
  ModuleResolver,
  NodePath,
  PlacedComment,
  SourceModule,
  SyntaxTree,
} from "./path.ts";
export { isIn, isWithin, lineIndex, type Range, rangeOf, type Within } from "./places.ts";
export {
  bindingOfFunction,
  declaredBinding,
  freeName,
  initOf,
  isTypePosition,
  namesInUse,
  typeQueries,
  valueReferences,
} from "./references.ts";
export {
  argumentsOf,
  boundFunction,
  calleeName,
  calleeOf,
  declaredName,
  functionGiving,
  importedName,
  isAssigned,
  isCall,
  isClassMember,
  isHiddenlyUsed,
  isInWith,
  isMember,
  isTransparentWrapper,
  keyName,
  keyNameOf,
  literalText,
  loadedBy,
  mayBeNamed,
  memberName,
  memberRoot,
  membersOfClass,
  nameOfKey,
  outermostWrapper,
  promiseOfResolver,
  returnedValues,
  signaturesOf,
  simpleName,
  standsIn,
  staticName,
  unwrapped,
  valueOfMember,
  withPrefix,
} from "./shapes.ts";
export { NO_RESOLVER, namesDeclaredBy, sourceModule } from "./source-module.ts";
export { namesOfTypes } from "./type-names.ts";
