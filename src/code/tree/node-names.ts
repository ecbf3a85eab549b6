import type { CallExpression, Identifier, Node } from "@babel/types";

/**
 * Where the names stand that a node declares. Source: the grammar, and `getBindingIdentifiers` of `@babel/types`, whose answers are the
 * ones that scopes are compared with.
 */
const DECLARED: Readonly<Record<string, readonly string[]>> = {
  ArrayPattern: ["elements"],
  AssignmentPattern: ["left"],
  CatchClause: ["param"],
  ClassDeclaration: ["id"],
  ClassExpression: ["id"],
  DeclareClass: ["id"],
  DeclareFunction: ["id"],
  DeclareInterface: ["id"],
  DeclareModule: ["id"],
  DeclareOpaqueType: ["id"],
  DeclareTypeAlias: ["id"],
  DeclareVariable: ["id"],
  ForInStatement: ["left"],
  ForOfStatement: ["left"],
  FunctionDeclaration: ["id"],
  ImportDeclaration: ["specifiers"],
  ImportDefaultSpecifier: ["local"],
  ImportNamespaceSpecifier: ["local"],
  ImportSpecifier: ["local"],
  InterfaceDeclaration: ["id"],
  LabeledStatement: ["label"],
  ObjectPattern: ["properties"],
  ObjectProperty: ["value"],
  OpaqueType: ["id"],
  RestElement: ["argument"],
  TSImportEqualsDeclaration: ["id"],
  TypeAlias: ["id"],
  VariableDeclaration: ["declarations"],
  VariableDeclarator: ["id"],
};

/** Where the names stand that a node sets to another value. Casts are left out by Babel, which lets `(id as any) = x` pass by. */
const ASSIGNED: Readonly<Record<string, readonly string[]>> = {
  ParenthesizedExpression: ["expression"],
  TSAsExpression: ["expression"],
  TSNonNullExpression: ["expression"],
  TSSatisfiesExpression: ["expression"],
  TSTypeAssertion: ["expression"],
  TypeCastExpression: ["expression"],
  ArrayPattern: ["elements"],
  AssignmentExpression: ["left"],
  AssignmentPattern: ["left"],
  ForInStatement: ["left"],
  ForOfStatement: ["left"],
  ObjectPattern: ["properties"],
  ObjectProperty: ["value"],
  RestElement: ["argument"],
  UnaryExpression: ["argument"],
  UpdateExpression: ["argument"],
};

/** The names that a declaration or a pattern declares, outer ones first. */
export const declaredNames = (node: Node): Identifier[] => namesAt(node, DECLARED);

/** The names that an assignment, an update, a `delete` or the head of a loop sets. */
export function assignedNames(node: Node): Identifier[] {
  if (node.type === "UnaryExpression" && node.operator !== "delete") return [];
  return namesAt(node, ASSIGNED);
}

function namesAt(node: Node, places: Readonly<Record<string, readonly string[]>>): Identifier[] {
  const names: Identifier[] = [];
  const waiting: (Node | null | undefined)[] = [node];
  for (const each of waiting) {
    if (each?.type === "Identifier") names.push(each);
    else if (each)
      for (const key of places[each.type] ?? []) {
        const inner = (each as unknown as Record<string, Node | (Node | null)[] | null>)[key];
        if (Array.isArray(inner)) waiting.push(...inner);
        else waiting.push(inner);
      }
  }
  return names;
}

/** Nodes in which a name is never read, wherever it stands: it declares, labels or exports under a name. */
const NEVER_READ: ReadonlySet<string> = new Set([
  "ArrayPattern",
  "BreakStatement",
  "CatchClause",
  "ContinueStatement",
  "ExportDefaultSpecifier",
  "ExportNamespaceSpecifier",
  "FunctionDeclaration",
  "FunctionExpression",
  "ImportAttribute",
  "ImportDefaultSpecifier",
  "ImportNamespaceSpecifier",
  "ImportSpecifier",
  "JSXAttribute",
  "LabeledStatement",
  "MetaProperty",
  "ObjectPattern",
  "PrivateName",
  "RestElement",
]);

/** Nodes that read one of the names directly in them: the one at this key. */
const READ_AT: Readonly<Record<string, string>> = {
  ArrowFunctionExpression: "body",
  AssignmentExpression: "right",
  AssignmentPattern: "right",
  ClassDeclaration: "superClass",
  ClassExpression: "superClass",
  JSXMemberExpression: "object",
  VariableDeclarator: "init",
};

/** Nodes whose key is a name of its own, unless it is computed; what else stands in them is read. */
const KEYED: ReadonlySet<string> = new Set([
  "ClassAccessorProperty",
  "ClassPrivateProperty",
  "ClassProperty",
  "ObjectProperty",
  "ObjectTypeProperty",
  "TSPropertySignature",
]);
const METHODS: ReadonlySet<string> = new Set(["ClassMethod", "ClassPrivateMethod", "ObjectMethod"]);

/**
 * Whether an identifier reads a variable where it stands. Source: `isReferenced` of `@babel/types`, which scopes are compared with.
 * @param grandparent what holds the parent; null for the parent of a program
 */
export function isReferenced(node: Node, parent: Node, grandparent: Node | null | undefined): boolean {
  const holder = parent as unknown as Record<string, unknown>;
  if (NEVER_READ.has(parent.type)) return false;
  const only = READ_AT[parent.type];
  if (only !== undefined) return holder[only] === node;
  if (METHODS.has(parent.type)) return holder.key === node && holder.computed === true;
  if (KEYED.has(parent.type)) {
    if (holder.key === node) return holder.computed === true;
    return parent.type !== "ObjectProperty" || grandparent?.type !== "ObjectPattern";
  }
  switch (parent.type) {
    case "MemberExpression":
    case "OptionalMemberExpression":
      return parent.property === node ? parent.computed : parent.object === node;
    case "ExportSpecifier":
      return parent.local === node && !(grandparent as { source?: Node | null } | null | undefined)?.source;
    default:
      return parent.type !== "TSEnumMember" || parent.id !== node;
  }
}

/** Whether `<name>` is an element of the page, not a component. */
export const isPageElement = (name: string): boolean => /^[a-z]/.test(name);

/** The words of the text that a direct `eval` runs; null where the text is not written out. */
export function namesIn({ arguments: [first] }: CallExpression): ReadonlySet<string> | null {
  if (!first) return new Set();
  const text =
    first.type === "StringLiteral"
      ? first.value
      : first.type === "TemplateLiteral" && first.expressions.length === 0
        ? first.quasis[0]?.value.raw
        : undefined;
  return text === undefined ? null : new Set(text.match(/[\p{ID_Start}$_][\p{ID_Continue}$]*/gu));
}
