// TODO(rupt-migrate): re-export: re-export a v3 client instead and migrate its readers
export * as Sdk from "rupt";
// TODO(rupt-migrate): re-export: re-export a v3 client instead and migrate its readers
export { default as Rupt, attach as enter, detach } from "rupt";
export { go } from "./go.js";
