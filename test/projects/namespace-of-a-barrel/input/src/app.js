export { attach } from "rupt";
export const log = (what) => report(what);
export const config = { id: "web" };
