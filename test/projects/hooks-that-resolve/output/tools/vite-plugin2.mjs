// TODO(rupt-migrate): config: replace rupt by @ruptjs/client here
export const stub = () => ({ name: "stub", resolveId(source) { return source.startsWith("rupt") ? "/stub.js" : null; } });
