export function setId(id) {
  this.id = id;
}
