export default { ignoreDependencies: ["rupt"] };
