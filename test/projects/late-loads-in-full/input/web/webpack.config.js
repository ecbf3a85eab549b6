module.exports = { entry: "./web/main.js" };
