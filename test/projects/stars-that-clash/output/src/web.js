export const ID = "client-web";
export const NAME = "client-web-name";
