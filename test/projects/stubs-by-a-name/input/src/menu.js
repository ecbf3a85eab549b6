export default { rupt: "/pages/rupt.html" };
