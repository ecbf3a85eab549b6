let loading;

export function loadRupt() {
  loading ??= new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = "https://cdn.jsdelivr.net/npm/rupt@2.24.1/dist/index.js";
    script.onload = () => resolve(window.Rupt);
    script.onerror = reject;
    document.head.append(script);
  });
  return loading;
}

export const ready = new Promise((done) => {
  addEventListener("load", () => done(window.Rupt));
});

// What only begins like it gives nothing of the SDK.
export const other = new Promise((done) => {
  addEventListener("load", () => done(document));
});
