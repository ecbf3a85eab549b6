exports.id = "settled";
