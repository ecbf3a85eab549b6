import type { PolicyConflict, SourcedValue } from "../result.ts";

const ORDER = ["successUrl", "logoutUrl", "deviceLimit"] as const;

/** A conflict for each field that has room for one value and got several. */
export function conflictsOf(
  fields: Readonly<Record<PolicyConflict["field"], readonly SourcedValue[]>>,
): PolicyConflict[] {
  return ORDER.filter((field) => fields[field].length > 1).map((field) => ({
    field,
    values: [...fields[field]],
  }));
}
