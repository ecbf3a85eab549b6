for (const name of ["Rupt"]) {
  const original = window[name].attach;
  window[name].attach = (options) => {
    console.log("patched", name);
    return original(options);
  };
}
