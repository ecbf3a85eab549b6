export const log = (scope) => console.log(scope);

log("rupt");
export const isSdk = (name) => name === "rupt";
