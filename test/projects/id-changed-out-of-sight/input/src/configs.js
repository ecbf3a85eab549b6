export const timed = { apps: [{ id: "pk_timed" }] };
export const root = { inner: { patterned: { web: { id: "pk_patterned" } } } };
export const {
  inner: { patterned },
} = root;
export const given = { web: { id: "pk_given" } };
export const rest = { web: { id: "pk_rest" } };
export const awaited = { web: { id: "pk_awaited" } };
export const applied = { web: { id: "pk_applied" } };
export const keyed = { web: { id: "pk_keyed" } };
export const seen = { web: { id: "pk_seen" } };
export const tagged = { web: { id: "pk_tagged" } };
export class Base {
  static rupt = { id: "pk_base" };
}
const part = { id: "pk_part" };
export const shared = { web: part, id: part.id };
export const read = { web: { id: "pk_read", name: "web" }, list: [{ id: "pk_list" }] };
