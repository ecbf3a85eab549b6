// TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
for (const name of ["rupt"]) console.log(import.meta.resolve(name));
