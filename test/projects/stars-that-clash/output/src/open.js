export let NAME = "client-open";
export function rename(name) {
  NAME = name;
}
