export const inMap = { id: "client-map" };
export const inSet = { id: "client-set" };
export const inInstance = { id: "client-instance" };
export const inPattern = { web: { id: "client-pattern" } };
export const inGenerator = { id: "client-generator" };
export const inCallback = { id: "client-callback" };
export const inSpread = { id: "client-spread" };
export const inList = { id: "client-list" };
export const inResult = { id: "client-result" };
export const inCopy = { id: "client-copy" };
export const inMember = { id: "client-member" };
export const inStatic = { id: "client-static" };
export const asThis = { id: "client-this" };
export const toListeners = { id: "client-listeners" };
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
export const list = [].concat(inList);
export const result = Object.fromEntries([["web", inResult]]);
const outer = { inner: inCopy };
export const copy = { ...outer };
export const member = {};
member.web = inMember;
export class Statics {
  static held = inStatic;
}
export const setThis = function (id) {
  this.id = id;
}.bind(asThis);
const listeners = [];
export const listen = (listener) => listeners.push(listener);
export const tell = () => {
  for (const listener of listeners) listener(toListeners);
};
console.log("settings", safe, JSON.stringify(safe), [safe]);
export const copies = new Map([["safe", { ...safe }]]);

export function* each() {
  yield inGenerator;
}

export const withSettings = (change) => change(inCallback);
