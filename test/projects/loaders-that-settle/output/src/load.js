let loading;

export function loadRupt() {
  loading ??= new Promise((resolve, reject) => {
    const script = document.createElement("script");
    // TODO(rupt-migrate): script-tag: load the v3 client from the address your dashboard names
    script.src = "https://cdn.jsdelivr.net/npm/rupt@2.24.1/dist/index.js";
    // TODO(rupt-migrate): global: load the v3 client as a module and call rupt.evaluate.access
    script.onload = () => resolve(window.Rupt);
    script.onerror = reject;
    document.head.append(script);
  });
  return loading;
}

export const ready = new Promise((done) => {
  // TODO(rupt-migrate): global: load the v3 client as a module and call rupt.evaluate.access
  addEventListener("load", () => done(window.Rupt));
});

// What only begins like it gives nothing of the SDK.
export const other = new Promise((done) => {
  addEventListener("load", () => done(document));
});
