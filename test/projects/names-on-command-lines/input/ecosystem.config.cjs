module.exports = { apps: [{ name: "rupt", script: "src/main.js", node_args: "--import rupt" }] };
