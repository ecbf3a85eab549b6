const load = new Function("name", "return import(name)");

// TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
exports.sharing = () => load("rupt");
