// TODO(rupt-migrate): global: load the v3 client as a module and call rupt.evaluate.access
for (const name of ["Rupt"]) {
  const original = window[name].attach;
  window[name].attach = (options) => {
    console.log("patched", name);
    return original(options);
  };
}
