import type { Policy, SourcedValue, SourcePlace } from "../result.ts";
import { uniquePlaces } from "./place-order.ts";

/**
 * The three policies of the guide, in its order. Source: the migration guide, step 3.
 *
 * @param limits the different device limits of one client; the policy has a value only when there is one and it folds
 * @param calls where the client's calls are
 */
export function policiesOf(limits: readonly SourcedValue[], calls: readonly SourcePlace[]): Policy[] {
  const [only, ...others] = limits;
  const limit = only && others.length === 0 && typeof only.value === "number" ? only.value : null;
  const limitPlaces = uniquePlaces(limits.flatMap((found) => found.sources));
  const row = (
    id: Policy["id"],
    check: Policy["check"],
    operator: Policy["operator"],
    value: Policy["value"],
    sources: readonly SourcePlace[],
  ): Policy => ({ id, event: "access", check, operator, value, action: "challenge", sources: [...sources] });
  return [
    row("device-limits", "device_count", ">", limit, limitPlaces),
    row("impossible-travel", "impossible_travel", "=", true, calls),
    row("concurrency", "concurrent_sessions", "=", true, calls),
  ];
}
