exports.id = "early";
exports.init = function (id) {
  this.id = id;
};
