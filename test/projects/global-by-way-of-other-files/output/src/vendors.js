export async function load(name) {
  while (!window[name]) await new Promise((resolve) => setTimeout(resolve, 10));
  return window[name].attach({ client_id: "leg", account: "v" });
}
