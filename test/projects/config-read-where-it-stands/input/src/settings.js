module.exports = { web: "client_web" };
