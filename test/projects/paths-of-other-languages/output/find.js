import { findPackageJSON } from "node:module";
// TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
console.log(findPackageJSON("rupt", import.meta.url));
