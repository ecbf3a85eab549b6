export const storage = {
  setItem: (key, value) =>
    fetch("/sync", { method: "POST", body: JSON.stringify({ key, value }) }),
};
