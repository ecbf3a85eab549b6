export const kept = { web: { id: "pk_kept" } };
export const made = { web: { id: "pk_made" } };
export const deep = { web: { id: "pk_deep" } };
export const later = { web: { id: "pk_later" } };
export const held = { web: { id: "pk_held" } };
export const named = { web: { id: "pk_named" } };
export const mixed = { web: { id: "pk_mixed" } };
export const lent = { web: { id: "pk_lent" } };
export const owned = { web: { id: "pk_owned" } };
export const shown = { web: { id: "pk_shown" } };
export enum Client {
  Web = "pk_client",
}
