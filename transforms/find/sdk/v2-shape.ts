import { isV2Specifier, V2_FUNCTIONS, V2_TYPES } from "../../../src/sdk/v2.ts";
import { matchCdn } from "./match-cdn.ts";
import type { ModuleShape, SdkValue, ShapeOf } from "./references.ts";

const EXPORTS = new Map<string, SdkValue>([
  ["default", { is: "sdk" }],
  ["attach", { is: "function", name: "attach" }],
  ...Object.keys(V2_FUNCTIONS).map((name): [string, SdkValue] => [name, { is: "function", name }]),
  ["BASE_URL", { is: "other", name: "BASE_URL" }],
  ...[...V2_TYPES].map((name): [string, SdkValue] => [name, { is: "type", name }]),
]);

/** What `rupt` exports (2.24.1). */
const V2_SHAPE: ModuleShape = { v2: true, exports: EXPORTS };

/**
 * The package by its address on a CDN, of which no manifest says which version it is, or by the path of its files: what comes from
 * there stays.
 */
const HELD_V2_SHAPE: ModuleShape = { ...V2_SHAPE, heldOnV2: true };

/** What comes by a name that settings lead to the package, by the path of a copy, or by its own name where they lead that somewhere else. */
export const NAMED_SHAPE: ModuleShape = { ...HELD_V2_SHAPE, settings: "name-of-it" };
export const COPIED_SHAPE: ModuleShape = { ...NAMED_SHAPE };
export const LED_ELSEWHERE_SHAPE: ModuleShape = { ...HELD_V2_SHAPE, settings: "led-elsewhere" };

/** The shapes that one file knows without its project: the package itself. */
export const onlyV2: ShapeOf = (specifier) => {
  if (isV2Specifier(specifier)) return V2_SHAPE;
  // `rupt?client`, `rupt/index.js?url`, `expose-loader?exposes=Rupt!rupt`: what a bundler makes of it is not seen.
  const bare = specifier.replace(/^.*!/, "").replace(/[?#].*$/, "");
  if (bare !== specifier && isV2Specifier(bare)) return NAMED_SHAPE;
  const isLoaded = isAddress(specifier) ? matchCdn(specifier)?.kind === "script" : INSTALLED.test(specifier);
  return isLoaded ? HELD_V2_SHAPE : null;
};

/** `../node_modules/rupt/index.mjs`, which no map and no bundler resolves. */
const INSTALLED = /^\.{0,2}\/(?:.*\/)?node_modules\/rupt\//;

/** `https://esm.sh/rupt@2`: a module that is loaded from where it says. */
export const isAddress = (specifier: string): boolean => /^(?:https?:)?\/\//.test(specifier);
