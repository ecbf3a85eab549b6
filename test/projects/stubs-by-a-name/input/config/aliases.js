export default { rupt: "/mocks/rupt.js", "@": "/src" };
