import type { NodePath } from "@babel/traverse";
import { unwrapped } from "../../src/source/unwrap.ts";
import type { Site } from "../analyse/sites.ts";
import type { UnitPlan } from "./decisions.ts";

/**
 * The annotation or cast that a v2 type stands in, when the rewrite makes it unnecessary: on a constant that holds the
 * options of migrated calls only, on the options themselves, or on a binding of the response that is removed.
 */
export function droppableType(site: Site, plan: UnitPlan): NodePath | null {
  const annotation = site.path.findParent(
    (parent) => parent.isTSTypeAnnotation() || parent.isTypeAnnotation(),
  );
  const cast = site.path.findParent(
    (parent) => parent.isTSAsExpression() || parent.isTSSatisfiesExpression() || parent.isTSTypeAssertion(),
  );
  const open = [...plan.unit.attaches].filter((attach) => !plan.held.has(attach));
  if (annotation && (!cast || annotation.isDescendant(cast))) {
    const id = annotation.parentPath;
    const declarator = id?.parentPath;
    if (!id?.isLVal() || !declarator?.isVariableDeclarator() || id.key !== "id") return null;
    const holder = open.some((attach) =>
      attach.options?.holders.some((each) => each.declarator.node === declarator.node),
    );
    const unread = open.some((attach) =>
      attach.response.unread.some((each) => each.declarator.node === declarator.node),
    );
    return holder || unread ? annotation : null;
  }
  if (!cast) return null;
  const object = unwrapped(cast);
  const ours = open.some((attach) => attach.options?.objects.some((each) => each.node === object.node));
  return ours ? cast : null;
}
