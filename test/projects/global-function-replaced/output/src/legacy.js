// TODO(rupt-migrate): global: load the v3 client as a module and call rupt.evaluate.access
const original = window.Rupt.attach;

// TODO(rupt-migrate): global: load the v3 client as a module and call rupt.evaluate.access
window.Rupt.attach = (options) => {
  console.log("attach");
  return original(options);
};
