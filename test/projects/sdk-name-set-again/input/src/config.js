export const ID = "client-web";
