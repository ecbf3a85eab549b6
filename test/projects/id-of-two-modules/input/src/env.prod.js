exports.ID = "c_prod";
