exports.id = "early";
exports.use = (id) => {
  exports.id = id;
};
