// TODO(rupt-migrate): config: replace rupt by @ruptjs/client here
export default { rupt: "/mocks/rupt.js", "@": "/src" };
