const load = eval("require");

// TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
exports.sharing = () => load("rupt");
