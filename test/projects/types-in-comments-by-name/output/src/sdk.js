// TODO(rupt-migrate): re-export: re-export a v3 client instead and migrate its readers
export { attach } from "rupt";
