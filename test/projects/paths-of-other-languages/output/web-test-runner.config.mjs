// TODO(rupt-migrate): config: replace rupt by @ruptjs/client here
export default { plugins: [importMapsPlugin({ inject: { importMap: { imports: { rupt: "/test/stub.js" } } } })] };
