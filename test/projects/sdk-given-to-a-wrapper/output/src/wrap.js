export function wrapAll(object) {
  for (const key of Object.keys(object)) {
    const inner = object[key];
    object[key] = (...given) => {
      console.log("call", key);
      return inner(...given);
    };
  }
}
