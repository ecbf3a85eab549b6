import { isV2Specifier, V2_FUNCTIONS, V2_TYPES } from "../../../src/sdk/v2.ts";
import type { ShapeOf } from "./find-entries.ts";
import type { ModuleShape, SdkValue } from "./references.ts";

const EXPORTS = new Map<string, SdkValue>([
  ["default", { is: "sdk" }],
  ["attach", { is: "function", name: "attach" }],
  ...Object.keys(V2_FUNCTIONS).map((name): [string, SdkValue] => [name, { is: "function", name }]),
  ["BASE_URL", { is: "other", name: "BASE_URL" }],
  ...[...V2_TYPES].map((name): [string, SdkValue] => [name, { is: "type", name }]),
]);

/** What `rupt` exports (2.24.1). */
export const V2_SHAPE: ModuleShape = { v2: true, exports: EXPORTS };

/** The shapes that one file knows without its project: the package itself. */
export const onlyV2: ShapeOf = (specifier) => (isV2Specifier(specifier) ? V2_SHAPE : null);
