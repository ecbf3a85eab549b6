import type { SourcedValue } from "../result.ts";
import { placeList, quotedValue } from "./quoted.ts";

/**
 * The step that fills one URL field of the challenge config.
 * @param undecided whether the code has several values, which an item of its own asks about
 */
export function urlStep(
  guide: { label: string; from: string; meaning: string; missing: string },
  values: readonly SourcedValue[],
  undecided: boolean,
): string {
  const [first] = values;
  if (first === undefined) return `${guide.label}: ${guide.missing}`;
  if (undecided) return `${guide.label}: take what you decided above. ${guide.meaning}`;
  return `${guide.label}: ${quotedValue(first)}${remark(first)} It was \`${guide.from}\` at ${placeList(first.sources)}. ${guide.meaning}`;
}

/** What keeps the value from being copied as it stands. */
function remark({ value }: SourcedValue): string {
  if (value === null) {
    return " is not a constant: look up the address that it stands for in each environment and enter that, whole, with `https://`.";
  }
  if (value === "") return " is empty: v2 then went nowhere; leave the field empty.";
  if (!/^[a-z][a-z0-9+.-]*:/i.test(String(value))) {
    return " is relative: the dashboard wants the whole address, so put the `https://` origin of the environment before it.";
  }
  return ".";
}
