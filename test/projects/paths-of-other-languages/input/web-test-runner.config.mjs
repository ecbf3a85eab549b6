export default { plugins: [importMapsPlugin({ inject: { importMap: { imports: { rupt: "/test/stub.js" } } } })] };
