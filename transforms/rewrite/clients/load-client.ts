import type { Edit } from "../../../src/code/edits/edits.ts";
import { quoted, type Style } from "../../../src/code/edits/style.ts";
import type { NodePath } from "../../../src/code/tree/index.ts";
import { deferredLoad } from "../../find/sdk/deferred-load.ts";
import type { SdkEntry } from "../../find/sdk/references.ts";
import type { UnitPlan } from "../../model.ts";
import { exportedName } from "../calls/rewrite-attach.ts";

/** A deferred load gets the client module's specifier, and its name or member becomes the client's. */
export function loadClient(root: SdkEntry, plan: UnitPlan, style: Style): Edit[] {
  const load = deferredLoad(root);
  const entry = [...plan.migrated].find(([attach]) => attach.site.entry === root);
  if (!load || !entry) return [];
  const [, use] = entry;
  const specifier = plan.imports.find((each) => each.use === use)?.specifier;
  if (specifier === undefined) return [];
  const edits = [specifierEdit(root, specifier, style)];
  const exported = exportedName(use);
  const property = exported === use.local ? use.local : `${exported}: ${use.local}`;
  if (load.form === "name") {
    const fn = load.id.parentPath;
    const bare =
      fn?.is("ArrowFunctionExpression") && plan.unit.module.text[fn.range.start] !== "(" && !fn.node.async;
    edits.push({
      ...load.id.range,
      text: bare ? `({ ${property} })` : `{ ${property} }`,
    });
  } else if (load.form === "member") {
    edits.push({ ...load.id.range, text: use.local });
    const { given } = load;
    const text = given === undefined || given === exported ? exported : `${exported}: ${given}`;
    edits.push({ start: load.from, end: load.to, text });
  } else if (load.form === "property") {
    edits.push({ ...load.property.range, text: property });
  }
  return edits;
}

/** The specifier of a load in the quotes that it had. */
export function specifierEdit(root: SdkEntry, specifier: string, style: Style): Edit {
  const path: NodePath = root.specifierPath ?? root.path;
  const { extra } = path.node;
  const raw = typeof extra?.raw === "string" ? extra.raw : "";
  const quote = raw.startsWith("'") ? "'" : raw.startsWith('"') ? '"' : style.quote;
  return { ...path.range, text: quoted(specifier, { quote }) };
}
