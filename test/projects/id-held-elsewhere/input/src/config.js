export const inMap = { id: "client-map" };
export const inSet = { id: "client-set" };
export const inInstance = { id: "client-instance" };
export const inPattern = { web: { id: "client-pattern" } };
export const inGenerator = { id: "client-generator" };
export const inCallback = { id: "client-callback" };
export const inSpread = { id: "client-spread" };
export const safe = { id: "client-safe" };

class Holder {
  constructor(held) {
    this.held = held;
  }
}

export const holder = new Holder(inInstance);
export const byName = new Map([["map", inMap]]);
export const all = new Set();
all.add(inSet);
export const copies = new Map([["safe", { ...safe }]]);

export function* each() {
  yield inGenerator;
}

export const withSettings = (change) => change(inCallback);
