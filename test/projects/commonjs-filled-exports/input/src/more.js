exports.NAME = "web";
