exports.plan = "team";
