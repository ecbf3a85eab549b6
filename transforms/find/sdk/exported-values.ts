import { keyName, type NodePath, staticName } from "../../../src/code/tree/index.ts";

/** `namespace Sdk { export const attach = Rupt.attach }`. */
export const isNamespaceMember = (declaration: NodePath): boolean =>
  isExportedDeclaration(declaration) &&
  declaration.findParent((parent) => parent.is("TSModuleBlock") || parent.is("Function"))?.type ===
    "TSModuleBlock";

/** `export const attach = Rupt.attach`, `export const { attach } = Rupt`, `export import Rupt = require("rupt")`. */
export function isExportedDeclaration(declaration: NodePath): boolean {
  if (declaration.is("TSImportEqualsDeclaration")) return declaration.node.isExport;
  const statement = declaration.findParent(
    (parent) => parent.is("VariableDeclaration") || parent.is("Function"),
  );
  return (
    statement?.is("VariableDeclaration") === true &&
    statement.parentPath?.is("ExportNamedDeclaration") === true
  );
}

/**
 * The names under which CommonJS code exports a value, outer ones first: none for `module.exports = Rupt`, `attach` for
 * `exports.attach = attach` and `module.exports = { attach }`. A name that is not written out is null.
 *
 * @returns a list of names for each export, `exports.a = exports.b = attach`; no list where the value is not exported
 */
export function commonJsExports(path: NodePath): (string | null)[][] {
  if (path.is("TSExportAssignment")) return [[]];
  const found: (string | null)[][] = [];
  const inner: (string | null)[] = [];
  let value = path;
  if (path.parentPath?.is("ObjectProperty") && path.key === "value") {
    inner.push(keyName(path.parentPath));
    value = path.parentPath.parentPath as NodePath;
  }
  for (
    let assignment = value.parentPath;
    assignment?.is("AssignmentExpression") && value.key === "right";
    value = assignment, assignment = value.parentPath
  ) {
    const names = exportedBy(assignment.get("left"));
    if (names) found.push([...names, ...inner]);
  }
  if (value.parentPath?.is("TSExportAssignment")) found.push(inner);
  return found;
}

/** What an assignment to this exports: `exports.attach`. */
function exportedBy(left: NodePath): (string | null)[] | null {
  const names: (string | null)[] = [];
  let target = left;
  while (target.is("MemberExpression")) {
    const object: NodePath = target.get("object");
    if (object.is("Identifier", { name: "module" })) return staticName(target) === "exports" ? names : null;
    names.unshift(staticName(target));
    if (object.is("Identifier", { name: "exports" })) return names;
    target = object;
  }
  return null;
}
