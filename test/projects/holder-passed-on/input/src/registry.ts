import { load, make, services } from "./sdk";

export const registry = new Map<string, { attach: typeof services.attach }>([["services", services]]);
registry.set("made", make());
export const loaders = [load];
