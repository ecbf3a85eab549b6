exports.ID = "client-2";
