console.log("config");
exports.ID = "client-1";
