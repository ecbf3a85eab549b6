export function set(target) {
  target.id = "pk_helper";
}
