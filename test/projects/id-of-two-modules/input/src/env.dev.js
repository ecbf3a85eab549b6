exports.ID = "c_dev";
