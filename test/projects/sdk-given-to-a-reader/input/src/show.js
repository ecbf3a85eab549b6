export function show(object) {
  console.log(Object.keys(object));
}
