function made() {
  return "client-1";
}
exports.ID = made();
exports.LATE = "client-2";
exports.configure = (id) => {
  exports.LATE = id;
};
