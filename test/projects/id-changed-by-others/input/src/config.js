export const byBarrel = { id: "wrong" };
export const byHelper = { id: "wrong" };
export const byImport = { id: "wrong" };
export const byKey = { id: "wrong" };
export const byMarkup = { id: "first" };
