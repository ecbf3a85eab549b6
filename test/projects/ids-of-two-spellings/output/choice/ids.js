export const ID = location.host === "example.com" ? "prod" : "dev";
