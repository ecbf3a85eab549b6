export function notes(key) {
  window.addEventListener("Rupt failed", () => {});
  if (key === "Rupt.js") console.error("Rupt", window[key]);
  return { text: "Rupt is here", pattern: /Rupt failed/ };
}
