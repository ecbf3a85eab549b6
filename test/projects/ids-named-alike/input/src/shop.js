export const ID = "client-shop";
export const client = { id: "client-desk" };
export const getRupt = "client-phone";
