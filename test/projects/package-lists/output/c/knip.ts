export default { ignoreDependencies: ["@ruptjs/client"] };
