import { findPackageJSON } from "node:module";
console.log(findPackageJSON("rupt", import.meta.url));
