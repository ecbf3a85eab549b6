// TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
System.register(["rupt"], function (exports, context) {});
