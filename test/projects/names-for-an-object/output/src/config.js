const returned = { id: "client-1" };
const listed = { id: "client-2" };
const wrapped = { id: "client-3" };
const shown = { id: "client-4" };
const all = [listed];
const proxy = new Proxy(wrapped, {});
globalThis.shown = shown;

export const settings = () => returned;
export const ids = { returned: () => returned.id, listed: () => listed.id };
export function configure() {
  all[0].id = "client-5";
  proxy.id = "client-6";
}
export { listed, returned, shown, wrapped };
