const original = window.Rupt.attach;

window.Rupt.attach = (options) => {
  console.log("attach");
  return original(options);
};
