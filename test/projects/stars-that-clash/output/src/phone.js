export const ID = "client-phone";
