// TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
export const late = () => new Function("return import('rupt')")();
